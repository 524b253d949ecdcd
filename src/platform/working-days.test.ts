import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, addWorkingDays } from './working-days.ts'

test('working days pass over the weekend', () => {
  assert.equal(addWorkingDays('2026-11-23', 2), '2026-11-25', 'Monday')
  assert.equal(addWorkingDays('2026-11-26', 2), '2026-11-30', 'Thursday')
  assert.equal(addWorkingDays('2026-11-28', 2), '2026-12-01', 'Saturday')
  assert.equal(addWorkingDays('2026-11-23', 0), '2026-11-23')
})

test('calendar days are plain', () => assert.equal(addDays('2026-12-20', 15), '2027-01-04'))
