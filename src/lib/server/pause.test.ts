import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pause } from './pause.ts'

test('each key passes once in the given time, and again after it', () => {
  const pass = pause(60_000)
  assert.deepEqual([pass('a', 0), pass('a', 59_999), pass('b', 1000), pass('a', 60_000), pass('b', 60_500), pass('b', 61_000)], [true, false, true, true, false, true])
})
