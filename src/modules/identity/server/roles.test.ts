import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { inTenant } from '#platform/server/db.ts'
import { refuses, testProgram } from '#tests/support/program.ts'
import { overlap } from '../role.ts'
import { rolesOn } from '../testing/actor-of.ts'
import { endRole, getPerson, grantRole, invitePerson, listPeople, movePerson } from './index.ts'

const program = await testProgram()
after(() => program.close())
const administrator = await program.as('administrator')
const unitId = await program.unit('a')
const otherId = await program.unit('b')
const closedId = await program.unit('c', { validTo: '2026-06-30' })
let people = 0
const invite = async (more = {}) => (await program.perform(invitePerson, { name: `Người ${(people += 1)}`, email: `nguoi.${people}@mau.example`, role: 'focal_point', unitId, ...more }, administrator)).id
const grant = (personId: string, more: object) => program.perform(grantRole, { personId, role: 'approver', unitId, ...more }, administrator)
const on = (personId: string, day: string) => rolesOn(program, personId, day)

test('a role gives something between its days, both included', async () => {
  const id = await invite()
  await grant(id, { validFrom: '2026-01-01', validTo: '2026-11-22' })
  assert.deepEqual(await on(id, '2025-12-31'), [])
  assert.deepEqual(await on(id, '2026-11-22'), ['approver'])
  assert.deepEqual(await on(id, '2026-11-23'), ['focal_point'])
})

test('the same role in the same unit twice at a time is refused in words; after the other it is not', async () => {
  const id = await invite()
  await grant(id, { validFrom: '2027-01-01', validTo: '2027-06-30' })
  const refusal = await refuses(grant(id, { validFrom: '2027-06-30' }), 'conflict', 'role.overlap')
  assert.match(refusal.message, /Người duyệt của đơn vị tại Đơn vị a từ 01\/01\/2027 đến 30\/06\/2027/)
  await grant(id, { validFrom: '2027-06-30', unitId: otherId })
  await grant(id, { validFrom: '2027-07-01' })
})

test('of two who give the same role at once, one is told', async () => {
  const id = await invite()
  const ended = await Promise.allSettled([grant(id, {}), grant(id, {}), grant(id, {})])
  assert.equal(ended.filter((one) => one.status === 'fulfilled').length, 1)
})

test('whatever is tried, no two roles of one kind in one unit share a day', async () => {
  const day = fc.integer({ min: 0, max: 60 }).map((n) => Temporal.PlainDate.from('2028-01-01').add({ days: n }).toString())
  await fc.assert(fc.asyncProperty(fc.array(fc.tuple(day, fc.option(day)), { minLength: 2, maxLength: 6 }), async (spans) => {
    const id = await invite({ role: 'leader' })
    const kept: { validFrom: string; validTo: string | null }[] = []
    for (const [validFrom, validTo] of spans) {
      const span = { validFrom, validTo }
      const possible = (validTo === null || validTo >= validFrom) && !kept.some((one) => overlap(one, span))
      const done = await grant(id, span).then(() => true, () => false)
      assert.equal(done, possible, JSON.stringify({ span, kept }))
      if (done) kept.push(span)
    }
    const { roles } = await program.perform(getPerson, { personId: id }, administrator)
    assert.equal(roles.filter((role) => role.role === 'approver').length, kept.length)
  }), { numRuns: 20 })
})

test('reversed days, a closed unit, days outside the unit’s, acting without an end: each is said at its field', async () => {
  const id = await invite()
  const at = async (more: object, code: string, path: string) => assert.equal((await refuses(grant(id, more), 'invalid', code)).issues[0]!.path, path)
  await at({ validFrom: '2026-12-01', validTo: '2026-11-01' }, 'role.reversed', 'validTo')
  await at({ unitId: closedId }, 'role.unit_closed', 'unitId')
  await at({ unitId: closedId, validFrom: '2026-01-01' }, 'role.beyond_unit', 'validTo')
  await at({ validFrom: '2019-12-31' }, 'role.unit_not_yet', 'validFrom')
  await at({ acting: true }, 'role.acting_end', 'validTo')
  await grant(id, { unitId: closedId, validFrom: '2026-01-01', validTo: '2026-06-30' })
  await grant(id, { acting: 'true', validTo: '2026-12-31', basis: 'QĐ 12/QĐ-STP' })
})

test('a role in a unit that has closed gives nothing, whatever the role’s own days say', async () => {
  const id = await invite({ unitId: await program.unit('d') })
  await inTenant(program.platform.db, program.tenantId, 'write', (tx) => tx.updateTable('units').set({ valid_to: '2026-11-30' }).where('code', '=', 'd').execute())
  assert.deepEqual([await on(id, '2026-11-30'), await on(id, '2026-12-01')], [['focal_point'], []])
})

test('a role ended today gives nothing from now; its history stays, also where it began today', async () => {
  const id = await invite()
  const roles = async () => (await program.perform(getPerson, { personId: id }, administrator)).roles
  const [today] = await roles()
  await program.perform(endRole, { personId: id, roleId: today!.id }, administrator)
  assert.deepEqual([await on(id, '2026-11-23'), await roles()], [[], []])
  await refuses(program.perform(endRole, { personId: id, roleId: today!.id }, administrator), 'not_found', 'role.missing')
  const { id: roleId } = await grant(id, { validFrom: '2026-01-01' })
  await refuses(program.perform(endRole, { personId: id, roleId, lastDay: '2026-11-22' }, administrator), 'invalid', 'role.last_day')
  await program.perform(endRole, { personId: id, roleId, lastDay: '2026-11-30' }, administrator)
  assert.deepEqual([await on(id, '2026-11-30'), await on(id, '2026-12-01')], [['approver'], []])
  await program.perform(endRole, { personId: id, roleId }, administrator)
  assert.deepEqual((await roles()).map((role) => [role.state, role.validTo]), [['past', '2026-11-22']])
})

test('who moves keeps their history, not their power', async () => {
  const id = await invite({ validFrom: '2024-01-01' })
  await grant(id, { validFrom: '2025-01-01' })
  await grant(id, { role: 'leader', unitId: otherId, validFrom: '2025-01-01' })
  const move = (more: object) => program.perform(movePerson, { personId: id, fromUnitId: unitId, toUnitId: otherId, roles: ['focal_point'], ...more }, administrator)
  await refuses(move({ on: '2026-11-22' }), 'invalid', 'move.past')
  await refuses(move({ toUnitId: unitId }), 'invalid', 'move.same_unit')
  await refuses(move({ toUnitId: closedId }), 'invalid', 'role.unit_closed')
  await refuses(move({ roles: ['leader'] }), 'conflict', 'role.overlap')
  await move({ on: '2026-12-01', basis: 'QĐ 40/QĐ-SNV' })
  assert.deepEqual(await on(id, '2026-11-30'), ['focal_point', 'approver', 'leader'])
  assert.deepEqual(await on(id, '2026-12-01'), ['leader', 'focal_point'])
  const { roles } = await program.perform(getPerson, { personId: id }, administrator)
  assert.deepEqual(roles.map((role) => [role.role, role.unitName, role.validFrom, role.validTo]), [
    ['focal_point', 'Đơn vị b', '2026-12-01', null], ['leader', 'Đơn vị b', '2025-01-01', null], ['approver', 'Đơn vị a', '2025-01-01', '2026-11-30'], ['focal_point', 'Đơn vị a', '2024-01-01', '2026-11-30'],
  ])
  await refuses(move({ on: '2026-12-02', roles: ['editor'] }), 'conflict', 'move.nothing_held')
})

test('the last administrator moves with the role or not at all', async () => {
  const move = (roles: string[]) => program.perform(movePerson, { personId: administrator.personId, fromUnitId: unitId, toUnitId: otherId, on: '2026-12-01', roles }, administrator)
  await refuses(move(['leader']), 'conflict', 'person.last_administrator')
  await move(['administrator'])
})

test('people are found without marks, by unit, role and state, a page at a time', async () => {
  const id = await invite({ name: 'Đặng Thị Ưu Ái', role: 'auditor', unitId: await program.unit('e') })
  const find = async (filter: object) => (await program.perform(listPeople, filter, administrator)).people.map((one) => one.id)
  for (const q of ['dang uu', 'ĐẶNG', 'ái đặng']) assert.deepEqual(await find({ q }), [id], q)
  assert.deepEqual(await find({ q: '%' }), [])
  assert.deepEqual(await find({ unitId: await program.unit('e') }), [id])
  assert.deepEqual(await find({ role: 'auditor', state: 'working' }), [id])
  assert.deepEqual(await find({ role: 'auditor', state: 'disabled' }), [])
  const first = await program.perform(listPeople, {}, administrator)
  assert.ok(first.total >= first.people.length && first.people.length <= 50)
  assert.deepEqual((await program.perform(listPeople, { page: 1000 }, administrator)).people, [])
})

test('who holds what is the administrator’s and the auditor’s to read, and one’s own', async () => {
  const focal = await program.as('focal_point')
  for (const role of ['coordinator', 'focal_point', 'approver', 'leader', 'finance', 'editor'] as const) await refuses(program.perform(listPeople, {}, await program.as(role)), 'forbidden')
  await program.perform(listPeople, {}, await program.as('auditor'))
  await program.perform(getPerson, { personId: focal.personId }, focal)
  await refuses(program.perform(getPerson, { personId: administrator.personId }, focal), 'forbidden')
  await refuses(grant(focal.personId, {}).then(() => program.perform(grantRole, { personId: focal.personId, role: 'leader', unitId }, focal)), 'forbidden')
})
