import assert from 'node:assert/strict'
import { test } from 'node:test'
import { timeIn } from './time-in-text.ts'

const dates = (text: string, year?: number) => { const { from, to } = timeIn(text, year); return [from, to] }

test('years, spans of years, quarters, months, days', () => {
  assert.deepEqual(dates('từ năm 2023-2028'), ['2023-01-01', '2028-12-31'])
  assert.deepEqual(dates('Giai đoạn 2021 – 2025, định hướng đến năm 2030'), ['2021-01-01', '2025-12-31'])
  assert.deepEqual(dates('Quý III Năm 2026'), ['2026-07-01', '2026-09-30'])
  assert.deepEqual(dates('Quý IV/2025 - Quý II/2026'), ['2025-10-01', '2026-06-30'])
  assert.deepEqual(dates('Tháng 2/2024'), ['2024-02-01', '2024-02-29'])
  assert.deepEqual(dates('tháng 6 - 8/2025'), ['2025-06-01', '2025-08-31'])
  assert.deepEqual(dates('từ ngày 01/3 đến ngày 30/4/2025'), ['2025-03-01', '2025-04-30'])
  assert.deepEqual(dates('6 tháng đầu năm 2025'), ['2025-01-01', '2025-06-30'])
  assert.deepEqual(dates('từ tháng 3 đến tháng 5/2026'), ['2026-03-01', '2026-05-31'])
  assert.deepEqual(dates('Ngày 15-20/3/2026'), ['2026-03-15', '2026-03-20'])
  assert.deepEqual(dates('từ ngày 05 đến ngày 20 tháng 3 năm 2026'), ['2026-03-05', '2026-03-20'])
  assert.deepEqual(dates('05/3/2026 - 20/3/2026'), ['2026-03-05', '2026-03-20'])
})

test('"trước ngày" ends the day before; a term to finish in has no beginning', () => {
  assert.deepEqual(dates('Trước ngày 01/01/2030'), [null, '2029-12-31'])
  assert.deepEqual(dates('Hoàn thành trước ngày 15 tháng 11 năm 2025'), [null, '2025-11-14'])
  assert.deepEqual(dates('Xong trong Quý II/2026'), [null, '2026-06-30'])
})

test('"và các năm tiếp theo" and "từ …" have no end', () => {
  assert.deepEqual(dates('Năm 2025 và các năm tiếp theo'), ['2025-01-01', null])
  assert.deepEqual(dates('Từ tháng 01/2025'), ['2025-01-01', null])
})

test('what recurs has no dates of its own', () => {
  assert.deepEqual(timeIn('Hằng năm'), { from: null, to: null, recurrence: 'yearly' })
  assert.deepEqual(timeIn('trước ngày 15/12 hàng năm'), { from: null, to: null, recurrence: 'yearly' })
  assert.deepEqual(timeIn('định kỳ hàng tháng'), { from: null, to: null, recurrence: 'monthly' })
  assert.deepEqual(timeIn('Hằng quý').recurrence, 'quarterly')
})

test('a plan for one year lends its year; impossible dates are none', () => {
  assert.deepEqual(dates('Quý II', 2026), ['2026-04-01', '2026-06-30'])
  assert.deepEqual(dates('Trước 30/9', 2026), [null, '2026-09-29'])
  assert.deepEqual(dates('Tháng 4 hằng năm', 2026), [null, null])
  assert.deepEqual(dates('31/02/2025'), [null, null])
  assert.deepEqual(dates('Thường xuyên'), [null, null])
})
