/** A report in our own words, long enough for three pages, a table over a page break and two annexes. */
import type { AdministrativeDocument, Block, Row } from '../document.ts'

const paragraph = (text: string): Block => ({ kind: 'paragraph', text })

const NARRATIVE = 'Trong kỳ báo cáo, đơn vị đã phối hợp với Ủy ban nhân dân các xã, phường tổ chức các buổi giới thiệu quyền của người dân '
  + 'khi làm thủ tục hành chính, phát tờ gấp bằng tiếng Việt và tiếng Tày, tiếp nhận câu hỏi tại chỗ và trả lời bằng văn bản có dẫn nguồn. '
  + 'Mỗi buổi đều có biên bản, danh sách tài liệu đã phát và số lượt người dự theo từng nhóm đối tượng.'

const ROWS: Row[] = Array.from({ length: 24 }, (_, i) => ({
  cells: [String(i + 1), `Buổi giới thiệu quyền tiếp cận thông tin tại cụm dân cư số ${i + 1}`, 'Phòng Văn hóa - Xã hội', `${1250 + i * 37}`.replace(/(\d)(\d{3})$/, '$1.$2')],
}))

export const specimen: AdministrativeDocument = {
  language: 'vi',
  parentAgency: 'UBND tỉnh Thái Nguyên',
  issuingAgency: 'Sở Văn hóa, Thể thao và Du lịch',
  number: '7',
  symbol: 'BC-SVHTTDL',
  place: 'Thái Nguyên',
  date: '2026-02-05',
  type: 'Báo cáo',
  subject: 'Kết quả thực hiện Kế hoạch truyền thông về quyền con người trên địa bàn tỉnh Thái Nguyên năm 2025 và phương hướng năm 2026',
  addressees: ['Ủy ban nhân dân tỉnh Thái Nguyên', 'Sở Tư pháp tỉnh Thái Nguyên;'],
  legalBases: ['Căn cứ Quyết định số 1079/QĐ-TTg ngày 14 tháng 9 năm 2022 của Thủ tướng Chính phủ phê duyệt Đề án truyền thông về quyền con người ở Việt Nam giai đoạn 2023-2028', 'Căn cứ Kế hoạch số 62/KH-UBND ngày 19 tháng 4 năm 2023 của Ủy ban nhân dân tỉnh Thái Nguyên.'],
  body: [
    paragraph('Sở Văn hóa, Thể thao và Du lịch báo cáo kết quả thực hiện như sau:'),
    { kind: 'heading', level: 'roman', text: 'Kết quả thực hiện' },
    { kind: 'heading', level: 'clause', text: 'Công tác chỉ đạo, hướng dẫn' },
    paragraph(NARRATIVE),
    { kind: 'list', marker: 'dash', items: ['Ban hành 03 văn bản hướng dẫn.', [{ text: 'Tập huấn: ', bold: true }, { text: '02 lớp, 85,5% cán bộ được mời đã dự.' }]] },
    { kind: 'heading', level: 'clause', text: 'Sản phẩm truyền thông' },
    paragraph(NARRATIVE),
    { kind: 'heading', level: 'point', text: 'Ấn phẩm in' },
    paragraph(NARRATIVE),
    { kind: 'heading', level: 'point', text: 'Chương trình phát thanh' },
    paragraph(NARRATIVE),
    {
      kind: 'table',
      caption: 'Các buổi truyền thông đã tổ chức',
      columns: [{ header: 'TT', width: 1, align: 'center' }, { header: 'Nội dung', width: 6 }, { header: 'Đơn vị chủ trì', width: 4 }, { header: 'Số lượt người dự', width: 2.4, numeric: true }],
      rows: [{ group: 'I. Các xã, phường khu vực phía bắc' }, ...ROWS, { cells: ['', 'Tổng cộng', '', '41.112'], bold: true }],
    },
    { kind: 'heading', level: 'roman', text: 'Phương hướng năm 2026' },
    paragraph(NARRATIVE),
    { kind: 'list', marker: 'point', items: ['Duy trì chuyên trang.', 'Bổ sung phụ đề.', 'Rà soát tài liệu.', 'Công bố dữ liệu.', 'Lấy ý kiến người dân.'] },
    paragraph('Chi tiết tại Phụ lục I và Phụ lục II kèm theo.'),
    paragraph('Trên đây là báo cáo kết quả thực hiện Kế hoạch năm 2025, Sở Văn hóa, Thể thao và Du lịch kính báo cáo Ủy ban nhân dân tỉnh Thái Nguyên xem xét, chỉ đạo.'),
  ],
  annexes: [
    { title: 'Danh mục minh chứng', blocks: [{ kind: 'table', columns: [{ header: 'TT', width: 1, align: 'center' }, { header: 'Minh chứng', width: 5 }, { header: 'Địa chỉ', width: 6 }], rows: [{ cells: ['1', 'Bản ghi hình buổi tập huấn', 'https://vidu.gov.vn/tai-lieu/truyen-thong/2025/ban-ghi-hinh-buoi-tap-huan-cho-can-bo-co-so.mp4'] }] }] },
    { title: 'Tiến độ từng nhiệm vụ theo quý', landscape: true, blocks: [paragraph('Số liệu chốt ngày 14 tháng 12 năm 2025.'), { kind: 'table', columns: [{ header: 'Nhiệm vụ', width: 5 }, { header: 'Quý I', width: 1, numeric: true }, { header: 'Quý II', width: 1, numeric: true }, { header: 'Quý III', width: 1, numeric: true }, { header: 'Quý IV', width: 1, numeric: true }], rows: ROWS.map((row, i) => ({ cells: [`Nhiệm vụ IV.2.${i + 1}: ${'cells' in row ? row.cells[1] : ''}`, '12', '1.250,5', '85,5', '3'] })) }] },
  ],
  signature: { authority: [{ form: 'KT', of: 'Giám đốc' }], role: 'Phó Giám đốc', name: 'Nguyễn Văn A' },
  recipients: ['UBND tỉnh (để báo cáo)', 'Sở Tư pháp', 'Lãnh đạo Sở'],
  archive: 'VT, QLVH',
  draft: false,
  sample: false,
}
