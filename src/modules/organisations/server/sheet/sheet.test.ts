import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { refuses, testProgram } from '#tests/support/program.ts'
import { exportUnits, getUnit, importUnits, listUnits, readUnitsSheet, unitsSheet } from '../index.ts'
import type { UnitRow } from './sheet-form.ts'

const program = await testProgram()
after(() => program.close())
const coordinator = await program.as('coordinator')
await program.unit('ubnd', { name: 'UBND tỉnh Thử', kind: 'peoples-committee' })

const row = (code: string, name: string, more: Partial<UnitRow> = {}): UnitRow => ({ code, name, kind: 'Sở', parent: 'ubnd', officialCode: null, position: null, commandable: 'Có', unverified: null, validFrom: '2024-01-01', validTo: null, aliases: null, ...more })
const take = (...rows: UnitRow[]) => program.perform(importUnits, { rows: rows.map((values, at) => ({ row: at + 2, values })) }, coordinator)
const faults = async (...rows: UnitRow[]) => (await refuses(take(...rows), 'invalid', 'units.rows_invalid')).issues.map((issue) => `${issue.path} ${issue.code}`)

test('rows become units, children before their parents too; the same rows again change nothing', async () => {
  const rows = [row('phong-moi', 'Phòng Mới', { kind: 'Khác', parent: 'so-moi' }), row('so-moi', 'Sở Mới', { officialCode: 'h55.12', aliases: 'SM; Sở  M', unverified: 'Có' })]
  assert.deepEqual(await take(...rows), { created: 2, changed: 0, unchanged: 0 })
  assert.deepEqual(await take(...rows.map((one) => ({ ...one, officialCode: one.officialCode && 'H55.12', aliases: one.aliases && 'SM; Sở  M' }))), { created: 0, changed: 0, unchanged: 2 })
  const units = await program.perform(listUnits, {}, coordinator)
  const parent = units.find((unit) => unit.code === 'so-moi')!
  assert.equal(units.find((unit) => unit.code === 'phong-moi')!.parentId, parent.id)
  assert.ok(parent.unverified)
})

for (const format of ['xlsx', 'csv'] as const) {
  test(`what is exported as .${format} can be imported and changes nothing`, async () => {
    const { rows } = await program.perform(exportUnits, {}, coordinator)
    const read = await readUnitsSheet(await unitsSheet(rows, format, 'vi'), 'en')
    assert.equal(read.language, 'vi')
    assert.deepEqual(await program.perform(importUnits, { ...read }, coordinator), { created: 0, changed: 0, unchanged: rows.length })
  })
}

test('a changed fact is corrected and stays in the trail; moving and ending are refused', async () => {
  assert.deepEqual(await take(row('so-moi', 'Sở Mới lắm', { officialCode: 'H55.12', aliases: null, unverified: 'Không' })), { created: 0, changed: 1, unchanged: 0 })
  const { id } = (await program.perform(listUnits, {}, coordinator)).find((unit) => unit.code === 'so-moi')!
  const unit = await program.perform(getUnit, { unitId: id }, coordinator)
  assert.deepEqual([unit.name, unit.unverified, unit.aliases], ['Sở Mới lắm', false, []])
  const same = row('so-moi', 'Sở Mới lắm', { officialCode: 'H55.12' })
  assert.deepEqual(await faults({ ...same, parent: null }), ['rows.2.parent moved'])
  assert.deepEqual(await faults({ ...same, validTo: '2025-01-01' }), ['rows.2.validTo ended'])
})

test('each faulty row is named and nothing of the file is taken in', async () => {
  const before = (await program.perform(listUnits, {}, coordinator)).length
  assert.deepEqual(await faults(
    row('tot', 'Sở Tốt'), row('tot', 'Sở Trùng mã'), row('Mã Sai', 'Sở Mã sai'), row('mo-coi', 'Sở Mồ côi', { parent: 'khong-co' }), row('nguoc', 'Sở Ngược', { validTo: '2023-01-01' }),
    row('vong-1', 'Vòng một', { parent: 'vong-2' }), row('vong-2', 'Vòng hai', { parent: 'vong-1' }), row('trung-ten', 'Sở  TỐT'), row('trung-so', 'Sở Trùng số', { officialCode: 'H55.12' }), row('som', 'Sở Sớm', { validFrom: '2019-01-01' }),
  ), ['rows.2.name same_name', 'rows.3.code twice', 'rows.4.code code', 'rows.5.parent unknown_parent', 'rows.6.validTo reversed', 'rows.7.parent loop', 'rows.8.parent loop', 'rows.9.name same_name', 'rows.10.officialCode official_taken', 'rows.11.parent gap'])
  assert.equal((await program.perform(listUnits, {}, coordinator)).length, before)
  await refuses(program.perform(importUnits, { rows: [{ row: 2, values: row('x', 'Sở X') }] }, await program.as('focal_point')), 'forbidden')
})

test('more rows than any province has are refused whole, and so is a file beyond every limit', async () => {
  const sheet = (n: number) => unitsSheet(Array.from({ length: n }, (_, at) => row(`d-${at}`, `Đơn vị ${at}`)), 'csv', 'vi')
  await refuses(readUnitsSheet(await sheet(20_001), 'vi'), 'invalid', 'units.too_many_rows')
  await refuses(readUnitsSheet(await sheet(100_001), 'vi'), 'invalid', 'documents.sheets.too_many_rows')
})
