import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { withConnection } from '#platform/server/postgres/connection.ts'
import { refuses, testProgram } from '#tests/support/program.ts'
import { correctUnit, createUnitGroup, editUnitGroup, endSeat, findUnits, getUnit, listUnitGroups, seatMember } from './index.ts'

const program = await testProgram()
after(() => program.close())
const coordinator = await program.as('coordinator')
const owner = (text: string, values: unknown[]) => withConnection(program.database.ownerUrl, (client) => client.query(text, values))

test('a unit is found by its present, former and other names, marks or not; who stands comes first', async () => {
  const lang = await program.unit('van-lang', { name: 'UBND xã Văn Lang', kind: 'commune' })
  const lăng = await program.unit('van-lang-2', { name: 'UBND xã Văn Lăng', kind: 'commune', validTo: '2025-06-30' })
  const renamed = await program.unit('doi-ten', { name: 'UBND xã Hóa Trung', kind: 'commune' })
  await owner(`insert into unit_pasts (tenant_id, unit_id, name, name_key, kind, position, commandable, valid_from, valid_to) values ($1, $2, 'UBND xã Văn Lang cũ', 'ubnd xã văn lang cũ', 'commune', 1, true, '2020-01-01', '2022-12-31')`, [program.tenantId, renamed])
  const found = await program.perform(findUnits, { q: 'van lang' }, coordinator)
  assert.deepEqual(found.map((unit) => unit.id), [lang, renamed, lăng])
  assert.equal(found[1]!.matched, 'UBND xã Văn Lang cũ')
  assert.deepEqual((await program.perform(findUnits, { q: '100%_' }, coordinator)), [])
})

test('a correction keeps what it was in the trail, and does not run over somebody else’s', async () => {
  const unitId = await program.unit('sai-ten', { name: 'Sở Tư phap' })
  const seen = await program.perform(getUnit, { unitId }, coordinator)
  const mine = { unitId, stamp: seen.stamp, reason: 'Gõ thiếu dấu', name: 'Sở Tư pháp', kind: seen.kind, officialCode: 'x.12', position: seen.position, commandable: true, unverified: false, validFrom: seen.validFrom, aliases: ['Sở TP'], contacts: [{ title: 'Văn phòng', phone: '0208 000 000', email: '', address: '' }] }
  await program.perform(correctUnit, mine, coordinator)
  const now = await program.perform(getUnit, { unitId }, coordinator)
  assert.equal(now.name, 'Sở Tư pháp')
  assert.equal(now.officialCode, 'X.12')
  assert.deepEqual(now.aliases, ['Sở TP'])
  const refusal = await refuses(program.perform(correctUnit, { ...mine, name: 'Sở Tư pháp tỉnh' }, coordinator), 'conflict', 'unit.stale')
  assert.match(refusal.message, /tên: Sở Tư pháp/u)
  await refuses(program.perform(correctUnit, mine, await program.as('focal_point')), 'forbidden')
  await refuses(program.perform(correctUnit, { ...mine, contacts: [{ title: 'A\r\nBcc: x', phone: '', email: '', address: '' }] }, coordinator), 'invalid')
})

test('a group by rule is read from the register of the day; a list keeps who belonged when', async () => {
  const [one, two, ended] = [await program.unit('hoi-1', { kind: 'association' }), await program.unit('hoi-2', { kind: 'association' }), await program.unit('hoi-cu', { kind: 'association', validTo: '2024-12-31' })]
  const { id: groupId } = await program.perform(createUnitGroup, { name: 'Các hội', rule: { kinds: ['association'] }, validFrom: '2020-01-01' }, coordinator)
  const members = async (on: string) => (await program.perform(listUnitGroups, { on }, coordinator)).find((group) => group.id === groupId)!.memberIds.toSorted()
  assert.deepEqual(await members('2024-12-31'), [one, two, ended].toSorted())
  assert.deepEqual(await members('2025-01-01'), [one, two].toSorted())
  await program.perform(editUnitGroup, { groupId, name: 'Các hội', aliases: [], memberIds: [one, two], from: '2025-01-01' }, coordinator)
  await program.perform(editUnitGroup, { groupId, name: 'Các hội', aliases: ['Các hội của tỉnh'], memberIds: [two], from: '2026-01-01' }, coordinator)
  assert.deepEqual(await members('2025-12-31'), [one, two].toSorted())
  assert.deepEqual(await members('2026-01-01'), [two])
  await refuses(program.perform(editUnitGroup, { groupId, name: 'Các hội', aliases: [], memberIds: [ended], from: '2026-01-01' }, coordinator), 'conflict', 'group.member_closed')
})

test('a committee has units and people for a time; a department has no seats', async () => {
  const committeeId = await program.unit('ban-chi-dao', { kind: 'steering-committee' })
  const unitId = await program.unit('so-thanh-vien')
  const { id: seatId } = await program.perform(seatMember, { committeeId, unitId, title: 'Ủy viên', validFrom: '2024-01-01' }, coordinator)
  await program.perform(endSeat, { seatId, on: '2025-02-28' }, coordinator)
  const [seat] = (await program.perform(getUnit, { unitId: committeeId }, coordinator)).seats
  assert.deepEqual([seat!.title, seat!.unitId, seat!.validTo], ['Ủy viên', unitId, '2025-02-28'])
  assert.equal((await program.perform(getUnit, { unitId }, coordinator)).sitsOn[0]!.committeeId, committeeId)
  await refuses(program.perform(seatMember, { committeeId: unitId, unitId: committeeId, validFrom: '2024-01-01' }, coordinator), 'conflict', 'unit.not_a_committee')
  await refuses(program.perform(seatMember, { committeeId, validFrom: '2024-01-01' }, coordinator), 'invalid', 'seat.nobody')
  await refuses(program.perform(endSeat, { seatId, on: '2023-01-01' }, coordinator), 'invalid', 'unit.dates_reversed')
})
