/**
 * What "plain" means: the fastest SQL that we can write for the same rows in the same order, prepared, over a pool,
 * behind a bare node:http. It knows nobody, writes no audit and checks nothing.
 */
import { createServer } from 'node:http'
import pg from 'pg'
import { PLAIN, plainTypes } from './plain-queries.ts'

const pool = new pg.Pool({ connectionString: process.env['PLAIN_URL'], max: 10, types: plainTypes })
const tenant = Number(process.env['PLAIN_TENANT'])

createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://x')
  const name = url.pathname.slice(1)
  pool.query({ name, text: PLAIN[name]!, values: [tenant, ...url.searchParams.getAll('value')] }).then(
    ({ rows }) => response.setHeader('content-type', 'application/json').end(JSON.stringify(rows)),
    (error: unknown) => response.writeHead(500).end(String(error)),
  )
}).listen(Number(process.env['PORT']), '127.0.0.1', () => process.send?.('ready'))
