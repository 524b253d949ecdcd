import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { applied, draftAct, undone } from '#modules/organisations/testing/make-act.ts'
import { provinceState } from '#modules/organisations/testing/province-state.ts'
import { applyAct, chooseHeirs, listActHoldings, previewAct, puttingActsIntoForce } from '#modules/organisations/server/index.ts'
import { refuses, testProgram } from '#tests/support/program.ts'
import { inTenant } from '#platform/server/db.ts'
import { endRole, getPerson, giveDelegation, grantRole, loadPerson } from './index.ts'

const program = await testProgram()
after(() => program.close())
const administrator = await program.as('administrator', 'room')
const coordinator = await program.as('coordinator', 'room')
const roles = async (personId: string) => (await program.perform(getPerson, { personId }, administrator)).roles.map((role) => [role.role, role.unitId, role.validFrom, role.validTo])

test('a role goes on in the heir from the day on; nobody holds it there twice; undoing restores it', async () => {
  const [focal, leader] = [await program.as('focal_point', 'a1'), await program.as('leader', 'a1')]
  const [old, heir] = [await program.unit('a1'), await program.unit('a2')]
  await program.perform(grantRole, { personId: leader.personId, role: 'leader', unitId: heir }, administrator)
  const before = await provinceState(program.database, program.tenantId)
  const act = await applied(program, [{ merge: ['a1', 'a2'], into: ['a2'] }], { on: '2026-11-23' })
  assert.deepEqual((await roles(focal.personId)).filter(([, unit]) => unit === heir), [['focal_point', heir, '2026-11-23', null]])
  assert.equal((await roles(leader.personId)).filter(([, unit]) => unit === heir).length, 1)
  const actor = await loadPerson(program.platform.db, focal, '2026-11-23')
  assert.deepEqual(actor!.grants.map((grant) => grant.unitId), [heir])
  await undone(program, act.actId)
  assert.deepEqual(await provinceState(program.database, program.tenantId), before)
  assert.deepEqual((await loadPerson(program.platform.db, focal, '2026-11-23'))!.grants.map((grant) => grant.unitId), [old])
})

test('where a unit is split a person chooses; a role that nobody chose for ends with the unit', async () => {
  const [one, two] = [await program.as('focal_point', 'b1', 'một'), await program.as('focal_point', 'b1', 'hai')]
  const [old, heir] = [await program.unit('b1'), await program.unit('b2')]
  const act = await draftAct(program, [{ split: 'b1', into: ['b2', 'b3'] }], { on: '2026-11-23' })
  const { items } = await program.perform(listActHoldings, { actId: act.actId, source: 'identity.roles', unitId: old }, coordinator)
  assert.deepEqual(items.map((item) => [item.outcome, item.title.split(':')[1]]), [['choice', ' Đầu mối đơn vị'], ['choice', ' Đầu mối đơn vị']])
  await program.perform(chooseHeirs, { actId: act.actId, source: 'identity.roles', unitId: old, recordId: items.find((item) => item.title.includes('một'))!.id, heirs: [heir] }, coordinator)
  await program.perform(applyAct, act, coordinator)
  assert.deepEqual((await loadPerson(program.platform.db, one, '2026-11-23'))!.grants.map((grant) => grant.unitId), [heir])
  assert.deepEqual((await loadPerson(program.platform.db, two, '2026-11-23'))!.grants, [])
})

test('a delegation follows the role on which it rests', async () => {
  const [giver, receiver] = [await program.as('approver', 'c1'), await program.as('focal_point', 'c3')]
  const [role] = (await program.perform(getPerson, { personId: giver.personId }, giver)).roles
  await program.perform(giveDelegation, { roleId: role!.id, toId: receiver.personId, validFrom: '2026-11-23', validTo: '2026-12-31', basis: 'Giấy ủy quyền mẫu' }, giver)
  const act = await applied(program, [{ replace: 'c1', by: 'c2' }], { on: '2026-11-23', founded: { c2: {} } })
  const grants = (await loadPerson(program.platform.db, receiver, '2026-11-23'))!.grants
  assert.deepEqual(grants.filter((grant) => grant.via).map((grant) => [grant.role, grant.unitId]), [['approver', act.unit('c2')]])
})

test('the last administrator does not vanish with a unit', async () => {
  const act = await draftAct(program, [{ abolish: 'room' }], { on: '2026-11-23' })
  const { held, counts } = await program.perform(previewAct, { actId: act.actId }, coordinator)
  assert.equal(counts.obstacles, 1)
  assert.equal(held.find((group) => group.source === 'identity.roles')!.outcomes.ends, 2)
  const refusal = await refuses(program.perform(applyAct, act, coordinator), 'conflict', 'act.blocked')
  assert.match(refusal.issues[0]!.message, /quản trị viên cuối cùng/)
  await applied(program, [{ replace: 'room', by: 'room-2' }], { on: '2026-11-23', founded: { 'room-2': {} } }).then((done) => undone(program, done.actId))
  await program.as('administrator', 'elsewhere')
  await program.perform(previewAct, { actId: act.actId }, coordinator).then((preview) => assert.equal(preview.counts.obstacles, 0))
})

test('a scheduled act takes effect on its day by the power that its person then has', async () => {
  const routine = puttingActsIntoForce((person, today) => loadPerson(program.platform.db, person, today))
  const state = async (actId: string) => inTenant(program.platform.db, program.tenantId, 'read', async (tx) => (await tx.selectFrom('succession_acts').select(['state', 'applied_by']).where('id', '=', actId).executeTakeFirstOrThrow()))
  const keeper = await program.as('coordinator', 'keepers')
  const gone = await program.as('coordinator', 'leavers')
  const [mine, theirs] = [await draftAct(program, [{ rename: 's1', name: 'Tên năm sau' }], { on: '2027-01-01', by: keeper }), await draftAct(program, [{ rename: 's2', name: 'Tên năm sau nữa' }], { on: '2027-01-01', by: gone })]
  await program.perform(applyAct, mine, keeper)
  await program.perform(applyAct, theirs, gone)
  const run = () => routine.run(program.platform, program.system)
  await run()
  assert.equal((await state(mine.actId)).state, 'scheduled')
  const [role] = (await program.perform(getPerson, { personId: gone.personId }, administrator)).roles
  await program.perform(endRole, { personId: gone.personId, roleId: role!.id }, administrator)
  program.setClock('2026-12-31T17:00:01Z')
  await run()
  assert.deepEqual(await state(mine.actId), { state: 'applied', applied_by: keeper.name })
  assert.equal((await state(theirs.actId)).state, 'scheduled')
})
