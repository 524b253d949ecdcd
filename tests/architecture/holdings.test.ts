/** Whatever names a unit is known to acts of reorganisation: it passes on as a thing held, or stays under the old name for a reason. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import '#modules/all.ts'
import { historyColumns, holdingSources } from '#platform/server/holdings.ts'
import { withConnection } from '#platform/server/postgres/connection.ts'
import { createTestDatabase } from '#tests/support/database.ts'

const database = await createTestDatabase()
after(() => database.drop())

const columns = await withConnection(database.adminUrl, async (client) => {
  const { rows } = await client.query<{ name: string; names_unit: boolean }>(`
    select c.relname || '.' || a.attname as name, a.attname in ('unit_id', 'unit_ids') or a.attname like '%\\_unit\\_id' or a.attname like '%\\_unit\\_ids' or exists (
      select from pg_constraint f where f.contype = 'f' and f.conrelid = c.oid and f.confrelid = 'units'::regclass and a.attnum = any(f.conkey) and a.attname <> 'tenant_id') as names_unit
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace order by 1`)
  return rows
})
const held = holdingSources().flatMap((source) => source.columns)
const history = historyColumns()

test('every column that names a unit is held or history', () => {
  const naming = columns.filter((column) => column.names_unit).map((column) => column.name)
  assert.ok(naming.length > 15)
  const unknown = naming.filter((name) => !held.includes(name) && !history.has(name))
  assert.deepEqual(unknown, [], 'Register who takes it over (registerHoldings) or why it stays (registerHistory) in its module: src/platform/server/holdings.ts')
})

test('no column is both, none is answered for twice, and none is gone', () => {
  assert.deepEqual(held.filter((name) => history.has(name)), [])
  assert.deepEqual(held.filter((name, at) => held.indexOf(name) !== at), [])
  assert.deepEqual([...held, ...history.keys()].filter((name) => !columns.some((column) => column.name === name)), [])
})

test('history has its reasons', () => {
  for (const [column, reason] of history) assert.ok(reason.length > 10, column)
})
