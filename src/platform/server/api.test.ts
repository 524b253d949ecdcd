import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { conflict } from '../errors.ts'
import { buildApi } from './api.ts'
import type { Operation } from './command.ts'

const operation = (more: Partial<Operation>): Operation => ({ kind: 'query', name: 'things.list', input: z.object({}), allow: () => true, api: 'GET /things', run: async () => [], ...more })
const info = { title: 'T', version: '1', description: '' }
const operations = [
  operation({ input: z.object({ on: z.iso.date().optional() }) }),
  operation({ kind: 'command', name: 'things.rename', api: 'POST /things/{thingId}/name', input: z.object({ thingId: z.uuid(), name: z.string() }) }),
  operation({ name: 'things.hidden', api: null }),
  operation({ name: 'things.one', api: 'GET /things/{thingId}', input: z.object({ thingId: z.uuid() }) }),
  operation({ name: 'things.owned', api: 'GET /things/owned', input: z.object({ by: z.array(z.string()), on: z.string() }) }),
]
const ask = (run: (operation: Operation, input: unknown) => Promise<unknown>, path: string, init?: RequestInit) =>
  Promise.resolve(buildApi(operations, info).fetch(new Request(`http://x/api/v1${path}`, init), { run, requestId: 'r1' }))

test('OpenAPI 3.1 describes exactly the operations that have an address', async () => {
  const description = (await (await ask(async () => null, '/openapi.json')).json()) as { openapi: string; paths: Record<string, Record<string, { operationId: string; parameters?: { name: string; in: string }[] }>> }
  assert.equal(description.openapi, '3.1.0')
  assert.deepEqual(Object.keys(description.paths).sort(), ['/api/v1/things', '/api/v1/things/owned', '/api/v1/things/{thingId}', '/api/v1/things/{thingId}/name'])
  assert.deepEqual(description.paths['/api/v1/things']!['get']!.parameters?.map((one) => [one.in, one.name]), [['query', 'on']])
})

test('path, query and body become one input', async () => {
  const seen: unknown[] = []
  await ask(async (operation, input) => seen.push([operation.name, input]), '/things?on=2026-01-01')
  await ask(async (operation, input) => seen.push([operation.name, input]), '/things/t1/name', { method: 'POST', body: '{"name":"n","thingId":"other"}' })
  assert.deepEqual(seen, [['things.list', { on: '2026-01-01' }], ['things.rename', { name: 'n', thingId: 't1' }]])
})

test('an address named outright is no id of another, and a list is given value by value', async () => {
  const seen: unknown[] = []
  await ask(async (operation, input) => seen.push([operation.name, input]), '/things/owned?by=a&by=b&on=2026-01-01&on=2026-01-02')
  await ask(async (operation, input) => seen.push([operation.name, input]), '/things/owned?by=a')
  assert.deepEqual(seen, [['things.owned', { by: ['a', 'b'], on: '2026-01-01' }], ['things.owned', { by: ['a'] }]])
})

test('a refusal is problem+json with its status, code and request', async () => {
  const answer = await ask(() => Promise.reject(conflict('thing.taken', 'Đã có')), '/things')
  assert.equal(answer.status, 409)
  assert.match(answer.headers.get('content-type')!, /problem\+json/)
  const body = (await answer.json()) as Record<string, unknown>
  assert.deepEqual([body['code'], body['title'], body['requestId']], ['thing.taken', 'Đã có', 'r1'])
})

test('a body that is no JSON object is refused, an unknown address is not found', async () => {
  assert.equal((await ask(async () => null, '/things/t1/name', { method: 'POST', body: '[1' })).status, 422)
  assert.equal((await ask(async () => null, '/nothing')).status, 404)
})
