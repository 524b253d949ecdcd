import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PartState } from './part.ts'
import { takeOver, type HeldPart } from './taking-over.ts'

const part = (id: string, duty: HeldPart['duty'], state: PartState): HeldPart => ({ id, duty, state, stateAt: `at ${id}`, assignmentId: `named ${id}` })

test('one part passes as it stands', () => {
  assert.deepEqual(takeOver(null, [part('a', 'coordinate', 'reported')]), { followsId: 'a', duty: 'coordinate', state: 'reported', stateAt: 'at a', assignmentId: 'named a' })
})

test('leading beats coordinating, however far the other is', () => {
  assert.deepEqual(takeOver(null, [part('a', 'coordinate', 'reported'), part('b', 'lead', 'in_progress')]), { followsId: 'b', duty: 'lead', state: 'in_progress', stateAt: 'at b', assignmentId: 'named b' })
})

test('of two that lead the further one goes on', () => {
  assert.equal(takeOver(null, [part('a', 'lead', 'not_started'), part('b', 'lead', 'in_progress')]).followsId, 'b')
  assert.equal(takeOver(part('own', 'lead', 'reported'), [part('a', 'lead', 'in_progress')]).followsId, 'own')
})

test('an heir that has confirmed its own part takes over open work as open work', () => {
  const taken = takeOver(part('own', 'lead', 'confirmed'), [part('a', 'lead', 'in_progress')])
  assert.deepEqual([taken.state, taken.followsId, taken.assignmentId], ['in_progress', 'a', 'named own'])
})

test('who leads and has confirmed does not lead again because it takes over a coordinating part', () => {
  assert.equal(takeOver(part('own', 'lead', 'confirmed'), [part('a', 'coordinate', 'in_progress')]).state, 'confirmed')
})

test('an heir that only coordinated leads under the name of the unit that led', () => {
  const taken = takeOver(part('own', 'coordinate', 'confirmed'), [part('a', 'lead', 'not_started')])
  assert.deepEqual([taken.duty, taken.state, taken.assignmentId], ['lead', 'not_started', 'named a'])
})
