import { organisationsWords } from '#messages/organisations.ts'
import { correctUnit, createUnit, createUnitGroup, editUnitGroup, endSeat, exportUnits, findUnits, getUnit, importUnits, listUnitAliases, listUnitGroups, listUnits, seatMember } from '#modules/organisations/server/index.ts'
import { does, reads, record, type Fixture } from './fixture.ts'
import { MARK } from './province.ts'

const group = record(async ({ program, id, code }) => (await program.perform(createUnitGroup, { name: `Nhóm của ${MARK} (${code})`, memberIds: [id], validFrom: '2020-01-01' }, program.system)).id)
const committee = record(async ({ program, code }) => (await program.perform(createUnit, { name: `Ban Chỉ đạo ${MARK} (${code})`, kind: 'steering-committee', validFrom: '2020-01-01' }, program.system)).id)
const seat = record(async (unit) => (await unit.program.perform(seatMember, { committeeId: await committee(unit), unitId: unit.id, validFrom: '2024-01-01' }, unit.program.system)).id)

/** What a form for correcting the unit was filled with. */
const facts = record(async ({ program, id }) => {
  const { name, kind, position, commandable, unverified, validFrom, aliases, contacts, stamp } = await program.perform(getUnit, { unitId: id }, program.system)
  return { unitId: id, name, kind, position, commandable, unverified, validFrom, aliases, contacts, stamp, reason: 'Sửa lỗi gõ' }
})

export const organisations: Fixture[] = [
  reads(listUnits, 'Xem danh sách đơn vị', () => ({})),
  reads(findUnits, 'Tìm đơn vị theo mọi tên gọi', () => ({ q: 'don vi' })),
  reads(getUnit, 'Xem một đơn vị qua các thời kỳ', (unit) => ({ unitId: unit.id })),
  reads(listUnitAliases, 'Xem các cách viết khác của tên đơn vị', () => ({})),
  reads(listUnitGroups, 'Xem các nhóm đơn vị', () => ({})),
  reads(exportUnits, 'Tải danh sách đơn vị', () => ({})),
  does(createUnit, (unit) => ({ name: 'Phòng Phổ biến pháp luật', kind: 'department', parentId: unit.id, validFrom: '2020-01-01' })),
  does(correctUnit, facts),
  does(importUnits, () => ({ rows: [{ row: 2, values: { code: 'so-moi', name: 'Sở mới', kind: organisationsWords('vi').kinds.department, validFrom: '2020-01-01' } }] })),
  does(createUnitGroup, (unit) => ({ name: 'Các đơn vị thử', memberIds: [unit.id], validFrom: '2020-01-01' })),
  does(editUnitGroup, async (unit) => ({ groupId: await group(unit), name: 'Nhóm đổi tên', aliases: [], memberIds: [unit.parentId], from: '2026-05-01' })),
  does(seatMember, async (unit) => ({ committeeId: await committee(unit), unitId: unit.id, validFrom: '2026-05-01' })),
  does(endSeat, async (unit) => ({ seatId: await seat(unit), on: '2026-05-01' })),
]
