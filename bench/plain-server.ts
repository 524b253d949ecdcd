/**
 * What "plain" means: the fastest SQL that we can write for the same rows in the same order, prepared, over a pool,
 * behind a bare node:http. It knows nobody, writes no audit and checks nothing.
 */
import { createServer } from 'node:http'
import pg from 'pg'

const pool = new pg.Pool({ connectionString: process.env['PLAIN_URL'], max: 10 })
const tenant = Number(process.env['PLAIN_TENANT'])

const ROWS = `
  select found.*, (select array_agg(a.as_written order by a.position) from task_assignments a where a.tenant_id = $1 and a.task_id = found.id and a.duty = 'lead') as leads,
    (select array_agg(a.as_written order by a.position) from task_assignments a where a.tenant_id = $1 and a.task_id = found.id and a.duty = 'coordinate') as coordinating
  from (select id, ref, title, heading, time_text, ends_on, next_due, progress, withdrawn_on, refused, shared from tasks where tenant_id = $1 and plan_id = $2 `
const QUERIES: Record<string, string> = {
  order: `${ROWS} order by position limit 51) found`,
  late: `${ROWS} and progress <> 'done' and withdrawn_on is null and next_due < $3 order by next_due, position limit 51) found`,
  search: `${ROWS} and search like $3 order by position limit 51) found`,
  unit: `${ROWS} and exists (select 1 from parts p where p.tenant_id = $1 and p.task_id = tasks.id and p.unit_id = $3) order by position limit 51) found`,
}

createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://x')
  const name = url.pathname.slice(1)
  const third = url.searchParams.get('value')
  pool.query({ name, text: QUERIES[name]!, values: [tenant, url.searchParams.get('plan'), ...(third ? [third] : [])] }).then(
    ({ rows }) => response.setHeader('content-type', 'application/json').end(JSON.stringify({ tasks: rows.slice(0, 50), more: rows.length > 50 })),
    (error: unknown) => response.writeHead(500).end(String(error)),
  )
}).listen(Number(process.env['PORT']), '127.0.0.1', () => process.send?.('ready'))
