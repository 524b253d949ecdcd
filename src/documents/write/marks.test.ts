/** DỰ THẢO until released; MẪU on every page, so that no page can be taken for the record of a real agency. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { stopPdfWriter, writeDocx, writePdf } from './index.ts'
import { type Page, readPages } from './testing/pages.ts'
import { specimen } from './testing/specimen.ts'
import { libreOfficePdf } from './testing/tools.ts'

const marked = {
  ...specimen,
  issuingAgency: 'Ban Quản lý Trung tâm Thông tin và Truyền thông cơ sở các xã vùng cao tỉnh Thái Nguyên',
  number: '',
  date: '2026',
  addressees: ['Ủy ban nhân dân tỉnh Thái Nguyên'],
  signature: { authority: [{ form: 'TM', of: 'Ủy ban nhân dân' }, { form: 'KT', of: 'Chủ tịch' }], role: 'Phó Chủ tịch', name: '' },
  draft: true,
  sample: true,
} as const

after(stopPdfWriter)

for (const [kind, pdfOf] of [
  ['docx', async () => libreOfficePdf(await writeDocx(marked))],
  ['pdf', () => writePdf(marked)],
] as const) {
  describe(`marks in the .${kind}`, () => {
    let pages: Page[]
    before(async () => {
      pages = readPages(await pdfOf())
    })
    test('every page bears MẪU and its meaning, every later page and the head DỰ THẢO', () => {
      assert.ok(pages.length >= 7)
      for (const [i, { lines }] of pages.entries()) {
        const texts = lines.map(({ text }) => text)
        assert.ok(texts.includes('MẪU - không phải văn bản của cơ quan nhà nước'), `page ${i + 1} lacks the line`)
        const first = texts.some((text) => text.startsWith('Phụ lục'))
        assert.ok(first || texts.includes('DỰ THẢO'), `page ${i + 1} lacks DỰ THẢO`)
      }
    })
    test('a long agency name, an open number, an open date, an open signer', () => {
      const texts = pages[0]?.lines.map(({ text }) => text.replace(/[\s\u00a0]+/g, ' ')) ?? []
      const head = texts.slice(1, texts.findIndex((text) => text.startsWith('CỘNG HÒA')))
      assert.ok(head.length >= 3 && head.length <= 5, head.join(' / '))
      assert.ok(texts.some((text) => text === 'Số: /BC-SVHTTDL'), texts.join(' | '))
      assert.ok(texts.some((text) => text === 'Thái Nguyên, ngày tháng năm 2026'))
      assert.ok(texts.some((text) => text === 'Kính gửi: Ủy ban nhân dân tỉnh Thái Nguyên'))
      const closing = pages.flatMap(({ lines }) => lines.map(({ text }) => text))
      assert.ok(closing.includes('TM. ỦY BAN NHÂN DÂN') && closing.includes('KT. CHỦ TỊCH') && closing.includes('PHÓ CHỦ TỊCH'))
    })
  })
}

test('a released document of a real agency bears neither', async () => {
  const words = readPages(await writePdf(specimen)).flatMap(({ lines }) => lines.map(({ text }) => text)).join(' ')
  assert.doesNotMatch(words, /DỰ THẢO|MẪU/)
})
