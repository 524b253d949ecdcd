import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor, Role } from '#platform/actor.ts'
import { partWorkflow, type PartState, type PartSubject } from './part.ts'

const person = (role: Role, unitId: string, personId = 'p1'): Actor => ({ kind: 'person', tenantId: 1, personId, userId: 'u', name: 'n', email: 'e', grants: [{ role, unitId }] })
const moves = (state: PartState, subject: PartSubject) => partWorkflow.open(state, subject).map((move) => move.name)

test('a focal point starts and reports the own unit’s part', () => {
  assert.deepEqual(moves('not_started', { actor: person('focal_point', 'A'), unitId: 'A', lastAuthorId: null }), ['start', 'report'])
})
test('nobody answers for another unit’s part, whatever the role', () => {
  for (const role of ['focal_point', 'approver', 'coordinator', 'administrator', 'leader'] as const)
    for (const state of ['not_started', 'in_progress', 'reported', 'confirmed'] as const) assert.deepEqual(moves(state, { actor: person(role, 'B'), unitId: 'A', lastAuthorId: null }), [])
})
test('the approver confirms or returns what another person reported', () => {
  assert.deepEqual(moves('reported', { actor: person('approver', 'A', 'p2'), unitId: 'A', lastAuthorId: 'p1' }), ['return', 'confirm'])
})
test('nobody approves what they wrote', () => {
  assert.deepEqual(moves('reported', { actor: person('approver', 'A', 'p1'), unitId: 'A', lastAuthorId: 'p1' }), [])
})
