/** What is written can be read back; what somebody changed in between is caught by cell. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import ExcelJS from 'exceljs'
import { strFromU8, unzipSync } from 'fflate'
import { readSheet, type SheetColumn, type SheetRow, writeSheet } from './index.ts'

const columns: SheetColumn[] = [
  { key: 'id', header: 'Mã', kind: 'text', locked: true },
  { key: 'unit', header: 'Đơn vị', kind: 'list', list: ['Sở Tư pháp', 'Công an tỉnh'], required: true },
  { key: 'count', header: 'Số lượt', kind: 'int', help: 'Tổng số lượt người dự' },
  { key: 'share', header: 'Tỷ lệ (%)', kind: 'decimal' },
  { key: 'day', header: 'Ngày', kind: 'date' },
  { key: 'note', header: 'Ghi chú', kind: 'text' },
]
const rows: SheetRow[] = [
  { id: '001', unit: 'Sở Tư pháp', count: 1250, share: '85.5', day: '2026-11-23', note: '=HYPERLINK("http://x")' },
  { id: '002', unit: 'Công an tỉnh', count: 0, share: '0.125', day: null, note: '- gạch đầu dòng' },
]
const form = () => writeSheet({ title: 'Biểu 1: Hoạt động', columns, rows, meta: { form: 'bieu-1', version: '2' }, spareRows: 50 })

/** The form after somebody has worked in it. */
async function edited(change: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load((await form()).buffer as ArrayBuffer)
  const sheet = book.getWorksheet('Biểu 1  Hoạt động')
  assert.ok(sheet)
  change(sheet, book)
  return new Uint8Array(await book.xlsx.writeBuffer())
}
const codes = async (bytes: Uint8Array) => (await readSheet(bytes, columns)).issues.map(({ cell, code }) => `${cell}:${code}`)

test('rows, dates, numbers and the form’s identity come back as they went out', async () => {
  const read = await readSheet(await form(), columns)
  assert.deepEqual(read.rows.map((row) => row.values), rows)
  assert.deepEqual(read.rows.map((row) => row.row), [3, 4])
  assert.deepEqual({ ...read.meta }, { form: 'bieu-1', version: '2' })
  assert.deepEqual(read.issues, [])
})

test('header frozen, lists by a defined name, identity hidden, text kept text', async () => {
  const parts = unzipSync(await form())
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  assert.match(sheet, /<pane ySplit="2"[^>]*state="frozen"/)
  assert.match(sheet, /type="list"[^>]*sqref="B3:B54"><formula1>list_2</)
  assert.match(sheet, /<\/sheetData><sheetProtection sheet="1"[^>]*\/><dataValidations/)
  assert.doesNotMatch(sheet, /<f>/)
  const workbook = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())
  assert.equal((workbook.match(/state="veryHidden"/g) ?? []).length, 2)
  assert.match(workbook, /<definedName name="list_2">[^<]*_lists[^<]*\$B\$1:\$B\$2</)
  const styles = [...strFromU8(parts['xl/styles.xml'] ?? new Uint8Array()).matchAll(/<xf [^>]*>/g)].map(([xf]) => xf)
  const styleOf = (cell: string) => styles.slice(1)[Number(new RegExp(`r="${cell}" s="(\\d+)"`).exec(sheet)?.[1])]
  assert.match(styleOf('F3') ?? '', /quotePrefix="1"/)
  assert.doesNotMatch(styleOf('A3') ?? '', /quotePrefix/)
})

test('what people type instead of numbers, dates and values', async () => {
  const bytes = await edited((sheet) => {
    sheet.getCell('B5').value = 'sở  tư pháp'
    sheet.getCell('C5').value = '1.250'
    sheet.getCell('D5').value = '85,5'
    sheet.getCell('E5').value = '1/2/2026'
    sheet.getCell('F5').value = { richText: [{ text: 'đậm ' }, { text: 'nhạt' }] }
  })
  const read = await readSheet(bytes, columns)
  assert.deepEqual(read.issues, [])
  assert.deepEqual(read.rows[2]?.values, { id: null, unit: 'Sở Tư pháp', count: 1250, share: '85.5', day: '2026-02-01', note: 'đậm nhạt' })
})

test('each fault is told with its cell, and only faulty rows are held back', async () => {
  const bytes = await edited((sheet) => {
    sheet.getCell('B3').value = 'Sở Ngoại vụ'
    sheet.getCell('C3').value = 85.5
    sheet.getCell('D3').value = '1.250'
    sheet.getCell('E3').value = '31/4/2026'
    sheet.getCell('B5').value = 'Sở Tư pháp'
    sheet.getCell('C5').value = { formula: 'C3*2', result: 171 }
    sheet.getCell('D5').value = 0.855
    sheet.getCell('D5').numFmt = '0.0%'
    sheet.getCell('F5').numFmt = 'dd/mm/yyyy'
    sheet.getCell('F5').value = new Date(Date.UTC(2026, 1, 1))
    sheet.getCell('C6').value = 12
    sheet.getCell('F7').value = { error: '#N/A' }
    sheet.getCell('C7').value = true
  })
  assert.deepEqual(await codes(bytes), [
    'B3:not_listed', 'C3:not_int', 'D3:ambiguous', 'E3:not_date', 'C5:formula', 'D5:percent', 'F5:date_in_text', 'B6:required',
    'B7:required', 'C7:boolean', 'F7:error',
  ])
  const read = await readSheet(bytes, columns)
  assert.deepEqual(read.rows.map((row) => row.values.id), ['002'])
  assert.equal(read.issues[2]?.message, 'Ô D3: “1.250” có thể hiểu là 1250 hoặc 1,25. Hãy gõ lại 1250 hoặc 1,25.')
})

test('columns are found by their header in any order, below a title of any height; a missing one is named', async () => {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('A')
  sheet.addRows([['Đơn vị tự lập'], [], ['Ngày', 'ĐƠN VỊ', 'Mã', 'Khác'], ['2026-11-23', 'Sở Tư pháp', '7', 'x']])
  const bytes = new Uint8Array(await book.xlsx.writeBuffer())
  const some = columns.filter(({ key }) => ['id', 'unit', 'day'].includes(key))
  assert.deepEqual((await readSheet(bytes, some)).rows[0]?.values, { id: '7', unit: 'Sở Tư pháp', day: '2026-11-23' })
  await assert.rejects(readSheet(bytes, columns), { code: 'documents.sheets.no_header', message: /“Số lượt”, “Tỷ lệ \(%\)”, “Ghi chú”/ })
})

test('20,000 rows of Vietnamese come back letter by letter, wherever the file is cut into pieces', async () => {
  const many = Array.from({ length: 20_000 }, (_, i): SheetRow => ({ note: `${'ă'.repeat(i % 7)} Tuyên truyền, phổ biến quyền của người dân, lượt thứ ${i}`.trim(), count: i }))
  const plain = columns.filter(({ key }) => key === 'note' || key === 'count')
  const read = await readSheet(await writeSheet({ title: 'Xuất', columns: plain, rows: many, meta: { form: 'x', version: '1' } }), plain)
  assert.deepEqual(read.issues, [])
  assert.deepEqual(read.rows.map((row) => row.values), many.map(({ count, note }) => ({ count, note })))
  assert.equal(read.rows.at(-1)?.row, 20_002)
})

test('the same through shared strings, which other programs write', async () => {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('A')
  sheet.addRow(['Ghi chú'])
  const notes = Array.from({ length: 4_000 }, (_, i) => `Phổ biến pháp luật tại xã thứ ${i}`)
  for (const note of notes) sheet.addRow([note])
  const read = await readSheet(new Uint8Array(await book.xlsx.writeBuffer()), columns.filter(({ key }) => key === 'note'))
  assert.deepEqual(read.rows.map((row) => row.values.note), notes)
})
