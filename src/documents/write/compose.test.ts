import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Piece } from './compose-blocks.ts'
import { compose } from './compose.ts'
import { type AdministrativeDocument, plain } from './document.ts'
import { specimen } from './testing/specimen.ts'

const composed = (change: Partial<AdministrativeDocument>) => compose({ ...specimen, ...change })
const textOf = (piece: Piece) => (piece.kind === 'paragraph' ? plain(piece.runs) : piece.kind === 'heading' ? piece.lines.map(plain).join(' | ') : 'table')

describe('wording of Phụ lục I', () => {
  test('a number below 10 takes a 0; days do, and of months only 1 and 2', () => {
    assert.equal(composed({}).head.number, 'Số: 07/BC-SVHTTDL')
    assert.equal(composed({ number: '15' }).head.number, 'Số: 15/BC-SVHTTDL')
    assert.equal(composed({ date: '2026-02-05' }).head.dateline, 'Thái Nguyên, ngày 05 tháng 02 năm 2026')
    assert.equal(composed({ date: '2019-06-29' }).head.dateline, 'Thái Nguyên, ngày 29 tháng 6 năm 2019')
  })

  test('what is open stays blank', () => {
    const blank = '\u00a0'.repeat(6)
    assert.equal(composed({ number: '' }).head.number, `Số: ${blank}/BC-SVHTTDL`)
    assert.equal(composed({ date: '2026-12' }).head.dateline, `Thái Nguyên, ngày ${blank} tháng 12 năm 2026`)
  })

  test('legal bases and recipients end with ";" and the last with "."', () => {
    assert.deepEqual(composed({ legalBases: ['Căn cứ A.', 'Căn cứ B;'] }).legalBases, ['Căn cứ A;', 'Căn cứ B.'])
    assert.deepEqual(composed({}).recipients.lines, ['- Như trên;', '- UBND tỉnh (để báo cáo);', '- Sở Tư pháp;', '- Lãnh đạo Sở;', '- Lưu: VT, QLVH.'])
    assert.equal(composed({ addressees: [] }).recipients.lines[0], '- UBND tỉnh (để báo cáo);')
  })

  test('the text ends with "./." once, whatever stood there', () => {
    for (const end of ['xem xét.', 'xem xét', 'xem xét./.', 'xem xét ; ']) {
      assert.equal(plain(composed({ body: [{ kind: 'paragraph', text: end }] }).closing.paragraph.runs), 'xem xét./.')
    }
    const list = composed({ body: [{ kind: 'list', marker: 'dash', items: ['Một;', [{ text: 'Hai', bold: true }, { text: '. ' }]] }] })
    assert.equal(plain(list.closing.paragraph.runs), '- Hai./.')
    assert.equal(textOf(list.body[0] as Piece), '- Một;')
  })

  test('headings of both layouts', () => {
    const body = (['part', 'chapter', 'section', 'article', 'roman', 'clause', 'point'] as const).map((level) => ({ kind: 'heading' as const, level, text: 'Kết quả' }))
    assert.deepEqual(composed({ body: [...body, { kind: 'paragraph', text: 'Hết' }] }).body.map(textOf), ['Phần I | KẾT QUẢ', 'Chương I | KẾT QUẢ', 'Mục 1 | KẾT QUẢ', 'Điều 1. Kết quả', 'I. KẾT QUẢ', '1. Kết quả', 'a) Kết quả'])
  })

  test('a công văn has no type name; its subject stands under the number', () => {
    const letter = composed({ type: '', subject: 'cung cấp số liệu năm 2025' })
    assert.equal(letter.heading, null)
    assert.equal(letter.head.letterSubject?.text, 'V/v cung cấp số liệu năm 2025')
  })

  test('one annex has no number, two have Roman numbers', () => {
    assert.deepEqual(composed({}).annexes.map(({ label }) => label), ['Phụ lục I', 'Phụ lục II'])
    assert.deepEqual(composed({ annexes: specimen.annexes.slice(0, 1) }).annexes.map(({ label }) => label), ['Phụ lục'])
  })

  test('decomposed letters become composed ones', () => {
    assert.equal(composed({ subject: 'Quyền con người'.normalize('NFD') }).heading?.subject.text, 'Quyền con người')
  })

  test('an English copy has English words', () => {
    const english = composed({ language: 'en', place: 'Thái Nguyên', date: '2026-12-10' })
    assert.equal(english.head.dateline, 'Thái Nguyên, 10 December 2026')
    assert.equal(english.recipients.lines.at(-1), '- Archive: VT, QLVH.')
  })
})
