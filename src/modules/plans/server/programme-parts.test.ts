import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import type { Actor } from '#platform/actor.ts'
import { command } from '#platform/server/command.ts'
import { inTenant } from '#platform/server/db.ts'
import { refuses, testProgram, type TestProgram } from '#tests/support/program.ts'
import { makePlan } from '../testing/make-plan.ts'
import { getTask, movePart, notePart, startParts } from './programme.ts'

let program: TestProgram
let plan: Awaited<ReturnType<typeof makePlan>>
before(async () => {
  program = await testProgram()
})
after(() => program.close())

const fresh = async () => (plan = await makePlan(program, { tasks: [{ ref: 'IV.1', leads: ['a', 'b'], coordinating: ['c', { asked: 'front' }], endsOn: '2027-06-30' }, { ref: 'IV.2', leads: [{ asked: 'front' }] }] }))
const move = (actor: Actor, part: string, name: string, text = '') => program.perform(movePart, { partId: part, move: name, text }, actor)
const look = (ref: string, actor: Actor = program.system) => program.perform(getTask, { taskId: plan.task(ref) }, actor)
const movesOf = async (actor: Actor, code: string) => (await look('IV.1', actor)).parts.find((part) => part.id === plan.part('IV.1', code))!.moves.map((one) => one.name)

test('plans.movePart: a part goes from its start to its confirmation, each step in the trail of its unit', async () => {
  await fresh()
  const part = plan.part('IV.1', 'a')
  await move(await program.as('focal_point', 'a'), part, 'start')
  await move(await program.as('focal_point', 'a'), part, 'report', 'Đã xong 3 lớp')
  await move(await program.as('approver', 'a'), part, 'return', 'Thiếu danh mục tài liệu')
  await move(await program.as('focal_point', 'a'), part, 'report', 'Đã bổ sung')
  assert.deepEqual(await move(await program.as('approver', 'a'), part, 'confirm'), { state: 'confirmed' })
  const [shown] = (await look('IV.1')).parts
  assert.equal(shown!.state, 'confirmed')
  assert.deepEqual(shown!.notes.map((note) => note.to), ['confirmed', 'reported', 'returned', 'reported', 'in_progress'])
})

test('plans.movePart: nobody answers for another unit’s part, whatever the role', async () => {
  await fresh()
  for (const role of ['focal_point', 'approver', 'coordinator', 'administrator', 'leader'] as const) await refuses(move(await program.as(role, 'b'), plan.part('IV.1', 'a'), 'start'), 'forbidden', 'plans.movePart.forbidden')
  await refuses(program.perform(notePart, { partId: plan.part('IV.1', 'a'), text: 'x' }, await program.as('focal_point', 'b')), 'forbidden')
})

test('plans.movePart: nobody approves what they wrote, not even after a colleague’s remark', async () => {
  await fresh()
  const part = plan.part('IV.1', 'a')
  const both = { ...(await program.as('approver', 'a', 'both')), grants: [{ role: 'focal_point' as const, unitId: await program.unit('a') }, { role: 'approver' as const, unitId: await program.unit('a') }] }
  await move(both, part, 'report', 'Tự báo')
  await refuses(move(both, part, 'confirm'), 'forbidden', 'plans.movePart.forbidden')
  await program.perform(notePart, { partId: part, text: 'Bổ sung tài liệu' }, await program.as('focal_point', 'a'))
  await refuses(move(both, part, 'confirm'), 'forbidden', 'plans.movePart.forbidden')
  await program.perform(notePart, { partId: part, text: 'Đã xem' }, await program.as('approver', 'a'))
  assert.deepEqual(await movesOf(await program.as('approver', 'a'), 'a'), ['return', 'confirm'])
  await move(await program.as('approver', 'a'), part, 'confirm')
})

test('plans.movePart: a wrong state, a missing reason and a withdrawn task are refused', async () => {
  await fresh()
  const approver = await program.as('approver', 'a')
  await refuses(move(approver, plan.part('IV.1', 'a'), 'confirm'), 'conflict', 'part.move_closed')
  const refused = await refuses(move(approver, plan.part('IV.1', 'a'), 'set_aside'), 'invalid', 'part.reason_needed')
  assert.deepEqual(refused.issues.map((issue) => issue.path), ['text'])
  await refuses(program.perform(movePart, { partId: plan.part('IV.1', 'a'), move: 'vanish' }, approver), 'invalid', 'input.invalid')
  await inTenant(program.platform.db, program.tenantId, 'write', async (tx) => void (await tx.updateTable('tasks').set({ withdrawn_on: '2026-01-01' }).where('id', '=', plan.task('IV.1')).execute()))
  await refuses(move(approver, plan.part('IV.1', 'a'), 'start'), 'conflict', 'task.withdrawn')
  await refuses(program.perform(notePart, { partId: plan.part('IV.1', 'a'), text: 'x' }, approver), 'conflict', 'task.withdrawn')
  assert.deepEqual(await movesOf(approver, 'a'), [])
})

test('plans.movePart: of two people who press at once one moves and the other is told', async () => {
  await fresh()
  const part = plan.part('IV.1', 'a')
  await move(await program.as('focal_point', 'a'), part, 'report', 'Xong')
  const approver = await program.as('approver', 'a')
  const both = await Promise.allSettled([move(approver, part, 'confirm'), move(approver, part, 'return', 'Chưa đủ')])
  assert.deepEqual(both.map((one) => one.status).sort(), ['fulfilled', 'rejected'])
  assert.equal((await look('IV.1')).parts[0]!.notes.length, 2)
})

test('plans.movePart: a task is done when every lead has confirmed, and two that confirm at once do not miss each other', async () => {
  await fresh()
  for (const code of ['a', 'b']) await move(await program.as('focal_point', code), plan.part('IV.1', code), 'report', 'Xong')
  assert.equal((await look('IV.1')).state, 'under_way')
  // While the first is about to commit, the second already waits for the task.
  let second: Promise<unknown> | undefined
  await inTenant(program.platform.db, program.tenantId, 'write', async (tx) => {
    await tx.selectFrom('tasks').select('id').where('id', '=', plan.task('IV.1')).forUpdate().execute()
    await tx.updateTable('parts').set({ state: 'confirmed' }).where('id', '=', plan.part('IV.1', 'a')).execute()
    second = move(await program.as('approver', 'b'), plan.part('IV.1', 'b'), 'confirm')
    await sleep(300)
  })
  await second
  assert.equal((await look('IV.1')).state, 'done')
  await move(await program.as('approver', 'b'), plan.part('IV.1', 'b'), 'reopen', 'Còn một lớp')
  assert.equal((await look('IV.1')).state, 'under_way')
})

test('plans.movePart: where every lead set its part aside nobody did the task', async () => {
  await fresh()
  for (const code of ['a', 'b']) await move(await program.as('approver', code), plan.part('IV.1', code), 'set_aside', 'Không thuộc chức năng')
  assert.equal((await look('IV.1')).state, 'under_way')
})

test('plans.movePart: a part that an amendment no longer gives stands apart and does not move', async () => {
  await fresh()
  await inTenant(program.platform.db, program.tenantId, 'write', async (tx) => {
    const part = await tx.selectFrom('parts').select('assignment_id').where('id', '=', plan.part('IV.1', 'c')).executeTakeFirstOrThrow()
    await tx.updateTable('task_assignments').set({ ended_on: '2026-02-01' }).where('id', '=', part.assignment_id).execute()
  })
  await refuses(move(await program.as('focal_point', 'c'), plan.part('IV.1', 'c'), 'start'), 'conflict', 'part.ended')
  const task = await look('IV.1', await program.as('focal_point', 'c'))
  assert.ok(!task.parts.some((part) => part.id === plan.part('IV.1', 'c')))
  assert.deepEqual(task.formerParts.map((part) => [part.id, part.moves]), [[plan.part('IV.1', 'c'), []]])
  assert.deepEqual(task.may.note, [])
})

test('plans.movePart: what is asked of a body does not hold the task open unless all its leads are asked', async () => {
  plan = await makePlan(program, { tasks: [{ ref: 'IV.1', leads: ['a', { asked: 'front' }] }, { ref: 'IV.2', leads: [{ asked: 'front' }] }] })
  await move(await program.as('focal_point', 'a'), plan.part('IV.1', 'a'), 'report', 'Xong')
  await move(await program.as('approver', 'a'), plan.part('IV.1', 'a'), 'confirm')
  assert.equal((await look('IV.1')).state, 'done')
  await move(await program.as('focal_point', 'front'), plan.part('IV.2', 'front'), 'report', 'Xong')
  assert.equal((await look('IV.2')).state, 'under_way')
  await move(await program.as('approver', 'front'), plan.part('IV.2', 'front'), 'confirm')
  assert.equal((await look('IV.2')).state, 'done')
})

test('plans.startParts: a first record starts the own part, here and in the parent plan’s task, once', async () => {
  const start = command('test.startParts', { input: z.object({ taskId: z.uuid(), unitId: z.uuid() }), allow: () => true, api: null, async run(ctx, { taskId, unitId }) {
    ctx.permit(null)
    await startParts(ctx, { taskIds: [taskId], unitIds: [unitId] })
    ctx.changed({ type: 'test', id: taskId, before: null, after: null })
  } })
  const parent = await makePlan(program, { tasks: [{ ref: 'IV.1', leads: ['a', 'b'] }] })
  const child = await makePlan(program, { parentPlanId: parent.planId, tasks: [{ ref: 'II.1', leads: ['a'], links: [parent.task('IV.1')] }] })
  for (let again = 0; again < 2; again++) await program.perform(start, { taskId: child.task('II.1'), unitId: await program.unit('a') }, program.system)
  const task = await program.perform(getTask, { taskId: parent.task('IV.1') }, program.system)
  assert.deepEqual(task.parts.map((part) => [part.state, part.notes.length]).sort(), [['in_progress', 1], ['not_started', 0]])
  assert.equal(task.state, 'under_way')
})

test('plans.movePart, plans.notePart: another province sees nothing', async () => {
  await fresh()
  const other = await program.otherProvince()
  await refuses(move(other, plan.part('IV.1', 'a'), 'start'), 'not_found', 'part.missing')
  await refuses(program.perform(notePart, { partId: plan.part('IV.1', 'a'), text: 'x' }, other), 'not_found', 'part.missing')
  await refuses(program.perform(getTask, { taskId: plan.task('IV.1') }, other), 'not_found', 'task.missing')
})
