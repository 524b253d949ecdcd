import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { getTask, movePart } from '#modules/plans/server/index.ts'
import { makePlan } from '#modules/plans/testing/make-plan.ts'
import type { Person } from '#platform/actor.ts'
import { inTenant } from '#platform/server/db.ts'
import { refuses, testProgram } from '#tests/support/program.ts'
import { actorOf, rolesOn } from '../testing/actor-of.ts'
import { disablePerson, endRole, findColleagues, getPerson, giveDelegation, grantRole, invitePerson, listDelegations, movePerson, revokeDelegation } from './index.ts'

const TODAY = '2026-11-23'
const program = await testProgram(`${TODAY}T02:00:00Z`)
after(() => program.close())
const administrator = await program.as('administrator')
const unitId = await program.unit('a')
const otherId = await program.unit('b')
let number = 0

/** A person with this role in unit "a", as the database knows them today. */
async function somebody(role: string, name = '', unit = unitId): Promise<Person> {
  number += 1
  const { id } = await program.perform(invitePerson, { name: name || `Người ${number}`, email: `nguoi.${number}@mau.example`, role, unitId: unit }, administrator)
  return (await actorOf(program, id, TODAY))!
}
const now = async (person: Person) => (await actorOf(program, person.personId, TODAY))!
const roleOf = async (person: Person) => (await program.perform(getPerson, { personId: person.personId }, administrator)).roles[0]!.id
const give = async (from: Person, to: Person, more: object = {}) => program.perform(giveDelegation, { roleId: await roleOf(from), toId: to.personId, validTo: '2026-12-31', basis: 'Giấy ủy quyền số 5', ...more }, from)

test('who holds a role delegates it to somebody for a time; on each of its days it gives what the role gives', async () => {
  const [chief, deputy] = [await somebody('approver', 'Trưởng phòng'), await somebody('focal_point')]
  await give(chief, deputy, { validFrom: '2026-11-25' })
  const on = (day: string) => rolesOn(program, deputy.personId, day)
  assert.deepEqual(await on('2026-11-24'), ['focal_point'])
  assert.deepEqual([await on('2026-11-25'), await on('2026-12-31')], Array(2).fill(['focal_point', 'approver by Trưởng phòng']))
  assert.deepEqual(await on('2027-01-01'), ['focal_point'])
})

test('what is not one’s own, or not to be lent, is refused in words at its field', async () => {
  const [chief, deputy, third] = [await somebody('approver'), await somebody('focal_point'), await somebody('focal_point')]
  const bad = async (work: Promise<unknown>, code: string, path: string) => assert.equal((await refuses(work, 'invalid', `delegation.${code}`)).issues[0]!.path, path)
  await give(chief, deputy)
  await refuses(program.perform(giveDelegation, { roleId: await roleOf(chief), toId: third.personId, validTo: '2026-12-31', basis: 'Giấy ủy quyền' }, await now(deputy)), 'forbidden')
  await refuses(program.perform(giveDelegation, { roleId: crypto.randomUUID(), toId: third.personId, validTo: '2026-12-31', basis: 'Giấy ủy quyền' }, chief), 'not_found', 'delegation.role')
  await bad(give(chief, chief), 'to_oneself', 'toId')
  await bad(give(chief, third, { validFrom: '2026-11-22' }), 'past', 'validFrom')
  await bad(give(chief, third, { validFrom: '2026-12-02', validTo: '2026-12-01' }), 'reversed', 'validTo')
  await bad(give(chief, third, { validTo: '2027-12-31' }), 'too_long', 'validTo')
  await refuses(give(chief, third, { basis: '' }), 'invalid')
  await refuses(give(chief, deputy, { validFrom: '2026-12-31', validTo: '2027-01-31' }), 'conflict', 'delegation.overlap')
  const auditor = await somebody('auditor')
  await bad(give(auditor, third), 'not_delegable', 'roleId')
  const keeper = await somebody('administrator')
  await bad(give(keeper, third), 'not_delegable', 'roleId')
  await program.perform(disablePerson, { personId: third.personId, disabled: true }, administrator)
  await bad(give(chief, third), 'to_disabled', 'toId')
})

test('a delegation ends with the giver’s role, the giver’s account, its revocation, and the receiver’s move', async () => {
  const deputy = await somebody('focal_point')
  const held = () => rolesOn(program, deputy.personId, TODAY)
  const givers = await Promise.all(['một', 'hai', 'ba', 'bốn'].map((name) => somebody('approver', name)))
  const given = []
  for (const giver of givers) given.push(await give(giver, deputy))
  assert.equal((await held()).length, 5)
  await program.perform(endRole, { personId: givers[0]!.personId, roleId: await roleOf(givers[0]!) }, administrator)
  await program.perform(disablePerson, { personId: givers[1]!.personId, disabled: true }, administrator)
  await refuses(program.perform(revokeDelegation, { delegationId: given[2]!.id }, await somebody('approver')), 'forbidden')
  await program.perform(revokeDelegation, { delegationId: given[2]!.id }, givers[2]!)
  await refuses(program.perform(revokeDelegation, { delegationId: given[2]!.id }, givers[2]!), 'conflict', 'delegation.ended')
  assert.deepEqual(await held(), ['focal_point', 'approver by bốn'])
  const { rows } = await program.perform(listDelegations, { personId: deputy.personId }, deputy)
  assert.deepEqual(rows.map((row) => row.state), ['now', 'revoked', 'idle', 'idle'])
  await program.perform(movePerson, { personId: deputy.personId, fromUnitId: unitId, toUnitId: otherId, roles: ['focal_point'] }, administrator)
  assert.deepEqual(await held(), ['focal_point'])
})

test('own delegations are one’s own to see; all are the administrator’s and the auditor’s', async () => {
  const focal = await somebody('focal_point')
  await refuses(program.perform(listDelegations, {}, focal), 'forbidden')
  await refuses(program.perform(listDelegations, { personId: administrator.personId }, focal), 'forbidden')
  assert.deepEqual((await program.perform(listDelegations, { personId: focal.personId }, focal)).rows, [])
  assert.ok((await program.perform(listDelegations, { state: 'open' }, await somebody('auditor'))).rows.length > 0)
})

test('colleagues are found by name, with their posts and without their addresses', async () => {
  const focal = await somebody('focal_point', 'Vũ Thị Hạnh Nguyên')
  assert.deepEqual(await program.perform(findColleagues, { q: 'hanh nguyen' }, administrator), [{ id: focal.personId, name: 'Vũ Thị Hạnh Nguyên', posts: [{ role: 'focal_point', unit: 'Đơn vị a' }] }])
  await refuses(program.perform(findColleagues, { q: 'hanh' }, { ...focal, grants: [] }), 'forbidden')
})

test('what is done by delegation says so: in the trail, and under the part', async () => {
  const plan = await makePlan(program, { owner: 'a', tasks: [{ ref: '1', leads: ['a'] }] })
  const [writer, chief, deputy] = [await somebody('focal_point'), await somebody('approver', 'Giám đốc A'), await somebody('editor', 'Phó giám đốc B')]
  const partId = plan.part('1', 'a')
  await program.perform(movePart, { partId, move: 'report', text: 'Đã làm' }, writer)
  await refuses(program.perform(movePart, { partId, move: 'confirm' }, deputy), 'forbidden')
  await give(chief, deputy)
  await program.perform(movePart, { partId, move: 'confirm' }, await now(deputy))
  const { parts } = await program.perform(getTask, { taskId: plan.task('1') }, writer)
  assert.deepEqual(parts[0]!.notes.map((note) => [note.to, note.author, note.onBehalfOf]), [['confirmed', 'Phó giám đốc B', 'Giám đốc A'], ['reported', writer.name, null]])
  const line = await inTenant(program.platform.db, program.tenantId, 'read', (tx) => tx.selectFrom('audit_events').select(['actor_name', 'on_behalf_of']).where('record_id', '=', partId).orderBy('id', 'desc').executeTakeFirst())
  assert.deepEqual(line, { actor_name: 'Phó giám đốc B', on_behalf_of: 'Giám đốc A' })
})

test('limited to an area of work or to plans, it gives nothing else, and offers nothing else', async () => {
  const [one, two] = [await makePlan(program, { number: '71', owner: 'a', tasks: [{ ref: '1', leads: ['a'] }] }), await makePlan(program, { number: '72', owner: 'a', tasks: [{ ref: '1', leads: ['a'] }] })]
  const [chief, byPlan, byArea] = [await somebody('focal_point'), await somebody('editor', '', otherId), await somebody('editor', '', otherId)]
  await give(chief, byPlan, { planIds: [one.planId] })
  await give(chief, byArea, { areas: ['reports'] })
  const start = async (plan: typeof one, who: Person) => program.perform(movePart, { partId: plan.part('1', 'a'), move: 'start' }, await now(who))
  const offered = async (plan: typeof one, who: Person) => (await program.perform(getTask, { taskId: plan.task('1') }, await now(who))).parts[0]!.moves.map((move) => move.name)
  assert.deepEqual([await offered(one, byPlan), await offered(two, byPlan), await offered(one, byArea)], [['start', 'report'], [], []])
  for (const [plan, who] of [[two, byPlan], [one, byArea], [two, byArea]] as const) await refuses(start(plan, who), 'forbidden')
  await start(one, byPlan)
})

test('nobody approves what they wrote: not by another’s delegation, nor another by theirs', async () => {
  const plan = await makePlan(program, { number: '73', owner: 'a', tasks: [{ ref: '1', leads: ['a'] }] })
  const partId = plan.part('1', 'a')
  const [writer, chief, deputy] = [await somebody('focal_point'), await somebody('approver'), await somebody('editor')]
  await give(chief, writer)
  await program.perform(movePart, { partId, move: 'report', text: 'Đã làm' }, writer)
  const refusal = await refuses(program.perform(movePart, { partId, move: 'confirm' }, await now(writer)), 'forbidden')
  assert.match(refusal.message, /người đã báo cáo không tự xác nhận/)
  await program.perform(movePart, { partId, move: 'return', text: 'Bổ sung' }, chief)
  await program.perform(movePart, { partId, move: 'report', text: 'Đã bổ sung' }, chief)
  await give(chief, deputy)
  await refuses(program.perform(movePart, { partId, move: 'confirm' }, await now(deputy)), 'forbidden')
  await program.perform(grantRole, { personId: deputy.personId, role: 'approver', unitId }, administrator)
  await program.perform(movePart, { partId, move: 'confirm' }, await now(deputy))
})
