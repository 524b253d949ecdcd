/** A job runs as whoever queued it, with what that person may do when it runs: asked again, by the real queue. */
import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { LETTERHEAD, typsetPdf } from '#documents/read/fixtures/pdf.ts'
import { disablePerson, endRole, loadActor } from '#modules/identity/server/index.ts'
import { addMilestone, getImport, uploadDocument } from '#modules/plans/server/index.ts'
import { makePlan } from '#modules/plans/testing/make-plan.ts'
import type { Person } from '#platform/actor.ts'
import { command } from '#platform/server/command.ts'
import { inTenant } from '#platform/server/db.ts'
import { enqueuer, installJobs, job, workJobs } from '#platform/server/jobs.ts'
import { withConnection } from '#platform/server/postgres/connection.ts'
import { dayInVietnam, perform } from '#platform/server/runtime.ts'
import { signedIn, stored } from '#tests/support/permissions/province.ts'
import { testProgram, type TestProgram } from '#tests/support/program.ts'

let program: TestProgram
let taskId: string
let queue: ReturnType<typeof enqueuer>
let refusals: string[]

const later = job('test.later', {
  timeLimit: 60,
  run: async (platform, { actor, locale, data }) => void (await perform(platform, addMilestone, { taskId, title: data['title'], dueOn: '2026-12-20' }, { actor, locale })),
  refused: async (_platform, { refusal }) => void refusals.push(refusal.code),
})
const queueIt = command('test.queue', {
  input: z.object({ job: z.string(), title: z.string() }),
  allow: () => true,
  api: null,
  async run(ctx, { job: name, title }) {
    ctx.permit(null)
    ctx.changed({ type: 'test', id: 'queue', before: null, after: null })
    ctx.enqueue(name, { title })
  },
})

before(async () => {
  program = await testProgram()
  const plan = await makePlan(program, { tasks: [{ ref: '1', leads: ['a'] }] })
  taskId = plan.task('1')
  await installJobs(program.database.ownerUrl)
  queue = enqueuer(program.database.appUrl)
})
after(async () => {
  await queue.close()
  await program.close()
})
beforeEach(() => void (refusals = []))

const queueAs = (who: Person, title: string) => perform({ ...program.platform, enqueue: queue.enqueue }, queueIt, { job: later.name, title }, { actor: who, locale: 'vi' })
const coordinator = async (name: string) => signedIn(program, (await program.as('coordinator', 'a', name)).personId)
const rows = <T>(work: Parameters<typeof inTenant<T>>[3]) => inTenant(program.platform.db, program.tenantId, 'read', work)
const milestone = (title: string) => rows((tx) => tx.selectFrom('milestones').select('id').where('title', '=', title).executeTakeFirst())
const trail = (name: string) => rows((tx) => tx.selectFrom('audit_events').selectAll().where('command', '=', name).orderBy('id').execute())

/** Works through the queue until nothing waits. */
async function workAll(): Promise<void> {
  const { platform, database } = program
  const working = await workJobs(platform, database.appUrl, ({ id }) => loadActor(platform.db, { userId: id }, dayInVietnam(platform.clock())))
  await withConnection(database.ownerUrl, async (client) => {
    while ((await client.query("select from pgboss.job where state < 'completed'")).rowCount) await sleep(100)
  })
  await working.stop()
}

test('it is done as its person, with the roles held when it runs', async () => {
  const person = await coordinator('stays')
  await queueAs(person, 'Sơ kết')
  await workAll()
  assert.ok(await milestone('Sơ kết'))
  assert.deepEqual((await trail('plans.addMilestone')).map((line) => line.actor_id), [person.personId])
})

test('a role that ended in between gives nothing: not done, not tried again, said in the trail and to what waits', async () => {
  const person = await coordinator('ended')
  await queueAs(person, 'Tổng kết')
  await program.perform(endRole, { personId: person.personId, roleId: (await stored(program, person.personId)).role_id }, program.system)
  await workAll()
  assert.equal(await milestone('Tổng kết'), undefined)
  assert.deepEqual(refusals, ['plans.addMilestone.forbidden'])
  const [line, ...more] = await trail('jobs.noteRefused')
  assert.deepEqual(more, [])
  assert.deepEqual([line!.actor_id, line!.after], [null, { command: 'test.later', person_id: person.personId }])
  assert.match(line!.reason!, /không có quyền/)
})

test('a disabled person does nothing more', async () => {
  await program.as('administrator')
  const person = await coordinator('disabled')
  await queueAs(person, 'Kiểm tra')
  await program.perform(disablePerson, { personId: person.personId, disabled: true }, program.system)
  await workAll()
  assert.equal(await milestone('Kiểm tra'), undefined)
  assert.deepEqual(refusals, ['job.person_gone'])
})

test('a plan document whose sender lost the role is not read into the province; the page that waits says why', async () => {
  const person = await coordinator('sender')
  const bytes = typsetPdf(`${LETTERHEAD}\n\n#align(center)[*KẾ HOẠCH* \\ *Phổ biến pháp luật năm 2026*]\n\n*I. NHIỆM VỤ*\n\n1. Tổ chức tập huấn.\n`)
  const { importId } = await perform({ ...program.platform, enqueue: queue.enqueue }, uploadDocument, { bytes, name: 'ke-hoach.pdf' }, { actor: person, locale: 'vi' })
  await program.perform(endRole, { personId: person.personId, roleId: (await stored(program, person.personId)).role_id }, program.system)
  await workAll()
  const waiting = await program.perform(getImport, { importId }, program.system)
  assert.deepEqual([waiting.state, waiting.state === 'failed' && waiting.code], ['failed', 'plans.finishReading.forbidden'])
  assert.equal(await rows((tx) => tx.selectFrom('files').select('id').where('name', '=', 'ke-hoach.pdf').executeTakeFirst()), undefined)
})
