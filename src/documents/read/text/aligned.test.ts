import { deepEqual, equal } from 'node:assert/strict'
import { it } from 'node:test'
import { readDocument } from '../index.ts'

const read = async (text: string) => readDocument(new TextEncoder().encode(text), 'ke-hoach.txt')
const rows = async (text: string) => (await read(text)).blocks.flatMap((block) => (block.table ? [block.table.cells.map((cell) => cell.text)] : []))

it('columns from the header, rows from ordinals on their first line; the doubt is told', async () => {
  const document = await read(`PHỤ LỤC
DANH MỤC NHIỆM VỤ

  TT    Nội dung công việc                 Đơn vị chủ trì      Đơn vị phối hợp       Thời gian
  (1)   (2)                                (3)                 (4)                   (5)
  I     Truyền thông
  1     Biên soạn tài liệu hỏi đáp về      Sở Y tế             Báo Bình Sơn;         Quý II/2026
        đuối nước cho học sinh                                 các trường học
  2     Tổ chức hội thi                    Tỉnh đoàn                                 Hằng năm

  II    Tập huấn
  1     Mở lớp cho cán bộ xã               Sở Y tế             UBND các xã           Tháng 6/2026


Trên đây là danh mục nhiệm vụ kèm theo Kế hoạch, các đơn vị căn cứ thực hiện và báo cáo kết quả.`)
  deepEqual(document.blocks.flatMap((block) => (block.table ? [block.table.cells.map((cell) => cell.text)] : [])), [
    ['TT', 'Nội dung công việc', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời gian'],
    ['I', 'Truyền thông', '', '', ''],
    ['1', 'Biên soạn tài liệu hỏi đáp về đuối nước cho học sinh', 'Sở Y tế', 'Báo Bình Sơn;\ncác trường học', 'Quý II/2026'],
    ['2', 'Tổ chức hội thi', 'Tỉnh đoàn', '', 'Hằng năm'],
    ['II', 'Tập huấn', '', '', ''],
    ['1', 'Mở lớp cho cán bộ xã', 'Sở Y tế', 'UBND các xã', 'Tháng 6/2026'],
  ])
  equal(document.blocks.at(-1)!.text, 'Trên đây là danh mục nhiệm vụ kèm theo Kế hoạch, các đơn vị căn cứ thực hiện và báo cáo kết quả.')
  deepEqual(document.warnings.map((warning) => warning.code), ['alignedTable'])
})

it('ordinals in the middle of their rows, a wrapped header, columns a single space apart', async () => {
  deepEqual(await rows(`                                     Cơ quan chủ                       Thời gian
TT Nội dung/nhiệm vụ                                 Cơ quan phối hợp
                                     trì                               thực hiện
   Khảo sát nhu cầu đọc sách của                     Sở Giáo dục và
1  học sinh tại các xã vùng cao,     Thư viện tỉnh   Đào tạo; UBND     Quý I/2026
   biên giới                                         các xã
   Sửa chữa phòng đọc tại trung tâm
                                     Sở Văn hóa,     Sở Tài chính;
   văn hóa các xã, phường, đặc khu Thể thao và     Sở Xây dựng;      Năm 2026 -
2
   và mua sắm giá sách theo quy định Du lịch         UBND các xã,      2027
   của pháp luật                                     phường
`), [
    ['TT', 'Nội dung/nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian thực hiện'],
    ['1', 'Khảo sát nhu cầu đọc sách của học sinh tại các xã vùng cao, biên giới', 'Thư viện tỉnh', 'Sở Giáo dục và Đào tạo; UBND các xã', 'Quý I/2026'],
    ['2', 'Sửa chữa phòng đọc tại trung tâm văn hóa các xã, phường, đặc khu và mua sắm giá sách theo quy định của pháp luật', 'Sở Văn hóa, Thể thao và Du lịch', 'Sở Tài chính;\nSở Xây dựng;\nUBND các xã, phường', 'Năm 2026 - 2027'],
  ])
})

it('a title over two columns, the header again on the next page, a row cut in between', async () => {
  const header = `STT   Nội dung                        Phân công thực hiện             Hoàn thành
                                      Chủ trì         Phối hợp
`
  deepEqual(await rows(`${header}1     Thành lập tổ công tác           Văn phòng       Phòng Tổ chức   15/01/2026
2     Kiểm tra thư viện các           Thanh tra Sở    Các trường      Tháng 3/2026
\f${header}      xã, phường
3     Tổng kết                        Văn phòng                       Tháng 12/2026
`), [
    ['STT', 'Nội dung', 'Phân công thực hiện Chủ trì', 'Phân công thực hiện Phối hợp', 'Hoàn thành'],
    ['1', 'Thành lập tổ công tác', 'Văn phòng', 'Phòng Tổ chức', '15/01/2026'],
    ['2', 'Kiểm tra thư viện các xã, phường', 'Thanh tra Sở', 'Các trường', 'Tháng 3/2026'],
    ['3', 'Tổng kết', 'Văn phòng', '', 'Tháng 12/2026'],
  ])
})

it('no ordinals: rows parted by empty lines', async () => {
  deepEqual(await rows(`Nhiệm vụ                       Chủ trì              Thời hạn

Rà soát đầu sách               Thư viện tỉnh        Quý I
trong kho

Mua sách mới                   Sở Văn hóa           Quý II

Luân chuyển sách               Thư viện tỉnh        Hằng quý
`), [['Nhiệm vụ', 'Chủ trì', 'Thời hạn'], ['Rà soát đầu sách trong kho', 'Thư viện tỉnh', 'Quý I'], ['Mua sách mới', 'Sở Văn hóa', 'Quý II'], ['Luân chuyển sách', 'Thư viện tỉnh', 'Hằng quý']])
})

it('words with wide gaps between them are no table', async () => {
  deepEqual(await rows(`Thời gian:      Quý I    năm 2026. Đơn vị  chủ trì:    Sở Y tế.
Nội dung   của buổi   họp gồm ba phần,   mỗi phần một báo cáo.`), [])
})
