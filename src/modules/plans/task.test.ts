import assert from 'node:assert/strict'
import { test } from 'node:test'
import { daysLate, taskState } from './task.ts'

const task = { progress: 'under_way', nextDue: '2026-11-11', withdrawnOn: null } as const

test('a task is late the day after it was due, not on the day', () => {
  assert.equal(taskState(task, '2026-11-11'), 'under_way')
  assert.equal(taskState(task, '2026-11-12'), 'late')
  assert.equal(daysLate('2026-11-11', '2026-11-23'), 12)
})
test('what is done or withdrawn is never late', () => {
  assert.equal(taskState({ ...task, progress: 'done' }, '2027-01-01'), 'done')
  assert.equal(taskState({ ...task, withdrawnOn: '2026-01-01' }, '2027-01-01'), 'withdrawn')
})
