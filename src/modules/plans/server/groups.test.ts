import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createUnitGroup } from '#modules/organisations/server/index.ts'
import { inTenant } from '#platform/server/db.ts'
import { refuses, testProgram, type TestProgram } from '#tests/support/program.ts'
import { makePlan } from '../testing/make-plan.ts'
import { reorganise } from '../testing/reorganise.ts'
import { acceptGroupOffer, declineGroupOffer, getMyUnit, getTask } from './programme.ts'

let program: TestProgram
before(async () => {
  program = await testProgram()
})
after(() => program.close())

/** A group of "a" and "b" from before the plan, and units that belong to it from 2025 on; the plan gives the task to its members. */
async function given(later: string[]) {
  const [a, b] = [await program.unit('a'), await program.unit('b')]
  const { id: groupId } = await program.perform(createUnitGroup, { name: `Nhóm ${later.join()} ${Math.random()}`, memberIds: [a, b], validFrom: '2020-01-01' }, program.system)
  const made = await makePlan(program, { tasks: [{ ref: 'IV.1', leads: [{ name: 'UBND các xã', members: ['a', 'b'], groupId }] }] })
  for (const code of later) {
    const unit_id = await program.unit(code)
    await inTenant(program.platform.db, program.tenantId, 'write', async (tx) => void (await tx.insertInto('unit_group_members').values({ tenant_id: program.tenantId, group_id: groupId, unit_id, valid_from: '2025-01-01', valid_to: null }).execute()))
  }
  const coordinator = await program.as('coordinator', 'dieu-phoi')
  return { groupId, coordinator, look: () => program.perform(getTask, { taskId: made.task('IV.1') }, coordinator) }
}
const names = (units: { name: string }[]) => units.map((unit) => unit.name.slice(-1))

test('units that joined a group are offered a part, and get it only when somebody says so', async () => {
  const { look, coordinator } = await given(['c', 'd'])
  const { offers: [offer] } = await look()
  assert.deepEqual([offer!.change, names(offer!.units), (await look()).parts.length], ['joined', ['c', 'd'], 2])
  assert.ok((await program.perform(getMyUnit, { unitId: await program.unit('dieu-phoi') }, coordinator)).now.some((todo) => todo.kind === 'groups'))
  const answer = { assignmentId: offer!.assignmentId, change: 'joined', unitIds: [await program.unit('c')] }
  await refuses(program.perform(acceptGroupOffer, answer, await program.as('approver', 'a')), 'forbidden')
  await program.perform(acceptGroupOffer, answer, coordinator)
  assert.deepEqual((await look()).parts.map((part) => part.unitName.slice(-1)), ['a', 'b', 'c'])
  await refuses(program.perform(acceptGroupOffer, answer, coordinator), 'conflict', 'group.offer_gone')
  await program.perform(declineGroupOffer, { ...answer, unitIds: [await program.unit('d')] }, coordinator)
  assert.deepEqual((await look()).offers, [])
})

test('a unit that left a group keeps its part until somebody ends it; what it recorded stays', async () => {
  const { look, coordinator, groupId } = await given([])
  await inTenant(program.platform.db, program.tenantId, 'write', async (tx) => void (await tx.updateTable('unit_group_members').set({ valid_to: '2026-01-01' }).where('group_id', '=', groupId).where('unit_id', '=', await program.unit('b')).execute()))
  const { offers: [offer], parts } = await look()
  assert.deepEqual([offer!.change, names(offer!.units), parts.length], ['left', ['b'], 2])
  await program.perform(acceptGroupOffer, { assignmentId: offer!.assignmentId, change: 'left', unitIds: offer!.units.map((unit) => unit.id) }, coordinator)
  const task = await look()
  assert.deepEqual([task.parts.length, task.pastParts.map((part) => part.validTo), task.offers], [1, ['2026-11-22'], []])
})

test('who came to a part by an act of reorganisation is not asked to leave, though the group never held it', async () => {
  const { look } = await given([])
  await reorganise(program, '2026-07-01', [['b'], ['z']])
  assert.deepEqual((await look()).parts.map((part) => part.unitName.slice(-1)), ['a', 'z'])
  assert.deepEqual((await look()).offers, [])
})
