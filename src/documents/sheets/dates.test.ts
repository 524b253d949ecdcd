import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cellOfDate, dateOfCell, parseDate } from './dates.ts'

test('day first, as in Vietnam, or ISO', () => {
  for (const typed of ['23/11/2026', '23-11-2026', '23.11.2026', '2026-11-23']) assert.equal(parseDate(typed), '2026-11-23')
  assert.equal(parseDate('1/2/2026'), '2026-02-01')
})

test('days that do not exist, short years and mixed marks are not dates', () => {
  for (const typed of ['29/02/2026', '11/23/2026', '31/4/2026', '1/2/26', '1/2-2026', '23/11/1066', 'hôm nay']) assert.equal(parseDate(typed), null, typed)
})

test('a calendar date survives the way into a cell and back, in any time zone', () => {
  for (const date of ['2026-01-01', '2024-02-29', '1999-12-31']) assert.equal(dateOfCell(cellOfDate(date)), date)
})
