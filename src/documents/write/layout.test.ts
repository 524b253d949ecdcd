/** Margins, sizes and order of both files, measured on the pages that LibreOffice and typst make (NĐ 30/2020, Phụ lục I). */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { stopPdfWriter, writeDocx, writePdf } from './index.ts'
import { type Line, type Page, readBoxes, readPages, readRules, readWords } from './testing/pages.ts'
import { specimen } from './testing/specimen.ts'
import { libreOfficePdf } from './testing/tools.ts'

const WRITERS = {
  docx: async () => libreOfficePdf(await writeDocx(specimen)),
  pdf: () => writePdf(specimen),
}
const seen: Partial<Record<keyof typeof WRITERS, { pdf: Uint8Array; pages: Page[] }>> = {}

const near = (actual: number, expected: number, tolerance: number, what: string) =>
  assert.ok(Math.abs(actual - expected) <= tolerance, `${what}: ${actual.toFixed(2)}, expected ${expected} ± ${tolerance}`)
const middle = (line: Pick<Line, 'left' | 'right'>) => (line.left + line.right) / 2

after(stopPdfWriter)

for (const kind of ['docx', 'pdf'] as const) {
  describe(`layout of the .${kind}`, () => {
    let pdf: Uint8Array
    let pages: Page[]
    const line = (start: string, page = 0): Line => {
      const found = pages[page]?.lines.find(({ text }) => text.startsWith(start))
      assert.ok(found, `no line "${start}" on page ${page + 1}`)
      return found
    }
    before(async () => {
      pdf = await WRITERS[kind]()
      pages = readPages(pdf)
      seen[kind] = { pdf, pages }
    })

    test('A4, text between margins of 20, 20, 30 and 15 mm', () => {
      for (const page of pages) near(Math.min(page.width, page.height), 210, 0.3, 'paper')
      readBoxes(pdf).forEach((boxes, i) => {
        const [width, height] = [pages[i]?.width ?? 0, pages[i]?.height ?? 0]
        for (const { text, left, right, top, bottom } of boxes) {
          assert.ok(left > 29.7, `"${text}" begins ${left} mm from the left edge`)
          assert.ok(right < width - 14.7, `"${text}" ends ${width - right} mm from the right edge`)
          assert.ok(/^\d$/.test(text) || (top > 19.3 && bottom < height - 19.3), `"${text}" leaves the text area`)
        }
      })
      const full = readBoxes(pdf)[0]?.find(({ text, top }) => text === 'phát' && top > line('tổ chức các buổi').top - 1)
      near(line('tổ chức các buổi').left, 30, 0.3, 'left margin')
      near(full?.right ?? 0, 195, 0.6, 'right margin of a full line')
    })

    test('first line 1.27 cm, 6 pt between paragraphs, lines between single and 1.5', () => {
      near(line('Trong kỳ báo cáo').left, 42.7, 0.3, 'first line')
      const pitch = ((line('tờ gấp').bottom - line('tổ chức các buổi').bottom) * 72) / 25.4
      near(pitch, 14 * 1.149 * 1.15, 0.5, 'line pitch, pt')
      const gap = ((line('1. Công tác').bottom - line('I. KẾT QUẢ').bottom) * 72) / 25.4
      near(gap - pitch, 6, 0.6, 'gap between paragraphs, pt')
    })

    test('sizes and styles of every component', () => {
      const expected: [start: string, size: number, style: string][] = [
        ['UBND TỈNH', 12, ''], ['SỞ VĂN HÓA', 12, 'b'], ['CỘNG HÒA', 12, 'b'], ['Độc lập', 13, 'b'], ['Số: 07/BC', 13, ''],
        ['Thái Nguyên, ngày 05 tháng 02 năm 2026', 13, 'i'], ['BÁO CÁO', 14, 'b'], ['Kết quả thực hiện Kế hoạch', 14, 'b'],
        ['Kính gửi:', 14, ''], ['Căn cứ Quyết định', 14, 'i'], ['I. KẾT QUẢ', 14, 'b'], ['1. Công tác', 14, 'b'], ['a) Ấn phẩm', 14, ''],
        ['Trong kỳ', 14, ''],
      ]
      const style = ({ bold, italic }: Line) => (bold ? 'b' : '') + (italic ? 'i' : '')
      for (const [start, size, wanted] of expected) {
        near(line(start).size, size, 0.1, start)
        assert.equal(style(line(start)), wanted, start)
      }
      const last = pages.findIndex((page) => page.lines.some(({ text }) => text === 'Nơi nhận:'))
      for (const [start, size, wanted] of [['Nơi nhận:', 12, 'bi'], ['- Như trên;', 11, ''], ['- Lưu: VT, QLVH.', 11, ''], ['KT. GIÁM ĐỐC', 14, 'b'], ['Nguyễn Văn A', 14, 'b']] as const) {
        near(line(start, last).size, size, 0.4, start)
        assert.equal(style(line(start, last)), wanted, start)
      }
    })

    test('the head in two columns, number and date on one line', () => {
      near(middle(line('SỞ VĂN HÓA')), 65, 0.7, 'middle of the left column')
      near(middle(line('CỘNG HÒA')), 147.5, 0.7, 'middle of the right column')
      near(line('Số: 07').bottom, line('Thái Nguyên, ngày').bottom, 0.5, 'number and date')
      near(middle(line('BÁO CÁO')), 112.5, 0.7, 'type name')
      const colon = line('Kính gửi:').right
      near(line('- Ủy ban nhân dân').left, colon - 1.4, 0.5, 'dashes under the colon')
    })

    test('rules: as long as the motto, 1/3 to 1/2 of the agency and of the subject', () => {
      const rules = readRules(pdf, 1)
      const under = (start: string) => {
        const above = line(start)
        const found = rules.find((rule) => rule.top > above.top + 3 && rule.top < above.top + 9 && Math.abs(middle(rule) - middle(above)) < 2)
        assert.ok(found, `no rule under "${start}"`)
        return found.right - found.left
      }
      const motto = line('Độc lập')
      near(under('Độc lập'), motto.right - motto.left, 1, 'rule under the motto')
      const share = (start: string, widest: string) => under(start) / (line(widest).right - line(widest).left)
      for (const value of [share('VÀ DU LỊCH', 'SỞ VĂN HÓA'), share('địa bàn tỉnh', 'Kết quả thực hiện Kế hoạch')]) {
        assert.ok(value >= 1 / 3 && value <= 1 / 2, `short rule is ${value.toFixed(2)} of its line`)
      }
    })

    test('page numbers in the middle of the top margin from page 2, each annex counted apart', () => {
      const numbers = pages.map(({ lines, width }) => {
        const found = lines.find(({ text, bottom }) => /^\d+$/.test(text) && bottom < 20)
        if (found) {
          near(found.size, 13, 0.1, 'page number')
          near(middle(found), 30 + (width - 45) / 2, 1, 'place of the page number')
        }
        return found?.text ?? ''
      })
      assert.deepEqual(numbers, ['', '2', '3', '4', '', '', '2', '3'].slice(0, pages.length))
    })

    test('the table repeats its header row, figures stand to the right', () => {
      const headed = pages.filter(({ lines }) => lines.some(({ text }) => text === 'Đơn vị chủ trì'))
      assert.equal(headed.length, 2)
      near(line('1.250', 1).right, line('1.287', 1).right, 0.3, 'figures')
      assert.ok(line('1.250', 1).left > 175)
    })

    test('the signature stands with the last paragraph', () => {
      const page = pages.find(({ lines }) => lines.some(({ text }) => text === 'KT. GIÁM ĐỐC'))
      const texts = page?.lines.map(({ text }) => text).join(' ') ?? ''
      assert.match(texts, /Trên đây là báo cáo .* chỉ đạo\.\/\./)
      assert.match(texts, /Nơi nhận:.*KT\. GIÁM ĐỐC PHÓ GIÁM ĐỐC Nguyễn Văn A|KT\. GIÁM ĐỐC PHÓ GIÁM ĐỐC.*Nơi nhận:/)
    })

    test('annexes: portrait, then landscape, numbered in Roman figures', () => {
      const first = pages.findIndex(({ lines }) => lines.some(({ text }) => text === 'Phụ lục I'))
      assert.ok(line('DANH MỤC MINH CHỨNG', first).bold)
      assert.match(line('(Kèm theo Báo cáo số …/BC-SVHTTDL ngày … tháng … năm … của Sở Văn hóa', first).text, /^\(Kèm/)
      const second = pages[first + 1]
      assert.ok(second?.lines.some(({ text }) => text === 'Phụ lục II'))
      near(second?.width ?? 0, 297, 0.3, 'landscape')
    })
  })
}

test('both files say the same words in the same places', () => {
  const [docx, pdf] = [seen.docx, seen.pdf]
  assert.ok(docx && pdf)
  const words = (text: string) => text.replaceAll('…', '').split(' ').filter((word) => !/^\d$/.test(word)).sort()
  assert.deepEqual(words(readWords(docx.pdf)), words(readWords(pdf.pdf)))
  const first = (pages: Page[]) => pages[0]?.lines.map(({ text }) => text) ?? []
  assert.deepEqual(first(docx.pages), first(pdf.pages), 'the first page breaks its lines alike')
  docx.pages[0]?.lines.forEach((line, i) => {
    const other = pdf.pages[0]?.lines[i]
    near(line.left, other?.left ?? 0, 1, `left edge of "${line.text}"`)
    near((line.top + line.bottom) / 2, ((other?.top ?? 0) + (other?.bottom ?? 0)) / 2, 1.2, `height of "${line.text}"`)
  })
})
