import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { inTenant } from '#platform/server/db.ts'
import { testProgram } from '#tests/support/program.ts'
import { applied, undone } from '../../testing/make-act.ts'
import { provinceState } from '../../testing/province-state.ts'
import { createUnitGroup, getUnit, listUnitGroups, seatMember } from '../index.ts'

const program = await testProgram()
after(() => program.close())
const coordinator = await program.as('coordinator', 'room')
const state = () => provinceState(program.database, program.tenantId)
const ON = '2025-07-01'

const members = async (group: string, on: string) => (await program.perform(listUnitGroups, { on }, coordinator)).find((one) => one.name === group)!.memberIds.toSorted()
const seats = (committeeId: string) =>
  inTenant(program.platform.db, program.tenantId, 'read', (tx) => tx.selectFrom('committee_members').select(['unit_id', 'title', 'valid_from', 'valid_to']).where('committee_id', '=', committeeId).orderBy('valid_from').orderBy('title').execute())
const seat = (committeeId: string, unitId: string, title: string, validFrom = '2023-01-01') => program.perform(seatMember, { committeeId, unitId, title, validFrom }, coordinator)

test('a listed group is joined by the heirs of its members, each once; before the day it is as it was', async () => {
  const [one, two, three] = [await program.unit('g1'), await program.unit('g2'), await program.unit('g3')]
  await program.perform(createUnitGroup, { name: 'Các huyện', memberIds: [one, two], validFrom: '2020-01-01' }, coordinator)
  await program.perform(createUnitGroup, { name: 'Các sở', memberIds: [one, three], validFrom: '2020-01-01' }, coordinator)
  const before = await state()
  const act = await applied(program, [{ split: 'g1', into: ['g3', 'g4'] }, { abolish: 'g2' }], { on: ON, founded: { g4: {} } })
  assert.deepEqual(await members('Các huyện', '2025-06-30'), [one, two].toSorted())
  assert.deepEqual(await members('Các huyện', ON), [three, act.unit('g4')].toSorted())
  assert.deepEqual(await members('Các sở', ON), [three, act.unit('g4')].toSorted())
  await undone(program, act.actId)
  assert.deepEqual(await state(), before)
})

test('a seat passes to one heir; who sits there already does not sit twice; a committee hands over its members as they then are', async () => {
  const committee = await program.unit('c0', { kind: 'steering-committee' })
  const [one, two, three] = [await program.unit('s1'), await program.unit('s2'), await program.unit('s3')]
  await seat(committee, one, 'Phó Trưởng ban')
  await seat(committee, two, 'Thành viên')
  await seat(committee, three, 'Ủy viên', '2026-01-01')
  const before = await state()
  const act = await applied(program, [{ merge: ['s1', 's2'], into: ['s4'] }, { replace: 's3', by: 's5' }, { replace: 'c0', by: 'c1' }], { on: ON, founded: { s4: {}, s5: {}, c1: { kind: 'steering-committee' } } })
  assert.deepEqual((await seats(committee)).map((row) => [row.title, row.valid_to]), [['Phó Trưởng ban', '2025-06-30'], ['Thành viên', '2025-06-30']])
  assert.deepEqual((await seats(act.unit('c1'))).map((row) => [row.unit_id, row.title, row.valid_from, row.valid_to]), [[act.unit('s4'), 'Phó Trưởng ban', ON, null], [act.unit('s5'), 'Ủy viên', '2026-01-01', null]])
  await undone(program, act.actId)
  assert.deepEqual(await state(), before)
})

test('units under one that ends go with its heir, and stood under it until then', async () => {
  const parent = await program.unit('p1')
  const child = await program.unit('p2', { parentId: parent })
  const act = await applied(program, [{ replace: 'p1', by: 'p3' }], { on: ON, founded: { p3: {} } })
  const unit = await program.perform(getUnit, { unitId: child }, coordinator)
  assert.ok(JSON.stringify(unit).includes(act.unit('p3')) && JSON.stringify(unit).includes(parent))
})
