/** Every way in which plans lay out their tasks, in our own words. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { planWith, shown } from './planned-text.ts'

const tasks = async (body: string) => (await planWith(body)).tasks.map(shown)

test('bullets with the block that follows them: one block may assign several', async () => {
  assert.deepEqual(await tasks(`I. NHIỆM VỤ
1. Truyền thông
- Tổ chức hội thi tìm hiểu.
Đơn vị chủ trì: Sở Y tế.
Đơn vị phối hợp: Các sở, ban, ngành; UBND các xã, phường.
Thời gian thực hiện: từ năm 2025-2028.
- Phát tờ rơi tại trường học.
- Đăng bài trên cổng thông tin.
Đơn vị chủ trì: Sở Giáo dục và Đào tạo, Công an tỉnh.
Thời gian thực hiện: Hằng năm.
2. Giải thưởng
Vận động học sinh tham gia giải báo chí học đường.
Đơn vị chủ trì: Hội Nhà báo tỉnh.`), [
    'I.1.1 | Sở Y tế | Các sở, ban, ngành; UBND các xã, phường | từ năm 2025-2028 | ',
    'I.1.2 | Sở Giáo dục và Đào tạo; Công an tỉnh |  | Hằng năm | shared',
    'I.1.3 | Sở Giáo dục và Đào tạo; Công an tỉnh |  | Hằng năm | shared',
    'I.2 | Hội Nhà báo tỉnh |  |  | ',
  ])
})

test('numbered headings as tasks, fields as a) b) c); the title is what "Nội dung" says', async () => {
  const draft = await planWith(`3. NỘI DUNG, NHIỆM VỤ
3.1. Tổ chức hội nghị triển khai
a) Nội dung: Quán triệt văn bản mới đến cán bộ các cấp.
b) Đơn vị chủ trì: Văn phòng Sở.
c) Thời gian hoàn thành: Quý I/2025.
d) Sản phẩm: Hội nghị; báo cáo kết quả.
3.2. Sơ kết, tổng kết chương trình
- Đơn vị chủ trì: Văn phòng Sở`)
  assert.deepEqual(draft.tasks.map(shown), ['3.1 | Văn phòng Sở |  | Quý I/2025 | ', '3.2 | Văn phòng Sở |  |  | '])
  assert.deepEqual(draft.tasks.map((task) => task.title), ['Quán triệt văn bản mới đến cán bộ các cấp.', 'Sơ kết, tổng kết chương trình'])
  assert.deepEqual(draft.tasks[0]!.heading, ['3. NỘI DUNG, NHIỆM VỤ', '3.1. Tổ chức hội nghị triển khai'])
  assert.deepEqual(draft.tasks[0]!.outputs.map((output) => output.value), ['Hội nghị', 'báo cáo kết quả'])
})

test('a numbered task without fields does not take those of the next', async () => {
  assert.deepEqual(await tasks(`II. NỘI DUNG
1. Phổ biến quy định mới
- Cơ quan thực hiện: Sở Y tế.
2. Xây dựng văn bản chi tiết
Sở, ban, ngành thuộc Ủy ban nhân dân tỉnh có trách nhiệm rà soát, tham mưu ban hành theo thẩm quyền.
3. Kiểm tra việc thi hành
- Cơ quan thực hiện: Sở Nội vụ.
- Thời gian: Năm 2026.`), [
    'II.1 | Sở Y tế |  |  | ',
    'II.2 | Sở, ban, ngành thuộc Ủy ban nhân dân tỉnh |  |  | ',
    'II.3 | Sở Nội vụ |  | Năm 2026 | ',
  ])
})

test('"Cơ quan thực hiện" with leads in prose', async () => {
  assert.deepEqual(await tasks(`II. NỘI DUNG
1. Phổ biến quy định mới
- Nội dung thực hiện: Tổ chức hội nghị và phát tài liệu.
- Cơ quan thực hiện: Sở Nội vụ chủ trì tham mưu Ủy ban nhân dân tỉnh ban hành kế hoạch; Sở Tư pháp và các sở, ban, ngành chủ động tổ chức triển khai.
2. Tập huấn
- Nội dung thực hiện: Mở lớp cho cán bộ xã.
- Cơ quan thực hiện: Sở Y tế chủ trì; Sở Giáo dục và Đào tạo, UBND các xã, phường phối hợp thực hiện.`), [
    'II.1 | Sở Nội vụ | Sở Tư pháp; các sở, ban, ngành |  | ',
    'II.2 | Sở Y tế | Sở Giáo dục và Đào tạo; UBND các xã, phường |  | ',
  ])
})

test('labels alone on their line, values below; labels without colon; two on one line; in brackets', async () => {
  assert.deepEqual(await tasks(`II. CÁC NHIỆM VỤ
1. Phát động
- Tổ chức lễ phát động.
Đơn vị chủ trì
Thư viện tỉnh
Đơn vị phối hợp
Sở Giáo dục và Đào tạo
Hội Nhà báo tỉnh
Thời gian thực hiện
Tháng 4/2026
2. Luân chuyển sách
- Đưa sách về cơ sở. Đơn vị chủ trì: Thư viện tỉnh; đơn vị phối hợp: UBND các xã; thời gian: hằng quý.
- Tổ chức ngày hội đọc sách (Chủ trì: Tỉnh đoàn; thời gian: tháng 4 hằng năm)
3. Tổng kết
Đơn vị chủ trì Văn phòng Sở
Thời hạn hoàn thành Quý IV/2026`), [
    'II.1.1 | Thư viện tỉnh | Sở Giáo dục và Đào tạo; Hội Nhà báo tỉnh | Tháng 4/2026 | ',
    'II.2.1 | Thư viện tỉnh | UBND các xã | hằng quý | ',
    'II.2.2 | Tỉnh đoàn |  | tháng 4 hằng năm | ',
    'II.3 | Văn phòng Sở |  | Quý IV/2026 | ',
  ])
})

test('sentences that assign: "chủ trì, phối hợp với", "Giao", "có trách nhiệm", brackets at the end', async () => {
  assert.deepEqual(await tasks(`II. NHIỆM VỤ
1. Phòng Văn hóa và Thông tin chủ trì, phối hợp với Hội Liên hiệp Phụ nữ huyện, Trung tâm Văn hóa - Thể thao tổ chức hội thi trong quý III năm 2024.
2. Giao Phòng Lao động - Thương binh và Xã hội mở lớp tập huấn, hoàn thành trước ngày 15/11/2024.
3. UBND các xã, thị trấn có trách nhiệm phát thanh trên hệ thống truyền thanh cơ sở.
4. Chiếu phim lưu động tại các thôn (Trung tâm Văn hóa - Thể thao chủ trì, UBND các xã, thị trấn phối hợp).
5. Các cuộc thi do Sở Văn hóa, Thể thao và Du lịch chủ trì, phối hợp với Tỉnh đoàn thực hiện.`), [
    'II.1 | Phòng Văn hóa và Thông tin | Hội Liên hiệp Phụ nữ huyện; Trung tâm Văn hóa - Thể thao | trong quý III năm 2024 | ',
    'II.2 | Phòng Lao động - Thương binh và Xã hội |  | hoàn thành trước ngày 15/11/2024 | ',
    'II.3 | UBND các xã, thị trấn |  |  | ',
    'II.4 | Trung tâm Văn hóa - Thể thao | UBND các xã, thị trấn |  | ',
    'II.5 | Sở Văn hóa, Thể thao và Du lịch | Tỉnh đoàn |  | ',
  ])
})

test('a request is marked as such', async () => {
  const { tasks: [task], duties: [duty] } = await planWith(`II. NHIỆM VỤ
1. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh vận động đoàn viên tham gia.
III. TỔ CHỨC THỰC HIỆN
1. Đề nghị Ban Tuyên giáo Tỉnh ủy
- Định hướng báo chí đưa tin.`)
  assert.equal(task!.leads[0]!.request, true)
  assert.equal(duty!.unit.text, 'Ban Tuyên giáo Tỉnh ủy')
  assert.equal(duty!.unit.request, true)
})

test('Party numbering "1-" and hard wraps', async () => {
  assert.deepEqual(await tasks(`II- NỘI DUNG, NHIỆM VỤ
1- Rà soát cụm loa hỏng
Tổ chức rà soát, thống kê cụm loa đã hỏng ở các xã, phường.
- Cơ quan chủ trì: Sở Văn hóa, Thể thao và
Du lịch.
- Thời gian: Hoàn thành trước ngày 30/8/2025.
2- Xây dựng chuyên mục
- Phát chuyên mục mỗi tuần.
Cơ quan chủ trì: Đài Phát thanh và Truyền hình tỉnh.`), [
    'II.1 | Sở Văn hóa, Thể thao và Du lịch |  | Hoàn thành trước ngày 30/8/2025 | ',
    'II.2.1 | Đài Phát thanh và Truyền hình tỉnh |  |  | ',
  ])
})

test('"Nội dung" twice under one heading: two tasks', async () => {
  const draft = await planWith(`III. NHIỆM VỤ
2. Về công tác gia đình
Nội dung: Tổ chức Ngày Gia đình Việt Nam.
Đơn vị thực hiện: Phòng Văn hóa - Xã hội chủ trì, phối hợp Hội LHPN xã, Đoàn Thanh niên.
Thời gian: Tháng 6.
Nội dung: Tập huấn phòng, chống bạo lực gia đình.
Đơn vị thực hiện: Công an xã.
Thời gian: Quý III.`)
  assert.deepEqual(draft.tasks.map(shown), ['III.2.1 | Phòng Văn hóa - Xã hội | Hội LHPN xã; Đoàn Thanh niên | Tháng 6 | ', 'III.2.2 | Công an xã |  | Quý III | '])
  assert.deepEqual(draft.tasks.map((task) => task.title), ['Tổ chức Ngày Gia đình Việt Nam.', 'Tập huấn phòng, chống bạo lực gia đình.'])
})

test('a block under a heading, before its items, assigns them all', async () => {
  assert.deepEqual(await tasks(`II. NHIỆM VỤ
1. Công tác tuyên truyền
Đơn vị chủ trì: Sở Y tế.
- In tờ rơi.
- Viết bài cho báo.`), ['II.1.1 | Sở Y tế |  |  | shared', 'II.1.2 | Sở Y tế |  |  | shared'])
})

test('sections whose number was lost are known by their titles', async () => {
  const draft = await planWith(`I. MỤC ĐÍCH, YÊU CẦU
Nâng cao sức khỏe.
MỤC TIÊU
- 90% học sinh được khám.
NHIỆM VỤ
- Khám sức khỏe học sinh.
Đơn vị chủ trì: Sở Y tế.
TỔ CHỨC THỰC HIỆN
1. Sở Y tế theo dõi.`)
  assert.deepEqual(draft.sections.map((section) => section.kind), ['purpose', 'targets', 'tasks', 'organisation'])
  assert.equal(draft.targets.length, 1)
  assert.equal(draft.tasks.length, 1)
})

test('a plan that assigns nobody: items become tasks without units, and it is said', async () => {
  const draft = await planWith(`I. NHIỆM VỤ
1. In tờ rơi phát tại trường học.
2. Viết bài cho báo của ngành.`)
  assert.deepEqual(draft.tasks.map(shown), ['I.1 |  |  |  | ', 'I.2 |  |  |  | '])
  assert.ok(draft.tasks.every((task) => task.confidence < 0.5 && task.notes.some((note) => note.code === 'noAssignment')))
})

test('persons who are to act, and "Đối với …:" in front of what a body owes', async () => {
  const draft = await planWith(`1. Phân công nhiệm vụ
1.1. Ông. Nguyễn Văn Mẫu - Trưởng đoàn: Phụ trách chung; ký biên bản.
1.2. Bà Trần Thị Mẫu, Phó Trưởng đoàn: Chịu trách nhiệm kiểm tra hồ sơ.
2. Dự kiến các nguồn lực cho đợt kiểm tra
2.1. Phương tiện: Xe ô tô do Văn phòng Sở bố trí.
3. Những vấn đề khác
3.1. Đối với đơn vị được kiểm tra: Chuẩn bị báo cáo bằng văn bản.`)
  assert.deepEqual(draft.tasks.map(shown), ['1.1 | Ông. Nguyễn Văn Mẫu - Trưởng đoàn |  |  | ', '1.2 | Bà Trần Thị Mẫu, Phó Trưởng đoàn |  |  | '])
  assert.deepEqual(draft.duties.map((duty) => duty.unit.text), ['đơn vị được kiểm tra'])
})

test('"Lãnh đạo phụ trách" watches over what another leads; alone it leads', async () => {
  const draft = await planWith(`II. NHIỆM VỤ
1. Cải tạo thư viện
- Sửa phòng đọc.
Lãnh đạo phụ trách: Phó giám đốc Nguyễn Văn Mẫu.
Đơn vị chủ trì: Phòng Quản lý thư viện; Đơn vị phối hợp: Văn phòng Sở.
2. Mua sách
- Chọn đầu sách.
Lãnh đạo phụ trách: Giám đốc Sở.`)
  assert.deepEqual(draft.tasks.map(shown), ['II.1.1 | Phòng Quản lý thư viện | Văn phòng Sở |  | ', 'II.2.1 | Giám đốc Sở |  |  | '])
  assert.deepEqual(draft.tasks[0]!.notes.find((note) => note.code === 'overseer')?.detail, 'Phó giám đốc Nguyễn Văn Mẫu')
})

test('a directive that only numbers its items: agencies with lists and agencies in one sentence alike', async () => {
  assert.deepEqual(await tasks(`1. Chủ tịch UBND các xã:
- Kiểm tra cầu tạm.
- Lập danh sách cầu yếu.
2. Sở Tài chính: Bố trí kinh phí sửa chữa.
3. Các Sở: Nội vụ, Y tế: Cử người trực.
4. Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh phối hợp phân luồng giao thông.`), [
    '1.1 | Chủ tịch UBND các xã |  |  | ', '1.2 | Chủ tịch UBND các xã |  |  | ', '2 | Sở Tài chính |  |  | ', '3 | Các Sở: Nội vụ, Y tế |  |  | ', '4 | Công an tỉnh; Bộ Chỉ huy Quân sự tỉnh |  |  | ',
  ])
})

test('letters of a list that OCR took for figures or signs keep their place in the list', async () => {
  const { tasks: found } = await planWith(`1. Nhiệm vụ cụ thể
h) Sở Xây dựng:
- Kiểm tra cầu.
1) Sở Y tế:
- Dự trữ thuốc.
k) Công an tỉnh:
- Phân luồng giao thông.
]) Sở Nội vụ:
- Cử người trực.
m) Sở Tài chính:
1) Bố trí kinh phí.
2) Kiểm tra việc chi.`)
  assert.deepEqual(found.map((task) => `${task.ref} ${task.leads[0]?.text}`), ['1.h.1 Sở Xây dựng', '1.i.1 Sở Y tế', '1.k.1 Công an tỉnh', '1.l.1 Sở Nội vụ', '1.m.1 Sở Tài chính', '1.m.2 Sở Tài chính'])
})

test('an assignment in brackets behind a heading speaks for its items', async () => {
  assert.deepEqual(await tasks(`I. NHIỆM VỤ
1. Truyền thông (Sở Y tế chủ trì, phối hợp với Báo Bình Sơn)
- In tờ rơi.
- Viết bài.
2. Khám mắt (Sở Y tế chủ trì)
- Khám tại trường.`), ['I.1.1 | Sở Y tế | Báo Bình Sơn |  | shared', 'I.1.2 | Sở Y tế | Báo Bình Sơn |  | shared', 'I.2.1 | Sở Y tế |  |  | shared'])
})
