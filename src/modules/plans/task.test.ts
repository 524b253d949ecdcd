import assert from 'node:assert/strict'
import { test } from 'node:test'
import { daysLate, sixClear, taskState, type ClarityFacts } from './task.ts'

const task = { progress: 'under_way', nextDue: '2026-11-11', withdrawnOn: null } as const
const facts: ClarityFacts = { leads: [{ group: false, membersChosen: false }], openGroups: 0, titleLength: 80, timeText: '', endsOn: '2028-12-31', planEndsOn: '2028-12-31', milestones: 0, outputs: 0, namesAuthority: false, clarified: {} }

test('a task is late the day after it was due, not on the day', () => {
  assert.equal(taskState(task, '2026-11-11'), 'under_way')
  assert.equal(taskState(task, '2026-11-12'), 'late')
  assert.equal(daysLate('2026-11-11', '2026-11-23'), 12)
})
test('what is done or withdrawn is never late', () => {
  assert.equal(taskState({ ...task, progress: 'done' }, '2027-01-01'), 'done')
  assert.equal(taskState({ ...task, withdrawnOn: '2026-01-01' }, '2027-01-01'), 'withdrawn')
})
test('the span of the whole plan is no clear time; a milestone is', () => {
  assert.equal(sixClear(facts).time, 'open')
  assert.equal(sixClear({ ...facts, milestones: 1 }).time, 'issued')
  assert.equal(sixClear({ ...facts, endsOn: '2025-06-30' }).time, 'issued')
})
test('two leads leave the responsibility unclear; a group without members leaves the people unclear', () => {
  const lead = { group: false, membersChosen: false }
  assert.equal(sixClear({ ...facts, leads: [lead, lead] }).responsibility, 'open')
  assert.equal(sixClear({ ...facts, leads: [{ group: true, membersChosen: false }] }).people, 'open')
  assert.equal(sixClear({ ...facts, leads: [{ group: true, membersChosen: true }] }).people, 'issued')
})
test('a coordinator’s completion closes what the plan leaves open, and is told apart from the issued text', () => {
  assert.equal(sixClear({ ...facts, clarified: { output: 'Báo cáo năm' } }).output, 'completed')
  assert.equal(sixClear({ ...facts, outputs: 1, clarified: { output: 'Báo cáo năm' } }).output, 'issued')
})
