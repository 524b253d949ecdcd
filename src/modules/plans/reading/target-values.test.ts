import assert from 'node:assert/strict'
import { test } from 'node:test'
import { numberOf } from './numbers.ts'
import { planWith } from './planned-text.ts'
import { targetValues } from './target-values.ts'

const values = (sentence: string, year: number | null = 2030) => targetValues(sentence, year).map((value) => [value.comparator, value.min, value.max, value.unit, value.year])

test('Vietnamese numbers: dots group thousands, the comma is decimal', () => {
  assert.equal(numberOf('46.200'), 46200)
  assert.equal(numberOf('48,3'), 48.3)
  assert.equal(numberOf('1.250,5'), 1250.5)
  assert.equal(numberOf('05'), 5)
})

test('several percentages in one sentence, each with what it counts', () => {
  const found = targetValues('100% cán bộ làm công tác trẻ em; 70% cán bộ chủ chốt của các hội được tập huấn kỹ năng.', 2028)
  assert.deepEqual(found.map((value) => [value.subject, value.min]), [['cán bộ làm công tác trẻ em', 100], ['cán bộ chủ chốt của các hội', 70]])
})

test('who is meant is not cut at a verb that only tells them apart', () => {
  const found = targetValues('100% nhân sự tham gia công tác đối ngoại; 70% cán bộ của các tổ chức chính trị - xã hội được tập huấn.', 2028)
  assert.deepEqual(found.map((value) => value.subject), ['nhân sự tham gia công tác đối ngoại', 'cán bộ của các tổ chức chính trị - xã hội'])
})

test('bounds in words', () => {
  assert.deepEqual(values('Xử lý 90% trở lên số câu hỏi nhận được.'), [['>=', 90, null, '%', 2030]])
  assert.deepEqual(values('Ít nhất 12 lớp tập huấn.'), [['>=', 12, null, 'lớp', 2030]])
  assert.deepEqual(values('Tối thiểu 2% kinh phí.'), [['>=', 2, null, '%', 2030]])
  assert.deepEqual(values('Không quá 2,5% trẻ em bỏ học.'), [['<=', null, 2.5, '%', 2030]])
  assert.deepEqual(values('Tỷ lệ học sinh thừa cân dưới 10%.'), [['<=', null, 10, '%', 2030]])
  assert.deepEqual(values('Đạt trên 46.200 tấn quả.'), [['>=', 46200, null, 'tấn', 2030]])
  assert.deepEqual(values('Tăng bình quân 10 - 13%/năm.'), [['range', 10, 13, '%', 2030]])
  assert.deepEqual(values('Sản phẩm số chiếm từ 15-20% tổng số.'), [['range', 15, 20, '%', 2030]])
})

test('the year of the sentence goes before that of the heading; a year of comparison is none', () => {
  assert.deepEqual(values('Đến năm 2027, 80% trường học có nhân viên y tế.'), [['=', 80, 80, '%', 2027]])
  assert.deepEqual(values('Giảm 5% số vụ so với năm 2024.'), [['=', 5, 5, '%', 2030]])
})

test('numbers of documents, ages, dates and terms are no targets', () => {
  assert.deepEqual(values('Thực hiện Quyết định số 1079/QĐ-TTg ngày 14/9/2022 với 05 nội dung, sơ kết sau 03 năm, nhân ngày 10/12.'), [])
  assert.deepEqual(values('Trẻ em từ 06 tháng đến 36 tháng tuổi được chăm sóc.'), [])
})

test('a body called "tổ chức" is part of what is counted, not what is done', () => {
  const [found] = targetValues('70% cán bộ chủ chốt cấp tỉnh của các tổ chức chính trị - xã hội được tập huấn kỹ năng truyền thông.', 2028)
  assert.equal(found!.subject, 'cán bộ chủ chốt cấp tỉnh của các tổ chức chính trị - xã hội')
})

test('rates name what they are a rate of; a number may be a word after a bound; where things stand is no aim', () => {
  assert.deepEqual(values('Đạt 15 bác sĩ/10.000 dân, tử vong trẻ sơ sinh dưới 5/1.000 trẻ đẻ sống vào năm 2028.'), [['=', 15, 15, 'bác sĩ/10.000 dân', 2028], ['<=', null, 5, '/1.000 trẻ đẻ sống', 2028]])
  assert.deepEqual(values('Mỗi xã có ít nhất một thư viện.'), [['>=', 1, null, 'thư viện', 2030]])
  assert.deepEqual(values('Tỷ suất sinh giảm từ 20 ca/1.000 phụ nữ xuống 12 ca/1.000 phụ nữ.'), [['=', 12, 12, 'ca/1.000 phụ nữ', 2030]])
})

test('what is counted may be an abbreviation', () => {
  assert.deepEqual(values('Nâng tổng số lên 12 KCN, lấp đầy 60%.'), [['=', 12, 12, 'KCN', 2030], ['=', 60, 60, '%', 2030]])
  assert.deepEqual(values('Thực hiện Chỉ thị 16 CT của Thủ tướng.'), [])
})

test('a table in the section on targets: an aim a row, a figure a year; what was reached is none', async () => {
  const { targets, tasks } = await planWith(`I. MỤC TIÊU

| TT | Chỉ tiêu | ĐVT | Thực hiện 2025 | Năm 2026 | Năm 2027 |
|---|---|---|---|---|---|
| I | Thư viện | | | | |
| 1 | Tỷ lệ xã có thư viện | % | 40 | ≥ 60 | 80 - 85 |
| 2 | Sách mua mới | cuốn | 9.000 | 10.200 | 10.500 |

II. NHIỆM VỤ
1. Mua sách.
Đơn vị chủ trì: Thư viện tỉnh.

| TT | Nội dung | ĐVT | 2026 |
|---|---|---|---|
| 1 | Giá sách | chiếc | 20 |`, 'mau.md')
  assert.deepEqual(targets.map((target) => [target.text, ...target.values.map((value) => [value.comparator, value.min, value.max, value.unit, value.year].join(' '))]), [
    ['Tỷ lệ xã có thư viện', '>= 60  % 2026', 'range 80 85 % 2027'], ['Sách mua mới', '= 10200 10200 cuốn 2026', '= 10500 10500 cuốn 2027'],
  ])
  assert.deepEqual(tasks.map((task) => task.ref), ['II.1'])
})
