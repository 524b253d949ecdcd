/** What Word needs and a rendered page does not show. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { writeDocx } from './index.ts'
import { specimen } from './testing/specimen.ts'

const parts = unzipSync(await writeDocx({ ...specimen, sample: true }))
const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array())

test('Times New Roman and Vietnamese are the document’s own, not the reader’s', () => {
  const defaults = /<w:rPrDefault>.*?<\/w:rPrDefault>/s.exec(part('word/styles.xml'))?.[0] ?? ''
  assert.match(defaults, /w:ascii="Times New Roman"/)
  assert.match(defaults, /w:lang w:val="vi-VN"/)
})

test('the last paragraph and the signature cannot be parted, rows cannot be torn', () => {
  const body = part('word/document.xml')
  const last = body.split('<w:p>').find((paragraph) => paragraph.includes('chỉ đạo./.')) ?? ''
  assert.match(last, /<w:keepNext\/>.*<w:keepLines\/>/)
  assert.match(body.slice(body.indexOf('chỉ đạo./.')), /^.{0,900}<w:cantSplit\/>/s)
  assert.ok((body.match(/<w:tblHeader\/>/g) ?? []).length >= 3)
})

test('headings are an outline that Word can walk', () => {
  const body = part('word/document.xml')
  assert.match(body, /w:pStyle w:val="Heading1"\/>.{0,600}KẾT QUẢ THỰC HIỆN/s)
  assert.match(body, /w:pStyle w:val="Heading2"\/>.{0,600}Công tác chỉ đạo/s)
})

test('every header of a sample carries the mark', () => {
  const headers = Object.keys(parts).filter((name) => /word\/header\d+\.xml/.test(name))
  assert.ok(headers.length >= 2)
  for (const name of headers) assert.match(part(name), /<v:textpath[^>]* string="MẪU"/)
})
