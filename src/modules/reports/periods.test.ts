import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recentPeriods } from './periods.ts'

const texts = (today: string) => Object.fromEntries(recentPeriods(today).map(({ kind, periods }) => [kind, periods.map((period) => period.text)]))

test('the period that now runs stands first, by the days of NĐ 09/2019', () => {
  const now = texts('2026-11-23')
  assert.deepEqual([now['year']![0], now['half']![0], now['quarter']![0], now['month']![0]], ['2026', '2026-H2', '2026-Q4', '2026-12'])
  const after = texts('2026-12-15')
  assert.deepEqual([after['year']![0], after['half']![0], after['quarter']![0], after['month']![0]], ['2027', '2027-H1', '2027-Q1', '2027-01'])
})

test('then those before it', () => {
  assert.deepEqual(texts('2026-01-10')['quarter'], ['2026-Q1', '2025-Q4', '2025-Q3', '2025-Q2', '2025-Q1', '2024-Q4'])
})
