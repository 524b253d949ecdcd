import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import ExcelJS from 'exceljs'
import { listUnits } from '#modules/organisations/server/index.ts'
import { refuses, testProgram } from '#tests/support/program.ts'
import { importPeople, listPeople, peopleSheet, previewPeople, readPeopleSheet } from './index.ts'

const program = await testProgram()
after(() => program.close())
const administrator = await program.as('administrator')
await program.unit('so-b')
await program.unit('da-dong', { name: 'Phòng đã đóng', validTo: '2026-06-30' })
const units = await program.perform(listUnits, {}, administrator)
const values = (more: object = {}) => ({ name: 'Hoàng Văn Mẫu', email: 'mau@mau.example', unit: 'so-b · Đơn vị so-b', role: 'Đầu mối đơn vị', validFrom: null, validTo: null, basis: null, ...more })
const rows = (...given: object[]) => given.map((one, at) => ({ row: at + 3, values: values(one) }))
const count = async () => (await program.perform(listPeople, {}, administrator)).total

/** The form as somebody fills it in: cells of the third row and on. */
async function filled(lines: unknown[][]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load((await peopleSheet(units, 'vi')).buffer as ArrayBuffer)
  const sheet = book.worksheets.find((one) => one.state === 'visible')!
  lines.forEach((line, at) => line.forEach((value, column) => void (sheet.getRow(3 + at).getCell(column + 1).value = value as ExcelJS.CellValue)))
  return new Uint8Array(await book.xlsx.writeBuffer())
}

test('the form offers the units that stand and the roles; filled in, it is read as it was written', async () => {
  const { rows, issues } = await readPeopleSheet(await filled([['Lò Thị Mẫu', 'lo.mau@mau.example', 'so-b · Đơn vị so-b', 'Tài chính', '2026-12-01', null, 'QĐ 1']]), 'vi')
  assert.deepEqual(issues, [])
  assert.deepEqual(rows, [{ row: 3, values: { name: 'Lò Thị Mẫu', email: 'lo.mau@mau.example', unit: 'so-b · Đơn vị so-b', role: 'Tài chính', validFrom: '2026-12-01', validTo: null, basis: 'QĐ 1' } }])
  const { people } = await program.perform(previewPeople, { rows }, administrator)
  assert.deepEqual(people.map((one) => [one.name, one.role, one.unitName, one.validFrom]), [['Lò Thị Mẫu', 'finance', 'Đơn vị so-b', '2026-12-01']])
})

test('a formula and a day that does not exist are faults of their rows', async () => {
  const { issues } = await readPeopleSheet(await filled([[{ formula: 'A1', result: 'x' }, 'a@mau.example', 'so-b', 'Tài chính'], ['Một', 'b@mau.example', 'so-b', 'Tài chính', '31/4/2026']]), 'vi')
  assert.deepEqual(issues.map((issue) => [issue.path, issue.code]), [['rows.3.name', 'formula'], ['rows.4.validFrom', 'not_date']])
})

test('each fault is told by row and column, and nothing is half done', async () => {
  const before = await count()
  const given = rows({}, { email: 'MAU@mau.example' }, { email: 'x', name: 'Y' }, { email: 'c@mau.example', unit: 'khong-co' }, { email: 'd@mau.example', unit: 'da-dong' }, { email: 'e@mau.example', role: 'Vua' }, { email: 'f@mau.example', validFrom: '2026-12-02', validTo: '2026-12-01' }, { email: administrator.email })
  const refusal = await refuses(program.perform(importPeople, { rows: given }, administrator), 'invalid', 'people.rows_invalid')
  assert.deepEqual(refusal.issues.map((issue) => [issue.path, issue.code]), [
    ['rows.4.email', 'twice'], ['rows.5.name', 'too_small'], ['rows.5.email', 'invalid_format'], ['rows.6.unit', 'unknown_unit'], ['rows.7.unit', 'unit_closed'], ['rows.8.role', 'unknown_role'], ['rows.9.validTo', 'reversed'], ['rows.10.email', 'taken'],
  ])
  assert.match(refusal.issues[4]!.message, /^Dòng 7, cột “Đơn vị”: Phòng đã đóng đã kết thúc hoạt động ngày 30\/06\/2026/)
  assert.equal(await count(), before)
  assert.deepEqual((await program.perform(previewPeople, { rows: given }, administrator)).issues, refusal.issues, 'the preview says the same')
})

test('everybody is added with their role, and marked as invited where mails go out', async () => {
  const given = rows(...Array.from({ length: 1_200 }, (_, at) => ({ name: `Người nhập ${at}`, email: `nhap.${at}@mau.example` })))
  const before = await count()
  const { added, emails } = await program.perform(importPeople, { rows: given, invited: true }, administrator)
  assert.deepEqual([added, emails.length, (await count()) - before], [1_200, 1_200, 1_200])
  const invited = await program.perform(listPeople, { q: 'nhap.77@', state: 'invited' }, administrator)
  assert.deepEqual(invited.people.map((one) => one.roles.map((role) => [role.role, role.unitName, role.validFrom])), [[['focal_point', 'Đơn vị so-b', '2026-11-23']]])
  assert.equal((await refuses(program.perform(importPeople, { rows: given }, administrator), 'invalid')).issues.length, 1_200, 'the same file again adds nobody')
})

test('only who keeps people imports, and not without limit', async () => {
  await refuses(program.perform(importPeople, { rows: rows({}) }, await program.as('coordinator')), 'forbidden')
  await refuses(program.perform(previewPeople, { rows: rows({}) }, await program.as('auditor')), 'forbidden')
  await refuses(program.perform(importPeople, { rows: rows(...Array.from({ length: 5_001 }, () => ({}))) }, administrator), 'invalid')
})
