import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { refuses, testProgram } from '#tests/support/program.ts'
import { perform } from '#platform/server/runtime.ts'
import { query } from '#platform/server/command.ts'
import { z } from 'zod'
import { createUnit, createUnitGroup, listUnitGroups, listUnits, matchNames } from './index.ts'

const program = await testProgram()
after(() => program.close())

const newUnit = (name: string, more = {}) => ({ name, kind: 'department', validFrom: '2023-01-01', ...more })
const match = query('test.matchNames', { input: z.object({ texts: z.array(z.string()) }), allow: () => true, api: null, async run(ctx, { texts }) { ctx.permit(null); return matchNames(ctx, texts, '2023-04-19') } })

test('a coordinator adds a unit; it stands from its first day to its last', async () => {
  const coordinator = await program.as('coordinator')
  const { code } = await program.perform(createUnit, newUnit('Sở Thử nghiệm', { validTo: '2025-02-28' }), coordinator)
  assert.equal(code, 'so-thu-nghiem')
  const names = async (on: string) => (await program.perform(listUnits, { on }, coordinator)).map((unit) => unit.name)
  assert.ok((await names('2025-02-28')).includes('Sở Thử nghiệm'))
  assert.ok(!(await names('2025-03-01')).includes('Sở Thử nghiệm'))
})

test('a focal point may read the register but not change it', async () => {
  const focal = await program.as('focal_point')
  await program.perform(listUnits, {}, focal)
  await refuses(program.perform(createUnit, newUnit('Sở Khác'), focal), 'forbidden')
})

test('a second unit of the same name in the same time and place is refused, whatever the spelling', async () => {
  const coordinator = await program.as('coordinator')
  await program.perform(createUnit, newUnit('Ủy ban nhân dân huyện Mẫu'), coordinator)
  await refuses(program.perform(createUnit, newUnit('UBND huyện Mẫu'), coordinator), 'conflict', 'unit.name_taken')
})

test('faults are told by field', async () => {
  const coordinator = await program.as('coordinator')
  const refusal = await refuses(program.perform(createUnit, { name: '', kind: 'department', validFrom: 'hôm qua' }, coordinator), 'invalid')
  assert.deepEqual(refusal.issues.map((issue) => issue.path).sort(), ['name', 'validFrom'])
  await refuses(program.perform(createUnit, newUnit('Sở Ngược', { validTo: '2022-01-01' }), coordinator), 'invalid', 'unit.dates_reversed')
})

test('a group resolves to the members that stand on the day', async () => {
  const coordinator = await program.as('coordinator')
  const lasting = await program.unit('lasting')
  const ending = await program.unit('ending', { validTo: '2025-06-30' })
  await program.perform(createUnitGroup, { name: 'Các đơn vị thử', memberIds: [lasting, ending], validFrom: '2020-01-01' }, coordinator)
  const members = async (on: string) => (await program.perform(listUnitGroups, { on }, coordinator)).find((group) => group.name === 'Các đơn vị thử')!.memberIds
  assert.deepEqual((await members('2025-06-30')).sort(), [lasting, ending].sort())
  assert.deepEqual(await members('2025-07-01'), [lasting])
})

test('a written name is certain only when exactly one unit bears it; else it is proposed', async () => {
  await program.unit('van-lang', { name: 'UBND xã Văn Lang' })
  await program.unit('van-lang-2', { name: 'UBND xã Văn Lăng' })
  const [same, near] = await program.perform(match, { texts: ['Uỷ ban nhân dân xã Văn Lang', 'UBND xã Van Lang'] }, program.system)
  assert.equal(same!.certain?.name, 'UBND xã Văn Lang')
  assert.equal(near!.certain, null)
  assert.deepEqual(near!.proposals.slice(0, 2).map((one) => one.name).sort(), ['UBND xã Văn Lang', 'UBND xã Văn Lăng'])
})

test('another province sees none of it', async () => {
  assert.deepEqual(await program.perform(listUnits, {}, await program.otherProvince()), [])
})

test('a command that asks no policy, or leaves no audit line, changes nothing', async () => {
  const { command } = await import('#platform/server/command.ts')
  const silent = command('test.silent', { input: z.object({}), allow: () => true, api: null, async run(ctx) { ctx.permit(null); await ctx.tx.updateTable('units').set({ name: 'đổi' }).where('tenant_id', '=', ctx.tenantId).execute() } })
  const unasked = command('test.unasked', { input: z.object({}), allow: () => true, api: null, async run(ctx) { ctx.changed({ type: 'x', id: 'x', before: null, after: null }) } })
  for (const operation of [silent, unasked]) await assert.rejects(perform(program.platform, operation, {}, { actor: program.system, locale: 'vi' }), /audit|policy/)
  assert.ok(!(await program.perform(listUnits, {}, program.system)).some((unit) => unit.name === 'đổi'))
})
