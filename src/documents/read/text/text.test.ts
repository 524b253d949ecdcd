import { deepEqual, equal, ok } from 'node:assert/strict'
import { describe, it } from 'node:test'
import { inTcvn3, inVni, inWindows1258, readAsWindows1252 } from '../fixtures/encodings.ts'
import { readDocument } from '../index.ts'

const read = (text: string, name = 'ke-hoach.txt') => readDocument(new TextEncoder().encode(text), name)
const shown = async (text: string, name?: string) => (await read(text, name)).text.split('\n')

const SAMPLE = `Số: 15/KH-UBND
KẾ HOẠCH
Tuyên truyền phòng, chống đuối nước cho trẻ em năm 2025
I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
- Nâng cao nhận thức của cán bộ, nhân dân về phòng, chống đuối nước; giảm số vụ tai nạn qua từng năm.
- Ứng dụng công nghệ số trong tuyên truyền; ứng phó kịp thời với thiên tai.
II. NHIỆM VỤ
a) Tổ chức lớp dạy bơi tại các xã, phường; ưu tiên nơi có sông, hồ.
Đơn vị chủ trì: Sở Giáo dục và Đào tạo.
đ) Mỗi quý kiểm tra một lần, báo cáo Ủy ban nhân dân tỉnh kết quả thực hiện.`

describe('encodings', () => {
  const utf16 = (text: string, big: boolean) => {
    const bytes = Buffer.from(text, 'utf16le')
    return Uint8Array.from(big ? bytes.swap16() : bytes)
  }
  const cases: [string, Uint8Array, string][] = [
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${SAMPLE}`), 'utf-8'],
    ['UTF-16, low byte first, without a mark', utf16(SAMPLE, false), 'utf-16le'],
    ['UTF-16, high byte first, with a mark', utf16(`\ufeff${SAMPLE}`, true), 'utf-16be'],
    ['decomposed Unicode', new TextEncoder().encode(SAMPLE.normalize('NFD')), 'utf-8'],
    ['TCVN3', inTcvn3(SAMPLE), 'tcvn3'],
    ['TCVN3 saved again as UTF-8', new TextEncoder().encode(Buffer.from(inTcvn3(SAMPLE)).toString('latin1')), 'tcvn3'],
    ['VNI', inVni(SAMPLE), 'vni'],
    ['Windows-1258', inWindows1258(SAMPLE), 'windows-1258'],
    ['UTF-8 read as Windows-1252 and saved again', new TextEncoder().encode(readAsWindows1252(SAMPLE)), 'utf-8 as windows-1252'],
  ]
  for (const [name, bytes, encoding] of cases) {
    it(name, async () => {
      const document = await readDocument(bytes, 'a.txt')
      equal(document.encoding, encoding)
      equal(document.text, SAMPLE)
      equal(document.warnings.some((warning) => warning.code === 'encoding'), encoding === 'tcvn3' || encoding === 'vni')
    })
  }
  it('a stray byte does not throw UTF-8 away, and is told', async () => {
    const document = await readDocument(Uint8Array.from([...new TextEncoder().encode(SAMPLE), 0xff]), 'a.txt')
    ok(document.text.startsWith(SAMPLE))
    deepEqual(document.warnings.map((warning) => warning.code), ['encodingUnsure'])
  })
})

describe('lines', () => {
  it('wrapped at a width become paragraphs; numbers, labels and headings begin their own', async () => {
    const wrapped = SAMPLE.split('\n').map((line) => line.replace(/(.{50,60}) /g, '$1\n')).join('\n')
    equal((await read(wrapped)).text, SAMPLE)
  })

  it('of one paragraph each stay as they are', async () => {
    const long = 'Sở Văn hóa chủ trì, phối hợp với các đơn vị liên quan tổ chức tuyên truyền trên các phương tiện thông tin đại chúng, cổng thông tin điện tử và hệ thống truyền thanh cơ sở trên địa bàn tỉnh.'
    deepEqual(await shown(`${long}\n${long}\n${long}\nNgười thực hiện\nBan biên tập`), [long, long, long, 'Người thực hiện', 'Ban biên tập'])
  })

  it('broken inside a range, a compound or a number are mended', async () => {
    const text = `Căn cứ Kế hoạch số 12/KH-UBND về phát triển giai đoạn 2026
- 2030 của tỉnh, các cơ quan tập trung phát triển kinh tế
- xã hội theo hướng bền vững, đưa dịch vụ về gần dân hơn.
- Mở rộng mạng lưới thư viện, nhà văn hóa tại các thôn, bản
vùng cao.`
    deepEqual(await shown(text), [
      'Căn cứ Kế hoạch số 12/KH-UBND về phát triển giai đoạn 2026 - 2030 của tỉnh, các cơ quan tập trung phát triển kinh tế - xã hội theo hướng bền vững, đưa dịch vụ về gần dân hơn.',
      '- Mở rộng mạng lưới thư viện, nhà văn hóa tại các thôn, bản vùng cao.',
    ])
  })

  it('wrapped beside an annex on a page laid sideways are joined by the width of their own page', async () => {
    const narrow = '      1. Tổ chức tuyên truyền về an toàn giao thông cho học sinh tại Trường\nTiểu học Mẫu, phối hợp với phụ huynh, chú trọng học sinh lớp 1, lớp 2,\nATGT cổng trường theo Nghị định số 12/2025/NĐ-\nCP của Chính phủ.'
    const filler = Array.from({ length: 45 }, (_, i) => `- Dòng thứ ${i} của phần trước, dài vừa một dòng trang đứng, hết tại đây.`).join('\n')
    const wide = Array.from({ length: 45 }, (_, i) => `- Dòng thứ ${i} của phụ lục nằm ngang, dài hơn hẳn ${'chữ '.repeat(18)}hết.`).join('\n')
    const lines = await shown(`${filler}\n${narrow}\n\n${wide}`)
    equal(lines[45], '1. Tổ chức tuyên truyền về an toàn giao thông cho học sinh tại Trường Tiểu học Mẫu, phối hợp với phụ huynh, chú trọng học sinh lớp 1, lớp 2, ATGT cổng trường theo Nghị định số 12/2025/NĐ-CP của Chính phủ.')
    equal(lines.length, 91)
  })

  it('of legal bases begin anew, also under a title that fills its line', async () => {
    deepEqual(await shown(`KẾ HOẠCH
Tuyên truyền phòng, chống đuối nước cho trẻ em trong dịp hè
Căn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016 và các văn bản
hướng dẫn thi hành;
Căn cứ Quyết định số 12/QĐ-TTg ngày 03 tháng 3 năm 2025 của
Thủ tướng Chính phủ.`), ['KẾ HOẠCH', 'Tuyên truyền phòng, chống đuối nước cho trẻ em trong dịp hè', 'Căn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016 và các văn bản hướng dẫn thi hành;', 'Căn cứ Quyết định số 12/QĐ-TTg ngày 03 tháng 3 năm 2025 của Thủ tướng Chính phủ.'])
  })

  it('of a letterhead and a signature laid out with spaces are parted into two columns', async () => {
    const { blocks } = await read(`ỦY BAN NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
   TỈNH MẪU                             Độc lập - Tự do - Hạnh phúc
   -------                              ---------------
Số:      /KH-UBND                     Tỉnh Mẫu, ngày     tháng     năm 2025

                              KẾ HOẠCH
                     Phát triển thư viện năm 2025

Nơi nhận:                                      TM. ỦY BAN NHÂN DÂN
- Các sở, ngành;                                 KT. CHỦ TỊCH
- Lưu: VT.                                      PHÓ CHỦ TỊCH

`)
    deepEqual(blocks.map((block) => block.table?.cells.map((cell) => cell.text) ?? block.text), [
      ['ỦY BAN NHÂN DÂN\nTỈNH MẪU\nSố: /KH-UBND', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nTỉnh Mẫu, ngày tháng năm 2025'],
      'KẾ HOẠCH',
      'Phát triển thư viện năm 2025',
      ['Nơi nhận:\n- Các sở, ngành;\n- Lưu: VT.', 'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH'],
    ])
  })

  it('laid out in pages lose page numbers, and a sentence cut by a page end is whole', async () => {
    const page = (number: number, text: string) => `${' '.repeat(38)}${number}\n\n${text}\n`
    const text = ['1. Tổ chức tuyên truyền về phòng, chống đuối nước cho trẻ em\ntrên hệ thống truyền thanh', page(2, 'cơ sở.\n2. Mở lớp dạy bơi.'), page(3, '3. Tổng kết.')].join('\f')
    const whole = ['1. Tổ chức tuyên truyền về phòng, chống đuối nước cho trẻ em trên hệ thống truyền thanh cơ sở.', '2. Mở lớp dạy bơi.', '3. Tổng kết.']
    deepEqual(await shown(text), whole)
    deepEqual(await shown(text.replaceAll('\f', '\n\n')), whole)
    // At the left edge, as OCR gives them.
    deepEqual(await shown(text.replaceAll('\f', '\n\n').replaceAll(' '.repeat(38), '')), [...whole.slice(0, 2), '3', whole[2]])
  })

  it('that lost the spaces behind letters with a tone get them back, and the doubt is told', async () => {
    const whole = 'Thường vụ Đảng uỷ chủ trì, phối hợp với Uỷ ban nhân dân xã dự kiến số lượng đại biểu nhiệm kỳ 2026 - 2031; chuẩn bị các điều kiện để bầu cử đúng luật.'
    const glued = whole.replace(/(?<=(?:vụ|chủ|dự|số|kỳ|bị|để|cử)) /g, '')
    const document = await read(`${glued}\n${glued}`)
    equal(document.text, `${whole}\n${whole}`)
    deepEqual(document.warnings.map((warning) => warning.code), ['spacesLost'])
    equal((await read('Xã Mẫu có nhà hàng Càphê và 3 xe ôtô. Quảng trường tuổi trẻ nghĩa tình.')).warnings.length, 0)
  })

  it('keep their places: every span cuts its own text out of the whole', async () => {
    const document = await read(`${SAMPLE}\n| TT | Việc |\n|---|---|\n| 1 | In\u00a0tờ  rơi |`)
    for (const block of document.blocks) {
      equal(document.text.slice(block.span.start, block.span.end), `${block.marker && `${block.marker} `}${block.text}`)
      for (const cell of block.table?.cells ?? []) equal(document.text.slice(cell.span.start, cell.span.end), cell.text)
    }
  })
})

describe('markdown', () => {
  it('gives headings, lists, tables and bold, without its signs', async () => {
    const { format, blocks } = await read('# KẾ HOẠCH\n\n**1. Mục đích**\n\n*   Số **12** năm \\- thử (*)\n1\\. Việc một\n\n| TT | Nội dung | Chủ trì |\n|:--|---|---|\n| 1 | Mở lớp<br>dạy bơi | **Sở A** |\n\n---\n', 'a.md')
    equal(format, 'md')
    deepEqual(blocks.map(({ heading, marker, text, bold }) => [heading, marker, text, bold]), [
      [1, '', 'KẾ HOẠCH', true], [0, '1.', 'Mục đích', true], [0, '*', 'Số 12 năm - thử (*)', false], [0, '1.', 'Việc một', false],
      [0, '', 'TT | Nội dung | Chủ trì', false], [0, '', '1 | Mở lớp\ndạy bơi | Sở A', false],
    ])
    deepEqual(blocks.slice(4).map((block) => block.table!.header), [true, false])
  })
})

describe('tables of text', () => {
  it('a row a line without outer bars, also with blank lines between the rows', async () => {
    const { blocks } = await read('PHỤ LỤC\n\nTT | Nhiệm vụ | Chủ trì | Thời gian\n\nI | Nhóm việc | Nhóm việc | Nhóm việc\n\n1 | Mở lớp | Sở Mẫu | 2026\n\nHết bảng.')
    deepEqual(blocks.filter((block) => block.table).map((block) => block.table!.cells.map((cell) => cell.text).join(';')), ['TT;Nhiệm vụ;Chủ trì;Thời gian', 'I;Nhóm việc;Nhóm việc;Nhóm việc', '1;Mở lớp;Sở Mẫu;2026'])
    equal(blocks.at(-1)!.text, 'Hết bảng.')
  })
  it('one line with bars is a sentence, not a table', async () => {
    const { blocks } = await read('Chọn một: đạt | chưa đạt | không áp dụng\nMột dòng khác.')
    ok(blocks.every((block) => !block.table))
  })
  it('between bars on lines of their own: empty cells and row ends are told apart', async () => {
    const bars = (rows: string[][]) => rows.map((row) => `|\n${row.map((cell) => (cell ? `${cell}\n|` : '|')).join('\n')}`).join('\n')
    const rows = [['TT', 'Nội dung', 'Chủ trì', 'Ghi chú'], ['1', 'Mở lớp dạy bơi\ncho trẻ em', 'Sở A', ''], ['2', 'In tờ rơi', '', 'Quý I'], ['3', 'Tổng kết', 'Sở B', '']]
    const { blocks } = await read(`Danh mục\n\n${bars(rows)}\n\nHết.`)
    deepEqual(blocks.slice(1, -1).map((block) => block.table!.cells.map((cell) => cell.text)), rows.map((row) => row.map((cell) => cell.replace('\n', ' '))))
    deepEqual([blocks[0]!.text, blocks.at(-1)!.text], ['Danh mục', 'Hết.'])
  })

  it('with a cell a line are put together again by their ordinals, and the doubt is told', async () => {
    const document = await read(['Phụ lục', 'TT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian', '(1)', '(2)', '(3)', '(4)', '1', 'Mở lớp', 'Sở A', 'Quý I', '', '2', 'In tờ rơi', '', 'Sở B', 'Quý II', '', '3', 'Tổng kết', 'Sở C', '', ''].join('\n'))
    deepEqual(document.blocks.slice(1).map((block) => block.table!.cells.map((cell) => cell.text)), [['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian'], ['1', 'Mở lớp', 'Sở A', 'Quý I'], ['2', 'In tờ rơi', 'Sở B', 'Quý II'], ['3', 'Tổng kết', 'Sở C', '']])
    deepEqual(document.warnings.map((warning) => warning.code), ['cellLines'])
  })
})

it('a text of 100,000 characters is read in well under half a second of CPU', async () => {
  const bytes = new TextEncoder().encode(Array.from({ length: 250 }, (_, i) => `${(i % 20) + 1}. ${'Tổ chức thực hiện các nhiệm vụ, giải pháp của kế hoạch; '.repeat(7)}`).join('\n'))
  await readDocument(bytes, 'a.txt')
  const started = process.cpuUsage()
  ok((await readDocument(bytes, 'a.txt')).text.length > 95_000)
  const { user, system } = process.cpuUsage(started)
  ok((user + system) / 1000 < 400, `${(user + system) / 1000} ms`)
})
