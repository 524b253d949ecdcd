import assert from 'node:assert/strict'
import { test } from 'node:test'
import { planWith, shown } from './planned-text.ts'

const ORGANISATION = `IV. TỔ CHỨC THỰC HIỆN
1. Sở Giáo dục và Đào tạo
a) Chủ trì, phối hợp với Sở Y tế, các sở, ngành liên quan xây dựng kế hoạch hằng năm.
b) Tổ chức tập huấn cho giáo viên.
2. Sở Tài chính
Tham mưu bố trí kinh phí.

3. Báo và phát thanh, truyền hình Bình Sơn, Cổng thông tin điện tử tỉnh

Xây dựng chuyên mục.
4. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh
- Vận động đoàn viên, hội viên.
5. Các sở, cơ quan liên quan trong phạm vi nhiệm vụ của mình tổ chức thực hiện Kế hoạch.
`

test('where a plan assigns only by agency, each duty is a task led by that agency', async () => {
  const draft = await planWith(`III. NHIỆM VỤ, GIẢI PHÁP
1. Nâng cao chất lượng bữa ăn
a) Rà soát thực đơn.
b) Hướng dẫn bếp ăn.
${ORGANISATION}`)
  assert.deepEqual(draft.tasks.map(shown), [
    'IV.1.a | Sở Giáo dục và Đào tạo | Sở Y tế; các sở, ngành liên quan | hằng năm | ',
    'IV.1.b | Sở Giáo dục và Đào tạo |  |  | ',
    'IV.2 | Sở Tài chính |  |  | ',
    'IV.3 | Báo và phát thanh, truyền hình Bình Sơn; Cổng thông tin điện tử tỉnh |  |  | ',
    'IV.4.1 | Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh |  |  | ',
    'IV.5 | Các sở, cơ quan liên quan |  |  | ',
  ])
  assert.deepEqual(draft.unread.map((each) => each.text), ['Rà soát thực đơn.', 'Hướng dẫn bếp ăn.'])
  assert.ok(draft.warnings.some((warning) => warning.code === 'onlyByAgency'))
})

test('where tasks are assigned elsewhere, the organisation part holds duties', async () => {
  const draft = await planWith(`III. NHIỆM VỤ
1. Khám sức khỏe học sinh.
Đơn vị chủ trì: Sở Y tế.
${ORGANISATION}`)
  assert.deepEqual(draft.tasks.map((task) => task.ref), ['III.1'])
  assert.deepEqual(draft.duties.map((duty) => duty.unit.text), ['Sở Giáo dục và Đào tạo', 'Sở Giáo dục và Đào tạo', 'Sở Tài chính', 'Báo và phát thanh, truyền hình Bình Sơn, Cổng thông tin điện tử tỉnh', 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh', 'Các sở, cơ quan liên quan'])
})

test('"Chủ trì, phối hợp với …:" speaks for the list below it', async () => {
  const draft = await planWith(`V. TỔ CHỨC THỰC HIỆN
1. Sở Công Thương
a) Chủ trì, phối hợp với các sở, ngành, UBND các xã, phường
- Tổ chức hội chợ.
- Tập huấn tiểu thương.
2. Sở Khoa học và Công nghệ
Chủ trì, phối hợp với Sở Công Thương:
- Dán nhãn sản phẩm.
- Hướng dẫn truy xuất nguồn gốc.`)
  assert.deepEqual(draft.tasks.map(shown), [
    'V.1.a.1 | Sở Công Thương | các sở, ngành; UBND các xã, phường |  | shared',
    'V.1.a.2 | Sở Công Thương | các sở, ngành; UBND các xã, phường |  | shared',
    'V.2.1 | Sở Khoa học và Công nghệ | Sở Công Thương |  | shared',
    'V.2.2 | Sở Khoa học và Công nghệ | Sở Công Thương |  | shared',
  ])
})

test('closing words belong to no agency above them; an order in them is a duty', async () => {
  const draft = await planWith(`III. NHIỆM VỤ
1. Khám sức khỏe học sinh.
Đơn vị chủ trì: Sở Y tế.
IV. TỔ CHỨC THỰC HIỆN
1. Sở Tài chính
Bố trí kinh phí.
Ủy ban nhân dân tỉnh yêu cầu các sở, ban, ngành và UBND các xã, phường nghiêm túc triển khai thực hiện Kế hoạch này./.`)
  assert.deepEqual(draft.duties.map((duty) => duty.unit.text), ['Sở Tài chính', 'các sở, ban, ngành và UBND các xã, phường'])
})

test('agencies without a number, and "có trách nhiệm:" above a list', async () => {
  const draft = await planWith(`# Ghi chú
## IV. TỔ CHỨC THỰC HIỆN

**Sở Y tế**

- Khám sức khỏe học sinh.
- Tập huấn nhân viên y tế.

**Công an tỉnh**

Bảo đảm an toàn giao thông cổng trường.

1. Sở Tài chính có trách nhiệm:

- Bố trí kinh phí.

2. Sở Công Thương chủ trì, phối hợp với Sở Y tế:

- Kiểm tra bếp ăn.`, 'mau.md')
  assert.deepEqual(draft.duties.map((duty) => [duty.unit.text, duty.text]), [
    ['Sở Y tế', 'Khám sức khỏe học sinh.'], ['Sở Y tế', 'Tập huấn nhân viên y tế.'], ['Công an tỉnh', 'Bảo đảm an toàn giao thông cổng trường.'],
    ['Sở Tài chính', 'Bố trí kinh phí.'], ['Sở Công Thương', 'Kiểm tra bếp ăn.'],
  ])
  assert.deepEqual(draft.tasks.at(-1)!.coordinating.map((unit) => unit.text), ['Sở Y tế'])
})

test('"Giao … các công việc sau:" assigns tasks, also where its list took the level of the order', async () => {
  const draft = await planWith(`II. NHIỆM VỤ
1. In tài liệu.
Đơn vị chủ trì: Văn phòng Sở.
III. TỔ CHỨC THỰC HIỆN
1. Giao phòng Quản lý thư viện thực hiện các công việc sau:
2. Chuẩn bị phòng đọc.
3. Phối hợp với các đơn vị liên quan sắm sửa giá sách.`)
  assert.deepEqual(draft.tasks.map(shown), ['II.1 | Văn phòng Sở |  |  | ', 'III.2 | phòng Quản lý thư viện |  |  | ', 'III.3 | phòng Quản lý thư viện | các đơn vị liên quan |  | '])
})

test('"2. Sở Y tế chủ trì, phối hợp thực hiện" names the agency of the items below it, also without a colon', async () => {
  const draft = await planWith(`IV. TỔ CHỨC THỰC HIỆN
1. Sở Công Thương chủ trì, phối hợp thực hiện
a) Theo dõi nguồn cung hàng hóa.
b) Hướng dẫn các chợ.
2. Sở Y tế chủ trì, phối hợp thực hiện các nhiệm vụ sau
a) Kiểm tra an toàn thực phẩm.
`)
  assert.deepEqual(draft.tasks.map(shown), ['IV.1.a | Sở Công Thương |  |  | ', 'IV.1.b | Sở Công Thương |  |  | ', 'IV.2.a | Sở Y tế |  |  | '])
})
