import { deepEqual, equal, match, ok, rejects } from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { LETTERHEAD, scanOf, typsetPdf, wholePdf } from '../fixtures/pdf.ts'
import { readDocument } from '../index.ts'
import { tokensOf } from './words.ts'

/** What stands on this machine; where something is missing, the refusal that says so is tested instead. */
const has = (program: string) => spawnSync(program, ['-v']).error === undefined
const complete = has('pdftoppm') && spawnSync('tesseract', ['--list-langs']).stdout?.toString().includes('vie')

const PLAN = `${LETTERHEAD}
#align(center)[*KẾ HOẠCH*]

*I. MỤC ĐÍCH*

Nâng cao nhận thức của nhân dân về phòng, chống đuối nước cho trẻ em trên địa bàn tỉnh; phát huy vai trò của gia đình và nhà trường trong việc trông giữ trẻ.

\\- Mở lớp dạy bơi tại các xã, phường.
#pagebreak()
#set par(first-line-indent: 0pt, justify: false)
#table(columns: (14mm, 1fr, 45mm), [*TT*], [*Nội dung*], [*Chủ trì*], [1], [Phát tờ rơi tới từng hộ gia đình ở ven sông, ven hồ], [Sở Y tế], [2], [Mở lớp dạy bơi], [Công an tỉnh])`

/** Runs with only these programs on the path. */
async function withPrograms(programs: string[], run: () => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sangto-path-'))
  const path = process.env.PATH
  for (const program of programs) symlinkSync(spawnSync('which', [program]).stdout.toString().trim(), join(folder, program))
  process.env.PATH = folder
  try {
    await run()
  } finally {
    process.env.PATH = path
    rmSync(folder, { recursive: true })
  }
}

const INSTALL = /apt-get install tesseract-ocr tesseract-ocr-vie poppler-utils/

describe('a scan', () => {
  if (!complete) {
    const picture = [['<</Type/Catalog/Pages 2 0 R>>'], ['<</Type/Pages/Count 1/Kids[3 0 R]>>'], ['<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>'], ['<</Length 29>>stream\nq 595 0 0 842 0 0 cm 0 0 1 1 re f Q\nendstream']]
    it('is refused with the command that installs what is missing', () =>
      rejects(readDocument(wholePdf(picture.map(([object]) => Buffer.from(object!))), 'a.pdf'), { kind: 'unavailable', message: INSTALL }))
    return
  }

  it('is read page by page: columns, paragraphs, tables by their rules', async () => {
    const told: string[] = []
    const document = await readDocument(scanOf(typsetPdf(PLAN)), 'scan.pdf', { onProgress: ({ page, pages }) => told.push(`${page}/${pages}`) })
    equal(document.format, 'scan')
    deepEqual(told, ['1/2', '2/2'])
    deepEqual(document.warnings.map(({ code, page }) => `${code} ${page}`).sort(), ['ocr 1', 'ocr 2'])
    const [letterhead, type, purpose, text, item, ...rows] = document.blocks
    // Marks on capitals are what recognition gets wrong most.
    const [left, right] = letterhead!.table!.cells.map((cell) => cell.text.normalize('NFD').replace(/\p{M}/gu, ''))
    equal(left, 'UY BAN NHAN DAN\nTINH MAU\nSo: 15/KH-UBND')
    match(right!, /^CONG HOA XA HOI CHU NGHIA VIET NAM\nĐoc lap - Tu do - Hanh phuc\n/)
    deepEqual([type!.text, purpose!.text, item!.marker], ['KẾ HOẠCH', 'MỤC ĐÍCH', '-'])
    ok(text!.text.startsWith('Nâng cao nhận thức') && text!.text.endsWith('trông giữ trẻ.'))
    deepEqual(rows.map((row) => row.table!.cells.map((cell) => cell.text)), [['TT', 'Nội dung', 'Chủ trì'], ['1', 'Phát tờ rơi tới từng hộ gia đình ở ven sông, ven hồ', 'Sở Y tế'], ['2', 'Mở lớp dạy bơi', 'Công an tỉnh']])
  })

  it('needs no recognition for a blank page among pages of text', async () => {
    const document = await readDocument(typsetPdf('#pagebreak()\nTrang có chữ: Mở lớp dạy bơi tại các xã, phường trong dịp hè năm 2025.'), 'a.pdf')
    deepEqual([document.format, document.pages, document.warnings], ['pdf', 2, []])
  })

  it('is refused with the command that installs what is missing', async () => {
    const scan = scanOf(typsetPdf('Kế hoạch'))
    await withPrograms([], () => rejects(readDocument(scan, 'scan.pdf'), { kind: 'unavailable', code: 'documents.ocr_missing', message: INSTALL }))
    await withPrograms(['pdftoppm'], () => rejects(readDocument(scan, 'scan.pdf', { locale: 'en' }), { code: 'documents.ocr_missing', message: /tesseract is missing.*apt-get install/ }))
    const data = process.env.TESSDATA_PREFIX
    process.env.TESSDATA_PREFIX = tmpdir()
    await rejects(readDocument(scan, 'scan.pdf'), { code: 'documents.ocr_language_missing', message: INSTALL }).finally(() => {
      if (data === undefined) delete process.env.TESSDATA_PREFIX
      else process.env.TESSDATA_PREFIX = data
    })
  })
})

it('specks are left out and known mistakes mended', () => {
  const row = (line: number, word: number, left: number, text: string, sure = 90, height = 30) => ['5', '1', '1', '1', line, word, left, line * 50, 40, height, sure, text].join('\t')
  const tsv = ['head', row(1, 1, 10, 'HI.'), row(1, 2, 60, 'NHIỆM'), row(1, 3, 120, 'VỤ'), row(2, 1, 10, '~'), row(2, 2, 60, 'Mở'), row(2, 3, 120, '—'), row(2, 4, 150, '|'), row(2, 5, 160, "'", 30)].join('\n')
  deepEqual(tokensOf(tsv, 1).map((token) => token.text), ['III.', 'NHIỆM', 'VỤ', '-', 'Mở', '–'])
})
