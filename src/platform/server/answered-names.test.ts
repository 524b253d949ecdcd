import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answersTo } from './answered-names.ts'

test('on a loopback address a foreign name is not answered', () => {
  const place = { host: '127.0.0.1', origin: 'http://127.0.0.1:3000' }
  for (const name of ['127.0.0.1:3000', 'localhost:3000', 'LOCALHOST', '[::1]:3000', 'sangto.localhost:3000']) assert.ok(answersTo(name, place), String(name))
  for (const name of ['evil.example', 'evil.example:3000', 'localhost.evil.example', '127.0.0.1.evil.example', 'evil.example@x/', '', undefined]) assert.ok(!answersTo(name, place), String(name))
})

test('the name of the address that was set is answered, and behind another address every name', () => {
  assert.ok(answersTo('sangto.tinh.example', { host: '127.0.0.1', origin: 'https://sangto.tinh.example' }))
  assert.ok(answersTo('10.0.0.5:3000', { host: '0.0.0.0', origin: 'http://localhost:3000' }))
})
