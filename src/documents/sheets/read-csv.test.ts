import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCsv, type SheetColumn, writeCsv } from './index.ts'

const columns: SheetColumn[] = [{ key: 'name', header: 'Tên', kind: 'text', required: true }, { key: 'on', header: 'Ngày', kind: 'date' }, { key: 'count', header: 'Số', kind: 'int' }]
const rows = [{ name: '=1+1; "Sở", Ban', on: '2026-11-23', count: 1250 }, { name: 'Hai dòng\nmột ô', on: null, count: null }]
const bytes = (text: string) => new TextEncoder().encode(text)
const refused = (given: Uint8Array, code: string) => assert.rejects(readCsv(given, columns), { code: `documents.sheets.${code}` })

test('what was written is read back, formulas as the text that they are', async () => {
  const read = await readCsv(bytes(writeCsv(columns, rows)), columns)
  assert.deepEqual(read.issues, [])
  assert.deepEqual(read.rows.map((row) => row.values), rows)
})

test('semicolons, columns in another order and UTF-16 are read; faults name row and cell', async () => {
  const read = await readCsv(bytes('Số;Tên;Ngày\r\n1;Sở A;23/11/2026\r\nx;;31/2/2026\r\n'), columns)
  assert.deepEqual(read.rows.map((row) => row.values), [{ name: 'Sở A', on: '2026-11-23', count: 1 }])
  assert.deepEqual(read.issues.map((issue) => [issue.row, issue.cell, issue.code]), [[3, 'B3', 'required'], [3, 'C3', 'not_date'], [3, 'A3', 'not_int'.replace('int', 'number')]])
  const wide = new Uint8Array([0xff, 0xfe, ...new Uint8Array(new Uint16Array([...'Tên\tNgày\tSố\nSở\t\t2'].map((letter) => letter.charCodeAt(0))).buffer)])
  assert.equal((await readCsv(wide, columns)).rows[0]!.values['name'], 'Sở')
})

test('an old code page, a missing column and an open quotation mark are told, not guessed', async () => {
  await refused(new Uint8Array([0x53, 0xf4, 0x0a]), 'not_utf8')
  await refused(bytes('Tên,Ngày\nSở,\n'), 'no_header')
  await refused(bytes('Tên,Ngày,Số\n"Sở,,\n'), 'damaged')
})
