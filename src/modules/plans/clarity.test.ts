import assert from 'node:assert/strict'
import { test } from 'node:test'
import { namesAuthority, sixClear, type ClarityFacts } from './clarity.ts'

const facts: ClarityFacts = { leads: [{ group: false, membersChosen: false }], openNames: 0, titleLength: 80, endsOn: '2028-12-31', planEndsOn: '2028-12-31', milestones: 0, outputs: 0, addedMilestones: 0, permittedOutputs: 0, namesAuthority: false, clarified: {} }

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
test('a step that the coordinator set, and outputs chosen for the refused, complete; they are not the plan’s own words', () => {
  assert.equal(sixClear({ ...facts, addedMilestones: 1 }).time, 'completed')
  assert.equal(sixClear({ ...facts, permittedOutputs: 2 }).output, 'completed')
})
test('a name that stands for no unit leaves the people unclear', () => {
  assert.equal(sixClear({ ...facts, openNames: 1 }).people, 'open')
  assert.equal(sixClear(facts).people, 'issued')
})
test('authority is clear where the text says who decides or receives', () => {
  assert.ok(namesAuthority('Tổng hợp, báo cáo UBND tỉnh trước ngày 15/12'))
  assert.ok(namesAuthority('trình Chủ tịch UBND tỉnh xem xét'))
  assert.ok(!namesAuthority('Viết báo cáo và trình bày tại hội nghị'))
})
