import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { Refusal } from '#platform/errors.ts'
import { type Block, stopPdfWriter, writePdf } from './index.ts'
import { readPages, readWords } from './testing/pages.ts'
import { specimen } from './testing/specimen.ts'
import { printed } from './testing/tools.ts'

after(stopPdfWriter)

const withBody = (...body: Block[]) => writePdf({ ...specimen, annexes: [], body: [...body, { kind: 'paragraph', text: 'Hết.' }] })

test('tagged, PDF/A-2a, in Vietnamese, with title and date', async () => {
  const pdf = await writePdf(specimen, { writtenAt: new Date('2026-12-10T03:00:00Z') })
  const info = printed('pdfinfo', pdf, ['FILE']).toString('utf8')
  assert.match(info, /Title: +Báo cáo: Kết quả thực hiện/)
  assert.match(info, /Tagged: +yes/)
  assert.match(info, /CreationDate: +Thu Dec 10 .*2026/)
  const bytes = Buffer.from(pdf).toString('latin1')
  assert.match(bytes, /<pdfaid:part>2<\/pdfaid:part>/)
  assert.match(bytes, /<pdfaid:conformance>A<\/pdfaid:conformance>/)
  assert.match(bytes, /\/Lang\s*\(vi(-VN)?\)/)
  const tree = printed('pdfinfo', pdf, ['-struct', 'FILE']).toString('latin1')
  for (const tag of ['H1', 'H2', 'H3', 'Table', 'THead', 'TH ', 'TD']) assert.match(tree, new RegExp(`^ *${tag}`, 'm'), tag)
})

test('every font is embedded and is Liberation Serif', async () => {
  const fonts = printed('pdffonts', await writePdf(specimen), ['FILE']).toString('utf8').trim().split('\n').slice(2)
  assert.equal(fonts.length, 4)
  for (const font of fonts) assert.match(font, /^[A-Z]{6}\+LiberationSerif\S* +CID TrueType +Identity-H +yes yes yes/)
})

test('a reader hears the head in its order', async () => {
  const tree = printed('pdfinfo', await writePdf(specimen), ['-struct-text', 'FILE']).toString('utf8')
  const order = ['UBND TỈNH', 'SỞ VĂN HÓA', 'CỘNG HÒA', 'Độc lập', 'Số: ', 'ngày 05', 'BÁO CÁO', 'Kết quả thực hiện Kế', 'Kính gửi', 'Căn cứ'].map((words) => tree.indexOf(words))
  assert.ok(order.every((place, i) => place > (order[i - 1] ?? -1)), order.join())
})

test('what people type is never code', async () => {
  const typed = '#read("/etc/passwd") #panic("x") $x$ *đậm* _nghiêng_ =1+1 #while true {} <nhãn> @ref `mã`'
  assert.match(readWords(await withBody({ kind: 'paragraph', text: typed })), /#read\("\/etc\/passwd"\) #panic\("x"\) \$x\$ \*đậm\* _nghiêng_ =1\+1 #while true \{\} <nhãn> @ref `mã`/)
})

test('a symbol such as 62/KH-UBND is never torn apart at the end of a line', async () => {
  const text = Array.from({ length: 60 }, (_, i) => `${'a'.repeat(i % 7)} số 62/KH-UBND`).join(' ')
  const [page] = readPages(await withBody({ kind: 'paragraph', text }))
  assert.ok(page?.lines.every((line) => !/62\/?$|KH-?$/.test(line.text)))
})

test('letters that the font lacks are named', async () => {
  await assert.rejects(withBody({ kind: 'paragraph', text: 'xong 😀' }), (error: Refusal) => error.code === 'documents.write.glyphs' && error.message.includes('😀'))
})

test('a cell longer than a page and a closing paragraph longer than a page still fit', async () => {
  const long = 'Nội dung rất dài. '.repeat(400)
  const pdf = await writePdf({ ...specimen, annexes: [], body: [{ kind: 'table', columns: [{ header: 'A', width: 1 }, { header: 'B', width: 1 }], rows: [{ cells: [long, 'ngắn'] }] }, { kind: 'paragraph', text: long }] })
  const pages = readPages(pdf)
  assert.ok(pages.length >= 4)
  for (const { lines, height } of pages) assert.ok(lines.every(({ bottom }) => bottom < height - 19), 'text runs off the page')
  assert.equal((readWords(pdf).match(/rất/g) ?? []).length, 800)
})

test('wherever the page ends, nobody signs an otherwise empty page', async () => {
  for (const length of [400, 1500]) {
    for (let before = 12; before < 30; before++) {
      const body = Array.from({ length: before }, (_, i): Block => ({ kind: 'paragraph', text: `Đoạn ${i}` }))
      const pages = readPages(await writePdf({ ...specimen, annexes: [], body: [...body, { kind: 'paragraph', text: 'Kính trình xem xét. '.repeat(length / 20) }] }))
      const signed = pages.find(({ lines }) => lines.some(({ text }) => text === 'KT. GIÁM ĐỐC'))
      const texts = signed?.lines.map(({ text }) => text).join(' ') ?? ''
      assert.match(texts, /xem xét/, `${before} paragraphs before one of ${length} letters`)
      assert.match(texts, /Nguyễn Văn A/)
    }
  }
})

test('a writer that dies says so, and the next document has another', async () => {
  const lost = writePdf(specimen)
  const refused = assert.rejects(lost, (error: Refusal) => error.kind === 'unavailable' && error.code === 'documents.write.crashed')
  await new Promise((resolve) => setTimeout(resolve, 5))
  await stopPdfWriter()
  await refused
  assert.match(readWords(await withBody({ kind: 'paragraph', text: 'Văn bản sau sự cố' })), /sau sự cố/)
})

test('asked all at once, each caller gets its own document; after a stop the writer starts again', async () => {
  const many = await Promise.all(Array.from({ length: 5 }, (_, i) => withBody({ kind: 'paragraph', text: `Văn bản thứ ${i}` })))
  many.forEach((pdf, i) => assert.match(readWords(pdf), new RegExp(`Văn bản thứ ${i}`)))
  await stopPdfWriter()
  assert.match(readWords(await withBody({ kind: 'paragraph', text: 'Văn bản sau' })), /Văn bản sau/)
})
