import assert from 'node:assert/strict'
import { test } from 'node:test'
import { unsourcedNumbers } from './unsourced.ts'

const sourced = new Set([4, 1250, 85.5])
const found = (text: string, assembled = '') => unsourcedNumbers(text, assembled, sourced)

test('figures of the report are known however they are written', () => {
  assert.deepEqual(found('Tổ chức 04 lớp cho 1.250 lượt người, phát 85,5 giờ; 4 lớp khác.'), [])
})

test('other numbers are pointed out once, as they stand', () => {
  assert.deepEqual(found('Mở 07 lớp, 7 buổi, đạt 95% kế hoạch; phát 3.500 tờ. Có 07 lớp.'), ['07', '7', '95', '3.500'])
})

test('dates, documents, items, spans and years count nothing', () => {
  assert.deepEqual(found('Ngày 20/5/2025, từ ngày 2/4 đến ngày 5/4, tháng 9, quý 3, năm 2025, 6 tháng đầu năm, giai đoạn 2023-2028, Kế hoạch số 62/KH-UBND, nhiệm vụ IV.2.4, Quyết định 1079/QĐ-TTg, Điều 12, Phụ lục 2, Tổng đài quốc gia bảo vệ trẻ em 111.'), [])
})

test('what the records themselves say there is known', () => {
  assert.deepEqual(found('Hạn 30/9/2025, chậm 75 ngày; thêm 76 tờ.', 'Chậm 75 ngày, 76 tờ.'), [])
})
