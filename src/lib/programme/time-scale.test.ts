import assert from 'node:assert/strict'
import { test } from 'node:test'
import { timeScale, timeTicks } from './time-scale.ts'

test('the first day stands at the left, the last at the right, the middle between', () => {
  const x = timeScale('2023-01-01', '2023-01-11', 8, 512)
  assert.deepEqual(['2023-01-01', '2023-01-06', '2023-01-11'].map(x), [8, 260, 512])
})
test('a span of one day does not divide by nothing', () => assert.equal(timeScale('2023-01-01', '2023-01-01', 8, 512)('2023-01-01'), 8))
test('ticks are years of a long plan and months of a short one', () => {
  assert.deepEqual(timeTicks('2023-01-01', '2028-12-31').map((tick) => tick.label), ['2023', '2024', '2025', '2026', '2027', '2028'])
  assert.deepEqual(timeTicks('2025-01-01', '2025-12-31').map((tick) => tick.label), ['2025', '4/2025', '7/2025', '10/2025'])
  assert.deepEqual(timeTicks('2025-02-10', '2025-05-20').map((tick) => tick.label), ['3/2025', '4/2025', '5/2025'])
})
