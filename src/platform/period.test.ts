import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cutOffWindow, formatPeriod, parseDate, parsePeriod } from './period.ts'

const window = (text: string) => cutOffWindow(parsePeriod(text)!)

test('NĐ 09/2019, Điều 12: a yearly report counts 15/12 of the year before to 14/12', () => {
  assert.deepEqual(window('2025'), { from: '2024-12-15', to: '2025-12-14' })
})
test('NĐ 09/2019, Điều 12: halves', () => {
  assert.deepEqual(window('2025-H1'), { from: '2024-12-15', to: '2025-06-14' })
  assert.deepEqual(window('2025-H2'), { from: '2025-06-15', to: '2025-12-14' })
})
test('NĐ 09/2019, Điều 12: quarters and months', () => {
  assert.deepEqual(window('2025-Q1'), { from: '2024-12-15', to: '2025-03-14' })
  assert.deepEqual(window('2025-Q4'), { from: '2025-09-15', to: '2025-12-14' })
  assert.deepEqual(window('2025-01'), { from: '2024-12-15', to: '2025-01-14' })
})
test('periods are read and written in one form', () => {
  for (const text of ['2025', '2025-H2', '2025-Q3', '2025-09']) assert.equal(formatPeriod(parsePeriod(text)!), text)
  for (const text of ['25', '2025-H3', '2025-Q0', '2025-13', 'năm 2025']) assert.equal(parsePeriod(text), null)
})
test('dates as officials write them', () => {
  assert.equal(parseDate('5/4/2024'), '2024-04-05')
  assert.equal(parseDate('2024-02-29'), '2024-02-29')
  assert.equal(parseDate('29/2/2023'), null)
  assert.equal(parseDate('hôm nay'), null)
})
