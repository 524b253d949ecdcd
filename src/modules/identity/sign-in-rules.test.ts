import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mustHaveSecondFactor } from './sign-in-rules.ts'

test('unless a province says otherwise, a second factor is asked of administrators where others can reach the program', () => {
  const asked = (rule: Parameters<typeof mustHaveSecondFactor>[0]) => [true, false].flatMap((reachable) => [true, false].map((administers) => mustHaveSecondFactor(rule, { reachable, administers })))
  assert.deepEqual(asked(null), [true, false, false, false])
  assert.deepEqual(asked('administrators'), [true, false, true, false])
  assert.deepEqual(asked('all'), [true, true, true, true])
  assert.deepEqual(asked('nobody'), [false, false, false, false])
})
