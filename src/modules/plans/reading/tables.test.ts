import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HEAD, planOf, shown } from './planned-text.ts'

const annex = async (table: string, name?: string) => (await planOf(`${HEAD}I. MỤC ĐÍCH\nNâng cao sức khỏe.\nNơi nhận:\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Văn Mẫu\n\nPHỤ LỤC\nDANH MỤC NHIỆM VỤ\n(Kèm theo Kế hoạch số 77/KH-UBND ngày 08/8/2025)\n\n${table}`, name)).tasks

test('a markdown table with group rows', async () => {
  const tasks = await annex(`| STT | Nội dung công việc | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian | Sản phẩm |
|---|---|---|---|---|---|
| **I** | **Truyền thông** | | | | |
| 1 | Biên soạn tài liệu hỏi đáp | Sở Y tế | Báo Bình Sơn, Đài Phát thanh và Truyền hình tỉnh | Quý II/2025 | Tài liệu |
| 2 | Tổ chức hội thi | Tỉnh đoàn | Các trường học | Hằng năm | |
| **II** | **Tập huấn** | | | | |
| 1 | Mở lớp cho cán bộ xã | Sở Y tế | | Tháng 6 - 8/2025 | Lớp học; báo cáo |`, 'mau.md')
  assert.deepEqual(tasks.map(shown), [
    'PL.I.1 | Sở Y tế | Báo Bình Sơn; Đài Phát thanh và Truyền hình tỉnh | Quý II/2025 | ',
    'PL.I.2 | Tỉnh đoàn | Các trường học | Hằng năm | ',
    'PL.II.1 | Sở Y tế |  | Tháng 6 - 8/2025 | ',
  ])
  assert.deepEqual(tasks[2]!.outputs.map((output) => output.value), ['Lớp học', 'báo cáo'])
  assert.ok(tasks[2]!.heading.includes('II Tập huấn'))
})

test('a header over two rows, a row cut by a page', async () => {
  const tasks = await annex(`| TT | Nội dung | Phân công thực hiện | Phân công thực hiện | Thời hạn |
|---|---|---|---|---|
| | | Chủ trì | Phối hợp | |
| 1 | Ban hành quyết định thành lập đoàn | Phòng Hành chính | Phòng Tổ chức | 15/01/2026 |
| 2 | Kiểm tra trực tiếp tại các sở | Đoàn kiểm tra | Các sở được kiểm tra | Tháng 3 - tháng 5/2026 |
| | và các trung tâm | | | |`, 'mau.md')
  assert.deepEqual(tasks.map(shown), ['PL.1 | Phòng Hành chính | Phòng Tổ chức | 15/01/2026 | ', 'PL.2 | Đoàn kiểm tra | Các sở được kiểm tra | Tháng 3 - tháng 5/2026 | '])
  assert.equal(tasks[1]!.title, 'Kiểm tra trực tiếp tại các sở và các trung tâm')
})

test('bars on lines of their own, as web copies leave them', async () => {
  const tasks = await annex(['TT', 'Nội dung/nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian thực hiện'].map((cell) => `|\n**${cell}**\n`).join('') + '|\n'
    + ['1', 'Điều chỉnh quy hoạch mạng lưới\ntrạm y tế', 'Sở Y tế', 'Sở Xây dựng; UBND các\nphường, xã', 'Quý III năm 2026'].map((cell) => `|\n${cell}\n`).join('') + '|\n'
    + ['2', 'Khảo sát nhu cầu', 'Sở Y tế', 'Các trường học', 'Thường xuyên'].map((cell) => `|\n${cell}\n`).join('') + '|\n')
  assert.deepEqual(tasks.map(shown), ['PL.1 | Sở Y tế | Sở Xây dựng; UBND các phường, xã | Quý III năm 2026 | ', 'PL.2 | Sở Y tế | Các trường học | Thường xuyên | '])
})

test('every cell on a line of its own', async () => {
  const tasks = await annex(`TT
Tên nhiệm vụ
Sở, ngành chủ trì tham mưu
Đơn vị phối hợp thực hiện
Thời gian thực hiện
Ghi chú

(1)
(2)
(3)
(4)
(5)
1
Tổ chức quán triệt Kế hoạch đến cán bộ.
Các Sở, ban, ngành; UBND các xã, phường
Các cơ quan, đơn vị liên quan
Xong trong Quý II/2026

2
Rà soát cơ sở vật chất trường học.
Sở Giáo dục và Đào tạo
Sở Tài chính
Hàng năm
`)
  assert.deepEqual(tasks.map(shown), ['PL.1 | Các Sở, ban, ngành; UBND các xã, phường | Các cơ quan, đơn vị liên quan | Xong trong Quý II/2026 | ', 'PL.2 | Sở Giáo dục và Đào tạo | Sở Tài chính | Hàng năm | '])
})

test('a table of indicators holds targets, a table of figures neither', async () => {
  const { tasks, targets } = await planOf(`${HEAD}I. MỤC ĐÍCH\nNâng cao sức khỏe.\n\nPHỤ LỤC\nCHỈ TIÊU ĐẾN NĂM 2030\n\n| TT | Chỉ tiêu | Chủ trì |\n|---|---|---|\n| 1 | Tỷ lệ học sinh được khám đạt 95% | Sở Y tế |\n| 2 | Tối thiểu 50 trường đạt chuẩn | Sở Giáo dục và Đào tạo |\n\nPHỤ LỤC 02\nSẢN LƯỢNG\n\n| TT | Chỉ tiêu | ĐVT | Năm 2026 | Năm 2027 |\n|---|---|---|---|---|\n| 1 | Chè | Tấn | 10.200 | 10.500 |\n`, 'mau.md')
  assert.equal(tasks.length, 0)
  assert.deepEqual(targets.flatMap((target) => target.values.map((value) => [value.comparator, value.min, value.unit, value.year])), [['=', 95, '%', 2030], ['>=', 50, 'trường', 2030]])
})

test('one column for who leads and who co-operates; agencies listed by dashes', async () => {
  const tasks = await annex(`| TT | Nội dung nhiệm vụ | Đơn vị thực hiện | Thời gian hoàn thành |
|---|---|---|---|
| 1 | Khám sức khỏe học sinh | Chủ trì: Sở Y tế<br>Phối hợp: Sở Giáo dục và Đào tạo, UBND các xã | Tháng 9 hằng năm |
| 2 | Tập huấn nhân viên y tế | Sở Y tế chủ trì; Sở Nội vụ phối hợp | Quý II/2026 |
| 3 | Sửa bếp ăn | - Sở Xây dựng<br>- UBND các xã, phường | 2026 - 2027 |`, 'mau.md')
  assert.deepEqual(tasks.map(shown), [
    'PL.1 | Sở Y tế | Sở Giáo dục và Đào tạo; UBND các xã | Tháng 9 hằng năm | ',
    'PL.2 | Sở Y tế | Sở Nội vụ | Quý II/2026 | ',
    'PL.3 | Sở Xây dựng; UBND các xã, phường |  | 2026 - 2027 | ',
  ])
})

test('a cell a line with names of persons, several to a cell', async () => {
  const tasks = await annex(`TT
Nhiệm vụ thực hiện
Người thực hiện
Ghi chú
    1.
Xây dựng bài kiểm tra
Nguyễn Văn Mẫu
Trần Thị Mẫu
Lê Thị Mẫu

    2.
Chấm bài
Trần Thị Mẫu

    3.
Trình ký chứng chỉ
Lê Thị Mẫu
`)
  assert.deepEqual(tasks.map(shown), ['PL.1 | Nguyễn Văn Mẫu; Trần Thị Mẫu; Lê Thị Mẫu |  |  | ', 'PL.2 | Trần Thị Mẫu |  |  | ', 'PL.3 | Lê Thị Mẫu |  |  | '])
  assert.equal(tasks[0]!.title, 'Xây dựng bài kiểm tra')
})

test('a pasted table parted by tabs, without anything around it; a group that is a task itself', async () => {
  const { tasks } = await planOf('Thông báo kế hoạch tính giờ giảng\n\nTT\tNội dung\tThời gian\tĐơn vị chủ trì\tĐơn vị phối hợp\nI\tCập nhật khối lượng\t\t\n1\tNộp lịch giảng\tTrước 15/8/2026\tCác bộ môn\tP3\n2\tRà soát\tTrước 20/8/2026\tP3\tCác bộ môn, P2\nII\tTổng hợp và\nbáo cáo\tTrước 30/8/2026\tP2\t\n')
  assert.deepEqual(tasks.map(shown), ['I.1 | Các bộ môn | P3 | Trước 15/8/2026 | ', 'I.2 | P3 | Các bộ môn; P2 | Trước 20/8/2026 | ', 'II | P2 |  | Trước 30/8/2026 | '])
  assert.equal(tasks[2]!.title, 'Tổng hợp và báo cáo')
})

test('"-nt-" says the same as the row above; numbers of columns, an empty header cell', async () => {
  const tasks = await annex(`| Số TT | Nội dung công việc | Đơn vị thực hiện |  | Thời gian hoàn thành |
|---|---|---|---|---|
| | | Chủ trì | Phối hợp | |
| 1 | 2 | 3 | 4 | 5 |
| A | Truyền thông | | | |
| 1 | In tờ rơi | Sở Y tế | Sở Nội vụ | Quý I |
| 2 | Viết bài | Báo Bình Sơn | -nt- | Quý II |`, 'mau.md')
  assert.deepEqual(tasks.map((task) => shown(task).split(' | ').slice(0, 3).join(' | ')), ['PL.A.1 | Sở Y tế | Sở Nội vụ', 'PL.A.2 | Báo Bình Sơn | Sở Nội vụ'])
})
