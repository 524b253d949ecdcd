import assert from 'node:assert/strict'
import { test } from 'node:test'
import { planOf } from './planned-text.ts'

const BODY = `
I. NHIỆM VỤ
1. Tổ chức hội thi kể chuyện cho học sinh.
Đơn vị chủ trì: Sở Giáo dục và Đào tạo.
`

async function head(text: string, name?: string) {
  const { head: read, warnings } = await planOf(text + BODY, name)
  return {
    line: [read.type, read.number, read.symbol, read.issuer, read.place, read.date].map((found) => found?.value ?? null),
    title: read.title?.value, bases: read.legalBases.map((base) => base.value), issuerRule: read.issuer?.rule, warnings: warnings.map((warning) => warning.code),
  }
}

test('two columns one under the other', async () => {
  const read = await head(`ỦY BAN NHÂN DÂN
TỈNH BÌNH SƠN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: **62** /KH-UBND
Bình Sơn, ngày **9** tháng 4 năm 2023
KẾ HOẠCH
Đọc sách cho trẻ em
trên địa bàn tỉnh Bình Sơn
Căn cứ Luật Trẻ em ngày 05/4/2016;
Căn cứ Công văn số 123/BVHTTDL-TV ngày 02/12/2022 của Bộ Văn hóa, Thể thao và Du lịch;
Ủy ban nhân dân tỉnh Bình Sơn ban hành Kế hoạch như sau:`)
  assert.deepEqual(read.line, ['KẾ HOẠCH', '62', 'KH-UBND', 'Ủy ban nhân dân tỉnh Bình Sơn', 'Bình Sơn', '2023-04-09'])
  assert.equal(read.title, 'Đọc sách cho trẻ em trên địa bàn tỉnh Bình Sơn')
  assert.deepEqual(read.bases, ['Luật Trẻ em ngày 05/4/2016', 'Công văn số 123/BVHTTDL-TV ngày 02/12/2022 của Bộ Văn hóa, Thể thao và Du lịch'])
})

test('two columns side by side, a department under its committee', async () => {
  const read = await head(`UBND TỈNH BÌNH SƠN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ VĂN HÓA, THỂ THAO                      Độc lập - Tự do - Hạnh phúc
     VÀ DU LỊCH
   Số: 45/KH-SVHTTDL                     Bình Sơn, ngày 05 tháng 02 năm 2025

                              KẾ HOẠCH
          Tuyên truyền về quyền trẻ em năm 2025

Sở Văn hóa, Thể thao và Du lịch ban hành Kế hoạch với các nội dung như sau:
`)
  assert.deepEqual(read.line, ['KẾ HOẠCH', '45', 'KH-SVHTTDL', 'Sở Văn hóa, Thể thao và Du lịch', 'Bình Sơn', '2025-02-05'])
})

test('bars of a web copy, capitals in the title, several bases in one sentence', async () => {
  const read = await head(`|
**ỦY BAN NHÂN DÂN
**
THÀNH PHỐ BIỂN NGỌC
-------
|
**CỘNG HÒA XÃ HỘI
CHỦ NGHĨA VIỆT NAM**
Độc lập - Tự do - Hạnh phúc
---------------
|
|
Số: 310/KH-UBND
|
*Biển Ngọc, ngày
24 tháng 11 năm 2025*
|

** **

**KẾ HOẠCH**

PHÁT TRIỂN THƯ VIỆN SỐ TRÊN ĐỊA BÀN
THÀNH PHỐ BIỂN NGỌC

Triển khai Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị; Quyết định số 36/QĐ-UBND ngày 04/3/2025 của Ủy ban nhân dân Thành phố, Ủy ban nhân dân Thành phố ban hành Kế hoạch như sau:
`)
  assert.deepEqual(read.line, ['KẾ HOẠCH', '310', 'KH-UBND', 'ỦY BAN NHÂN DÂN THÀNH PHỐ BIỂN NGỌC', 'Biển Ngọc', '2025-11-24'])
  assert.equal(read.title, 'PHÁT TRIỂN THƯ VIỆN SỐ TRÊN ĐỊA BÀN THÀNH PHỐ BIỂN NGỌC')
  assert.equal(read.bases.length, 2)
})

test('the Party way: number before the symbol, agency below its committee, no "Số:" colon', async () => {
  const read = await head(`   TỈNH ỦY BÌNH SƠN                       ĐẢNG CỘNG SẢN VIỆT NAM
 BAN TUYÊN GIÁO                   Bình Sơn, ngày 20 tháng 6 năm 2025
         *
   Số 33-KH/BTG

                                 KẾ HOẠCH
          thông tin đối ngoại năm 2025
                                   -----
`)
  assert.deepEqual(read.line, ['KẾ HOẠCH', '33', 'KH/BTG', 'BAN TUYÊN GIÁO', 'Bình Sơn', '2025-06-20'])
})

test('a draft: number and date left open are said, not guessed', async () => {
  const read = await head(`ỦY BAN NHÂN DÂN
TỈNH BÌNH SƠN
Số:           /KH-UBND
Bình Sơn, ngày       tháng      năm 2026
KẾ HOẠCH
Trồng cây năm 2026
`)
  assert.deepEqual(read.line, ['KẾ HOẠCH', '', 'KH-UBND', 'ỦY BAN NHÂN DÂN TỈNH BÌNH SƠN', 'Bình Sơn', null])
  assert.ok(read.warnings.includes('blankNumber') && read.warnings.includes('noDate'))
})

test('no head at all: the agency is inferred from the preamble and marked; a cited number is not taken', async () => {
  const read = await head(`KẾ HOẠCH
Đọc sách cho trẻ em năm 2026
Thực hiện Công văn số 123/BVHTTDL-TV ngày 02/12/2025 của Bộ Văn hóa, Thể thao và Du lịch; Ủy ban nhân dân tỉnh Bình Sơn ban hành Kế hoạch như sau:`)
  assert.deepEqual(read.line, ['KẾ HOẠCH', null, null, 'Ủy ban nhân dân tỉnh Bình Sơn', null, null])
  assert.equal(read.issuerRule, 'issuer-inferred-preamble')
  assert.ok(read.warnings.includes('issuerInferred') && read.warnings.includes('noNumber'))
})

test('a decision with the plan that it issues: the head is that of the decision, the tasks those of the plan', async () => {
  const draft = await planOf(`ỦY BAN NHÂN DÂN
TỈNH BÌNH SƠN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 2954/QĐ-UBND
Bình Sơn, ngày 20 tháng 11 năm 2025
QUYẾT ĐỊNH
Về việc ban hành Kế hoạch phát triển chợ quê
ỦY BAN NHÂN DÂN TỈNH BÌNH SƠN
Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;
Theo đề nghị của Sở Công Thương tại Tờ trình số 8/TTr-SCT.
QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này Kế hoạch phát triển chợ quê.
Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
Nơi nhận:
- Như Điều 2;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Văn Mẫu
KẾ HOẠCH
PHÁT TRIỂN CHỢ QUÊ
I. NHIỆM VỤ
1. Khảo sát các chợ hiện có.
Đơn vị chủ trì: Sở Công Thương.
2. Tập huấn tiểu thương.
Đơn vị chủ trì: UBND các xã, phường.
`)
  assert.equal(draft.head.type?.value, 'QUYẾT ĐỊNH')
  assert.equal(draft.head.title?.value, 'Về việc ban hành Kế hoạch phát triển chợ quê')
  assert.equal(draft.head.signature?.name, 'Trần Văn Mẫu')
  assert.deepEqual(draft.head.recipients.map((each) => each.value), ['Như Điều 2', 'Lưu: VT'])
  assert.deepEqual(draft.tasks.map((task) => task.ref), ['I.1', 'I.2'])
})

test('an agency named after a decision: the number cited in its name is not that of the plan', async () => {
  const read = await head(`   SỞ Y TẾ                        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
  ĐOÀN KIỂM TRA                         Độc lập - Tự do - Hạnh phúc
 THEO QUYẾT ĐỊNH
  SỐ 20/QĐ-SYT                      Bình Sơn, ngày 10 tháng 3 năm 2026

   Số: 31/KH-ĐKT

                              KẾ HOẠCH
                Kiểm tra bếp ăn trường học

Căn cứ Quyết định số 20/QĐ-SYT ngày 02/3/2026 của Giám đốc Sở Y tế về ban hành Kế hoạch kiểm tra năm 2026;
Thực hiện Thông tri số 02-TT/TU ngày 03/01/2026 của Tỉnh ủy.
`)
  assert.deepEqual(read.line, ['KẾ HOẠCH', '31', 'KH-ĐKT', 'ĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH SỐ 20/QĐ-SYT', 'Bình Sơn', '2026-03-10'])
  assert.deepEqual(read.bases, ['Quyết định số 20/QĐ-SYT ngày 02/3/2026 của Giám đốc Sở Y tế về ban hành Kế hoạch kiểm tra năm 2026', 'Thông tri số 02-TT/TU ngày 03/01/2026 của Tỉnh ủy'])
})

test('a number and a day misread from handwriting are left open; the rest of the line is read', async () => {
  const read = await head(`ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH BÌNH SƠN Độc lập - Tự do - Hạnh phúc
Số: Ô /CT-UBND Bình Sơn, ngày 4} tháng 9 năm 2024
CHỈ THỊ
Về việc bảo đảm an toàn cầu treo
`)
  assert.deepEqual(read.line, ['CHỈ THỊ', '', 'CT-UBND', 'ỦY BAN NHÂN DÂN TỈNH BÌNH SƠN', 'Bình Sơn', null])
})

test('those who asked for a document are no legal bases', async () => {
  const read = await head(`KẾ HOẠCH
Kiểm tra tay nghề
Căn cứ Nghị định số 181/2024/NĐ-CP ngày 31/12/2024 của Chính phủ;
Xét đề nghị của: Công ty A tại Văn bản số 05/CV-A ngày 21/4/2026; Công ty B tại Văn bản số 07/CV-B ngày 22/4/2026.
`)
  assert.deepEqual(read.bases, ['Nghị định số 181/2024/NĐ-CP ngày 31/12/2024 của Chính phủ'])
})

test('a decision whose annex holds the plan: its articles are no tasks, its agency no title', async () => {
  const draft = await planOf(`ỦY BAN NHÂN DÂN
TỈNH BÌNH SƠN
Số: 99/QĐ-UBND
Bình Sơn, ngày 05 tháng 02 năm 2026
QUYẾT ĐỊNH
Ban hành Kế hoạch khám mắt năm 2026
CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH BÌNH SƠN
Căn cứ Luật Trẻ em ngày 05/4/2016;
QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này Kế hoạch khám mắt năm 2026.
Điều 2. Giao Sở Y tế chủ trì, theo dõi việc thực hiện.
Nơi nhận:
- Lưu: VT.
CHỦ TỊCH
Trần Văn Mẫu

PHỤ LỤC
KẾ HOẠCH KHÁM MẮT

| TT | Nhiệm vụ | Chủ trì | Thời gian |
|---|---|---|---|
| 1 | Khám mắt | Sở Y tế | Quý I |
| 2 | In tờ rơi | Sở Nội vụ | Quý II |
`, 'mau.md')
  assert.equal(draft.head.title?.value, 'Ban hành Kế hoạch khám mắt năm 2026')
  assert.deepEqual(draft.tasks.map((task) => task.ref), ['PL.1', 'PL.2'])
  assert.deepEqual(draft.duties.map((duty) => duty.unit.text), ['Sở Y tế'])
})
