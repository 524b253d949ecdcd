import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bodyRefusal } from './body-limit.ts'

const asked = (length: number | 'chunked', more: object = {}) =>
  bodyRefusal({ method: 'POST', pathname: '/sign-in', signedIn: false, headers: new Headers(length === 'chunked' ? { 'transfer-encoding': 'chunked' } : { 'content-length': String(length) }), ...more })

test('who is not signed in sends a few fields, of a length that is told', () => {
  assert.equal(asked(300), null)
  assert.equal(asked(64_001), 413)
  assert.equal(asked('chunked'), 411)
  assert.equal(asked(64_001, { pathname: '/api/v1/plans' }), 413)
})

test('signed in, the API takes an object of 15 MB, the pages take files', () => {
  const signedIn = true
  assert.equal(asked(15_000_000, { signedIn, pathname: '/api/v1/activities/import' }), null)
  assert.equal(asked(15_000_001, { signedIn, pathname: '/api/v1/activities/import' }), 413)
  assert.equal(asked('chunked', { signedIn, pathname: '/api/v1/activities/import' }), 411)
  assert.equal(asked(50_000_000, { signedIn, pathname: '/activities/new' }), null)
  assert.equal(asked('chunked', { signedIn, pathname: '/files/1', method: 'PUT' }), null)
})

test('a question brings nothing', () => assert.equal(asked(0, { method: 'GET' }), null))
