import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { readSheet, type SheetColumn, writeSheet } from './index.ts'

const columns: SheetColumn[] = [{ key: 'a', header: 'A', kind: 'text' }]
const form = () => writeSheet({ title: 'Biểu', columns, rows: [{ a: 'x' }], meta: { form: 'a', version: '1' } })
const refused = (bytes: Uint8Array, code: string) => assert.rejects(readSheet(bytes, columns), { code: `documents.sheets.${code}` })

test('not a workbook: empty, text, a zip of something else', async () => {
  await refused(new Uint8Array(), 'not_workbook')
  await refused(strToU8('A,B\r\n1,2'), 'not_workbook')
  await refused(zipSync({ 'word/document.xml': strToU8('<w/>') }), 'not_workbook')
})

test('an old .xls or a password', () => refused(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'old_or_locked'))

test('cut short or bitten anywhere: refused or read whole, never a hang or another error', async () => {
  const whole = await form()
  await refused(whole.subarray(0, whole.length >> 1), 'damaged')
  for (let i = 0; i < 60; i++) {
    const bitten = whole.slice()
    const at = 4 + Math.floor((i / 60) * (whole.length - 8))
    bitten.set([0xa5, 0x5a, 0xa5, 0x5a], at)
    await readSheet(bitten, columns).then(
      (read) => assert.deepEqual(read.rows, [{ row: 3, values: { a: 'x' } }]),
      (error) => assert.match(String(error.code), /^documents\.sheets\./),
    )
  }
})

test('a part that grows a thousandfold, and many parts that fill the memory together', async () => {
  const workbook = { 'xl/workbook.xml': strToU8('<workbook/>') }
  await refused(zipSync({ ...workbook, 'xl/worksheets/sheet1.xml': new Uint8Array(60 << 20) }), 'too_large')
  const parts = Array.from({ length: 55 }, (_, i) => [`xl/media/${i}`, new Uint8Array(4.9 * 1024 * 1024)] as const)
  await refused(zipSync({ ...workbook, ...Object.fromEntries(parts) }, { level: 1 }), 'too_large')
})

test('one changed letter is noticed by the checksum', async () => {
  const stored = zipSync(unzipSync(await form()), { level: 0 })
  const at = Buffer.from(stored).indexOf('<v>x</v>')
  assert.ok(at > 0)
  assert.equal((await readSheet(stored, columns)).rows.length, 1)
  stored[at + 3] = 'y'.charCodeAt(0)
  await refused(stored, 'damaged')
})

/** The same zip with other bytes before it, its table of contents moved to match. */
function withBefore(before: Uint8Array, zip: Uint8Array): Uint8Array {
  const bytes = new Uint8Array([...before, ...zip])
  const view = new DataView(bytes.buffer)
  const move = (at: number) => view.setUint32(at, view.getUint32(at, true) + before.length, true)
  move(bytes.length - 6)
  for (let at = view.getUint32(bytes.length - 6, true); view.getUint32(at, true) === 0x02014b50;) {
    move(at + 42)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return bytes
}

test('a part that the directory does not name is refused', async () => {
  const hidden = zipSync({ 'xl/worksheets/sheet9.xml': strToU8('<worksheet/>') })
  const part = hidden.subarray(0, hidden.length - 22 - 46 - 'xl/worksheets/sheet9.xml'.length)
  await refused(withBefore(part, await form()), 'damaged')
})

test('XML that refers to itself is not expanded', async () => {
  const evil = '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>'
  const parts = unzipSync(await form())
  await refused(zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(evil) }), 'damaged')
})
