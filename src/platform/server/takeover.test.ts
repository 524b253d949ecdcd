import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { listUnits } from '#modules/organisations/server/index.ts'
import { listPlans } from '#modules/plans/server/index.ts'
import { makePlan } from '#modules/plans/testing/make-plan.ts'
import { refuses, testProgram, type TestProgram } from '#tests/support/program.ts'
import { backup } from './backup.ts'
import { withConnection } from './postgres/connection.ts'
import { takeOver } from './takeover.ts'

let ours: TestProgram
let theirs: TestProgram
let folder: string
let from: string

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sangto-takeover-'))
  ;[ours, theirs] = [await testProgram(), await testProgram()]
  await ours.unit('so-tu-phap', { name: 'Sở Tư pháp' })
  await theirs.unit('so-tu-phap', { name: 'Sở Tư pháp tỉnh bạn' })
  await makePlan(theirs, { owner: 'so-tu-phap', tasks: [{ ref: '1', leads: ['so-tu-phap', 'so-y-te'] }] })
  await theirs.as('focal_point', 'so-y-te')
  await theirs.as('administrator', 'so-tu-phap', 'ho')
  from = join(folder, 'theirs.tar.gz')
  await backup({ handle: { ownerUrl: theirs.database.ownerUrl }, dataDir: join(folder, 'none'), out: from })
})
after(async () => {
  await ours.close()
  await theirs.close()
  await rm(folder, { recursive: true, force: true })
})

const take = (apply: boolean) => takeOver({ ownerUrl: ours.database.ownerUrl, dataDir: folder, from, suffix: 'ban', apply })
const codes = async () => (await ours.perform(listUnits, {}, ours.system)).map((unit) => unit.code).sort()

test('the preview says what would come, which codes are in use, and changes nothing', async () => {
  const before = await codes()
  const found = await take(false)
  assert.equal(found.applied, false)
  assert.deepEqual(found.renamed, ['so-tu-phap-ban'])
  assert.deepEqual(found.collisions, [])
  assert.deepEqual(found.administrators, ['administrator so-tu-phap ho'])
  assert.equal(found.tables.find((table) => table.table === '"public"."units"')!.rows, 2)
  assert.deepEqual(await codes(), before)
})

test('taken in, the units stand beside ours and the plan runs; the trail names the archive; a second time is refused', async () => {
  const { applied } = await take(true)
  assert.ok(applied)
  assert.deepEqual(await codes(), ['so-tu-phap', 'so-tu-phap-ban', 'so-y-te'])
  assert.equal((await ours.perform(listPlans, {}, ours.system)).length, 1)
  const { rows } = await withConnection(ours.database.ownerUrl, (client) => client.query("select after from audit_events where command = 'system.takeOver'"))
  assert.match(rows[0].after.archive, /^[0-9a-f]{64}$/)
  await refuses(take(true), 'conflict', 'takeover.collisions')
})
