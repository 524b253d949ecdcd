import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { ReadDocument } from '../blocks.ts'
import { LETTERHEAD, typsetPdf } from '../fixtures/pdf.ts'
import { readDocument } from '../index.ts'

const read = (source: string): Promise<ReadDocument> => readDocument(typsetPdf(source), 'ke-hoach.pdf')
const shown = (document: ReadDocument): string[] => document.blocks.map((block) => (block.marker ? `${block.marker} ${block.text}` : block.text))

const LONG = 'Nâng cao nhận thức của cán bộ, công chức, viên chức và nhân dân về phòng, chống đuối nước cho trẻ em; phát huy vai trò của gia đình, nhà trường và cộng đồng trong việc trông giữ trẻ'

describe('paragraphs', () => {
  it('are joined over wrapped lines and page ends, and parted by indentation', async () => {
    const items = Array.from({ length: 24 }, (_, i) => `\\- Việc ${i + 1}: ${LONG}.`)
    const document = await read(['*I. MỤC ĐÍCH, YÊU CẦU*', '*1. Mục đích*', ...items].join('\n\n'))
    ok(document.pages >= 2)
    deepEqual(shown(document), ['I. MỤC ĐÍCH, YÊU CẦU', '1. Mục đích', ...items.map((item) => item.slice(1))])
    equal(document.blocks.at(-1)!.page, document.pages)
    deepEqual(document.blocks.slice(0, 3).map((block) => block.bold), [true, true, false])
  })

  it('keep a plain task under its bold heading apart, and the page number out', async () => {
    const document = await read(`*5. Hưởng ứng các cuộc thi sáng tác tranh cổ động về phòng, chống đuối nước cho trẻ em*\n\n${LONG}.\n\n#pagebreak()\nĐơn vị chủ trì: Sở Văn hóa.`)
    deepEqual(shown(document), ['5. Hưởng ứng các cuộc thi sáng tác tranh cổ động về phòng, chống đuối nước cho trẻ em', `${LONG}.`, 'Đơn vị chủ trì: Sở Văn hóa.'])
  })

  it('of a centred title are one, apart from the name of its kind', async () => {
    const document = await read('#align(center)[#set par(justify: false, first-line-indent: 0pt)\n*KẾ HOẠCH*\\\n*Triển khai công tác phòng, chống đuối nước cho trẻ em trên địa bàn tỉnh giai đoạn 2025 - 2030 và định hướng những năm tiếp theo*]\n\nThực hiện Chương trình quốc gia.')
    deepEqual(shown(document), ['KẾ HOẠCH', 'Triển khai công tác phòng, chống đuối nước cho trẻ em trên địa bàn tỉnh giai đoạn 2025 - 2030 và định hướng những năm tiếp theo', 'Thực hiện Chương trình quốc gia.'])
    equal(document.blocks[0]!.align, 'center')
  })
})

describe('columns', () => {
  it('of the letterhead and the signature are rows of two cells', async () => {
    const signature = `#v(12pt)
#grid(columns: (1fr, 1fr), [#set par(first-line-indent: 0pt, leading: 4pt, spacing: 4pt); #set text(11pt); *Nơi nhận:* \\ - Các sở, ban, ngành cấp tỉnh; \\ - Ủy ban nhân dân các xã; \\ - Báo tỉnh; \\ - Đài tỉnh; \\ - Lưu: VT.], align(center)[#set par(first-line-indent: 0pt, justify: false); *TM. ỦY BAN NHÂN DÂN* \\ *KT. CHỦ TỊCH* \\ *PHÓ CHỦ TỊCH* #v(30pt) *Nguyễn Văn Mẫu*])`
    const { blocks } = await read(`${LETTERHEAD}\n#align(center)[*KẾ HOẠCH*]\n\n${LONG}./.\n${signature}`)
    deepEqual(blocks.map((block) => block.table?.cells.map((cell) => cell.text) ?? block.text), [
      ['ỦY BAN NHÂN DÂN\nTỈNH MẪU\nSố: 15/KH-UBND', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nTỉnh Mẫu, ngày 03 tháng 02 năm 2025'],
      'KẾ HOẠCH',
      `${LONG}./.`,
      ['Nơi nhận:\n- Các sở, ban, ngành cấp tỉnh;\n- Ủy ban nhân dân các xã;\n- Báo tỉnh;\n- Đài tỉnh;\n- Lưu: VT.', 'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nNguyễn Văn Mẫu'],
    ])
  })
})

describe('tables', () => {
  const table = (rows: string) => `#set par(first-line-indent: 0pt, justify: false)\n#set text(12pt)\n#table(columns: (12mm, 1fr, 38mm, 30mm), table.header([*TT*], [*Nội dung*], [*Chủ trì*], [*Thời gian*]), ${rows})`

  it('are rows of cells by their rules; merged cells are filled and flagged', async () => {
    const { blocks } = await read(table('table.cell(colspan: 4)[*I. Truyền thông*], [1], [Phát tờ rơi tới từng hộ gia đình ở ven sông, ven hồ và các điểm trường], table.cell(rowspan: 2)[Sở Y tế;\\ Công an tỉnh], [Quý I], [2], [Mở lớp dạy bơi], [Hằng năm]'))
    deepEqual(blocks.map((block) => block.table!.cells.map((cell) => cell.text + (cell.merged ? '*' : ''))), [
      ['TT', 'Nội dung', 'Chủ trì', 'Thời gian'],
      ['I. Truyền thông', 'I. Truyền thông*', 'I. Truyền thông*', 'I. Truyền thông*'],
      ['1', 'Phát tờ rơi tới từng hộ gia đình ở ven sông, ven hồ và các điểm trường', 'Sở Y tế;\nCông an tỉnh', 'Quý I'],
      ['2', 'Mở lớp dạy bơi', 'Sở Y tế;\nCông an tỉnh*', 'Hằng năm'],
    ])
    deepEqual(blocks.map((block) => block.table!.header), [true, false, false, false])
  })

  it('go on over page ends as one, without the repeated heading', async () => {
    const rows = Array.from({ length: 30 }, (_, i) => `[${i + 1}], [${LONG}], [Sở Y tế], [Quý ${(i % 4) + 1}]`)
    const document = await read(table(rows.join(', ')))
    ok(document.pages > 1)
    deepEqual(document.blocks.map((block) => block.table!.cells[0]!.text), ['TT', ...rows.map((_, i) => String(i + 1))])
    ok(document.blocks.every((block) => block.table!.index === 0 && (block.table!.row === 0 || block.table!.cells[1]!.text === LONG)))
    match(document.text, /Sở Y tế \| Quý 4/)
  })
})

it('spans cut each text out of the whole', async () => {
  const document = await read(`${LETTERHEAD}\n\n${LONG}.`)
  for (const { span, marker, text } of document.blocks) equal(document.text.slice(span.start, span.end), `${marker && `${marker} `}${text}`)
})
