import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '#platform/actor.ts'
import { deadlines, nextDue, requestWorkflow } from './data-request.ts'

const person = (personId: string, role?: 'administrator'): Person => ({ kind: 'person', tenantId: 1, personId, userId: personId, name: personId, email: `${personId}@mau.example`, grants: role ? [{ role, unitId: 'a' }] : [] })

test('the legal deadlines run from the day of filing: 2 working days to reply, then 10, 15 or 20 days', () => {
  assert.deepEqual(deadlines('access', '2026-11-27'), { replyBy: '2026-12-01', doneBy: '2026-12-07' })
  assert.equal(deadlines('correct', '2026-11-23').doneBy, '2026-12-03')
  assert.equal(deadlines('withdraw', '2026-11-23').doneBy, '2026-12-08')
  assert.equal(deadlines('restrict', '2026-11-23').doneBy, '2026-12-08')
  assert.equal(deadlines('delete', '2026-11-23').doneBy, '2026-12-13')
})

test('what is due next: the reply, then the deed, then nothing', () => {
  const days = { replyBy: '2026-11-25', doneBy: '2026-12-03' }
  assert.deepEqual((['received', 'accepted', 'done', 'refused', 'taken_back'] as const).map((state) => nextDue({ state, ...days })), ['2026-11-25', '2026-12-03', null, null, null])
})

test('the administrator answers, who asked may take back, nobody else does anything', () => {
  const open = (actor: Person, state: 'received' | 'done' = 'received') => requestWorkflow.open(state, { actor, personId: 'who-asked' }).map((one) => one.name)
  assert.deepEqual(open(person('x', 'administrator')), ['accept', 'complete', 'refuse'])
  assert.deepEqual(open(person('who-asked')), ['take_back'])
  assert.deepEqual(open(person('other')), [])
  assert.deepEqual(open(person('x', 'administrator'), 'done'), [])
})
