import { equal, match, ok, rejects } from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Refusal } from '#platform/errors.ts'
import { strToU8, zipSync } from 'fflate'
import { cell, docxOf, para, row, table } from './fixtures/docx.ts'
import { typsetPdf, wholePdf } from './fixtures/pdf.ts'
import { readDocument } from './index.ts'
import { readDocumentIsolated } from './isolated.ts'

/** The refusal of this file; it must say something in both languages. */
async function refusal(bytes: Uint8Array, name = 'ke-hoach.docx'): Promise<Refusal> {
  const found = await readDocument(bytes, name).then(() => null, (error: unknown) => error)
  ok(found instanceof Refusal, `expected a refusal, got ${String(found)}`)
  match(found.message, /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/)
  const english = await readDocument(bytes, name, { locale: 'en' }).then(() => null, (error: Refusal) => error.message)
  ok(english !== null && english !== found.message && /[.]$/.test(english))
  return found
}

const expectCode = async (code: string, bytes: Uint8Array, name?: string) => equal((await refusal(bytes, name)).code, `documents.${code}`)
const bytesOf = (...values: number[]) => Uint8Array.from(values)

/** The head of an OLE container whose directory holds these names. */
function ole(...names: string[]): Uint8Array {
  const directory = Buffer.concat(names.map((name) => Buffer.concat([Buffer.from(`${name}\0`, 'utf16le'), Buffer.alloc(128)]).subarray(0, 128)))
  return Uint8Array.from(Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(504), directory]))
}

describe('files that are something else are refused by their own name', () => {
  it('nothing at all', () => expectCode('empty', bytesOf()))
  it('blank pages', async () => {
    await expectCode('no_text', strToU8(' \n\n\t \n'), 'trong.txt')
    await expectCode('no_text', docxOf({ body: para(' ') }))
  })
  it('an old .doc renamed .docx', () => expectCode('old_word', ole('Root Entry', 'WordDocument')))
  it('a .docx with a password', () => expectCode('encrypted_office', ole('Root Entry', 'EncryptionInfo', 'EncryptedPackage')))
  it('an old workbook', () => expectCode('spreadsheet', ole('Root Entry', 'Workbook')))
  it('pictures renamed .docx or .pdf', async () => {
    const jpeg = await refusal(bytesOf(0xff, 0xd8, 0xff, 0xe0, 0, 16), 'scan.pdf')
    match(jpeg.message, /JPEG/)
    await expectCode('image', bytesOf(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0))
  })
  it('workbooks, presentations, OpenDocument, archives', async () => {
    const zip = (files: Record<string, string>) => zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
    await expectCode('spreadsheet', zip({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>' }))
    await expectCode('presentation', zip({ '[Content_Types].xml': '<Types/>', 'ppt/presentation.xml': '<p/>' }))
    await expectCode('open_document', zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<c/>' }))
    await expectCode('archive', zip({ 'anh/1.jpg': 'x' }))
    await expectCode('archive', bytesOf(0x52, 0x61, 0x72, 0x21, 0x1a, 7))
  })
  it('RTF, web pages, programs, binary junk', async () => {
    await expectCode('rtf', strToU8('{\\rtf1\\ansi K\\u7871?}'), 'a.docx')
    await expectCode('html', strToU8('<!DOCTYPE html><html><body>Kế hoạch</body></html>'), 'a.txt')
    await expectCode('program', bytesOf(0x7f, 0x45, 0x4c, 0x46, 2, 1), 'a.txt')
    await expectCode('binary', Uint8Array.from({ length: 5000 }, (_, i) => (i * 37) % 256), 'a.txt')
  })
})

describe('damaged and malicious files', () => {
  const sound = docxOf({ body: para('Kế hoạch') })

  it('are refused when they are larger than is taken', async () => {
    const found = await readDocument(sound, 'a.docx', { maxBytes: 100 }).catch((error: Refusal) => error.code)
    equal(found, 'documents.too_large')
  })
  it('a .docx cut off, or with a broken part', async () => {
    await expectCode('damaged_docx', sound.subarray(0, 300))
    await expectCode('damaged_docx', docxOf({ body: '<w:p><w:r></w:p' }))
    await expectCode('damaged_docx', zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/other.xml': strToU8('<x/>') }))
  })
  it('a small .docx that unpacks to 200 MB', async () => {
    const bomb = zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': new Uint8Array(200 * 2 ** 20).fill(32) }, { level: 9 })
    ok(bomb.length < 300_000)
    const started = process.cpuUsage()
    await expectCode('zip_bomb', bomb)
    const { user, system } = process.cpuUsage(started)
    ok((user + system) / 1000 < 500, 'refused before it is unpacked')
  })
  it('a .docx whose headers lie about its size', async () => {
    const files = { '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': new Uint8Array(30 * 2 ** 20).fill(32) }
    const bomb = Buffer.from(zipSync(files, { level: 9 }))
    const real = Buffer.alloc(4)
    real.writeUInt32LE(30 * 2 ** 20)
    for (let at = bomb.indexOf(real); at >= 0; at = bomb.indexOf(real, at + 1)) bomb.writeUInt32LE(900, at)
    const found = await refusal(Uint8Array.from(bomb))
    ok(['documents.damaged_docx', 'documents.zip_bomb'].includes(found.code), found.code)
  })
  it('thousands of parts', async () => {
    await expectCode('too_many_parts', zipSync(Object.fromEntries(Array.from({ length: 5200 }, (_, i) => [`word/p${i}.xml`, bytesOf(60)]))))
  })
  it('XML with entities, before they are expanded', async () => {
    const part = '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><w:document><w:body>&b;</w:body></w:document>'
    await expectCode('xml_entities', docxOf({ body: '', extra: { 'word/document.xml': part } }))
  })
  it('elements nested without end, tables in tables', async () => {
    await expectCode('too_deep', docxOf({ body: `${'<w:sdt>'.repeat(50_000)}${'</w:sdt>'.repeat(50_000)}` }))
    let nested = para('đáy')
    for (let i = 0; i < 80; i++) nested = table([row([cell(nested)])])
    await expectCode('too_deep', docxOf({ body: nested }))
  })
  it('a page of countless lines, a table of countless cells: read without a long search', async () => {
    const drawing = Array.from({ length: 30_000 }, (_, i) => `${(i * 7) % 590} ${(i * 13) % 840} m ${((i * 7) % 590) + 6} ${(i * 13) % 840} l S`).join('\n')
    const text = 'BT /F 12 Tf 50 700 Td (Ke hoach phong chong duoi nuoc cho tre em nam 2025 cua tinh va cac don vi lien quan) Tj ET'
    const stream = `${text}\n${drawing}`
    const pdf = wholePdf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Count 1/Kids[3 0 R]>>', '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>/Contents 4 0 R>>', `<</Length ${stream.length}>>stream\n${stream}\nendstream`].map((object) => Buffer.from(object)))
    const started = performance.now()
    match((await readDocument(pdf, 'a.pdf')).text, /Ke hoach/)
    match((await readDocument(strToU8('|\nviệc\n'.repeat(60_000)), 'a.txt')).text, /việc/)
    ok(performance.now() - started < 8000)
  })
  it('a .pdf cut off, junk after its mark, or with a password', async () => {
    const pdf = typsetPdf('Kế hoạch')
    await expectCode('damaged_pdf', pdf.subarray(0, 400), 'a.pdf')
    await expectCode('damaged_pdf', strToU8('%PDF-1.7\nkhông phải pdf'), 'a.pdf')
    await expectCode('encrypted_pdf', encryptedPdf(), 'a.docx')
  })
})

/** A page behind a password that nobody knows (ISO 32000-1, 7.6.3). */
function encryptedPdf(): Uint8Array {
  const secret = `<${'5a'.repeat(32)}>`
  const objects = ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Count 1/Kids[3 0 R]>>', '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>', `<</Filter/Standard/V 1/R 2/O ${secret}/U ${secret}/P -4>>`]
  const pdf = Buffer.from(wholePdf(objects.map((object) => Buffer.from(object)))).toString('latin1')
  return Uint8Array.from(Buffer.from(pdf.replace('/Root 1 0 R', '/Root 1 0 R/Encrypt 4 0 R/ID[<00><00>]'), 'latin1'))
}

describe('in a thread of its own', () => {
  const long = docxOf({ body: para('Tổ chức thực hiện các nhiệm vụ của kế hoạch. ').repeat(20_000) })

  it('a document is read as outside of it', async () => {
    const bytes = docxOf({ body: para('1. Mục đích') + para('Nâng cao nhận thức.') })
    const [inside, outside] = [await readDocumentIsolated(bytes, 'a.docx'), await readDocument(bytes, 'a.docx')]
    equal(JSON.stringify(inside), JSON.stringify(outside))
  })
  it('refusals come out as they are, in the language that was asked for', async () => {
    await rejects(readDocumentIsolated(bytesOf(), 'a.docx', { locale: 'en' }), { code: 'documents.empty', message: /no content/ })
  })
  it('pages are told as they are read', async () => {
    const told: string[] = []
    await readDocumentIsolated(typsetPdf('Trang một có chữ #lorem(20) #pagebreak() Trang hai #lorem(20)'), 'a.pdf', { onProgress: ({ page, pages }) => told.push(`${page}/${pages}`) })
    equal(told.join(' '), '1/2 2/2')
  })
  it('what takes too long is stopped', () => rejects(readDocumentIsolated(long, 'a.docx', { timeLimit: 60 }), { kind: 'unavailable', code: 'documents.timeout' }))
  it('what takes too much memory is stopped', () => rejects(readDocumentIsolated(long, 'a.docx', { memoryLimit: 16 }), { kind: 'unavailable', code: 'documents.memory' }))
})
