import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SheetColumn } from './columns.ts'
import { writeCsv } from './write-csv.ts'

const columns: SheetColumn[] = [
  { key: 'name', header: 'Tên', kind: 'text' },
  { key: 'share', header: 'Tỷ lệ (%), làm tròn', kind: 'decimal' },
  { key: 'day', header: 'Ngày', kind: 'date' },
]

test('UTF-8 with a mark, quoted where needed, CRLF', () => {
  assert.equal(writeCsv(columns, [{ name: 'Sở "Tư pháp"', share: '-85.5', day: '2026-11-23' }, { name: null, share: 0 }]),
    '\ufeffTên,"Tỷ lệ (%), làm tròn",Ngày\r\n"Sở ""Tư pháp""",-85.5,2026-11-23\r\n,0,\r\n')
})

test('texts that a spreadsheet would run are disarmed, numbers are left alone', () => {
  for (const text of ["=cmd|' /C calc'!A0", '+84 912', '-1', '@SUM(A1)', '\t=1']) {
    const [, line = ''] = writeCsv(columns, [{ name: text, share: -1 }]).split('\r\n')
    assert.ok(line.startsWith("'") , line)
    assert.ok(line.endsWith(',-1,'))
  }
})
