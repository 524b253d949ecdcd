import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { compressing } from './compress.ts'

test('a long page whose writer waits for room arrives whole, in every encoding', async () => {
  const lines = Array.from({ length: 4000 }, (_, n) => `Nhiệm vụ ${n}: ${Math.sin(n)}\n`)
  const server = createServer(async (request, given) => {
    const response = compressing(request, given)
    response.setHeader('content-type', 'text/html')
    for (let at = 0; at < lines.length; at += 400) if (!response.write(lines.slice(at, at + 400).join(''))) await once(response, 'drain')
    response.end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  try {
    for (const encoding of ['br', 'gzip', 'identity']) {
      const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, { headers: { 'accept-encoding': encoding }, signal: AbortSignal.timeout(5000) })
      assert.equal(answer.headers.get('content-encoding') ?? 'identity', encoding)
      assert.equal(await answer.text(), lines.join(''))
    }
  } finally {
    server.closeAllConnections()
    server.close()
  }
})
