import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import pg from 'pg'
import type { Context } from '#platform/server/context.ts'
import { inTenant, type Tx } from '#platform/server/db.ts'
import { withConnection } from '#platform/server/postgres/connection.ts'
import { refuses, testProgram } from '#tests/support/program.ts'
import { draftAct } from '../../testing/make-act.ts'
import { openJournal } from './journal.ts'
import { restoreJournal } from './restore-journal.ts'

const program = await testProgram()
after(() => program.close())
const { tenantId } = program

/** Every type of column that a table of ours has, and some values of each that are easily lost. */
const VALUES: Record<string, [sqlType: string, ...values: (string | null)[]]> = {
  a_text: ['text', "'Đại Từ \"x\" \\ '' \n'", "''"],
  a_uuid: ['uuid', `'${randomUUID()}'`],
  an_integer: ['integer', '-7'],
  a_bigint: ['bigint', '9007199254740993'],
  a_smallint: ['smallint', '3'],
  a_boolean: ['boolean', 'true', 'false'],
  a_numeric: ['numeric', '1.500', '12345678901234567890.000000001'],
  a_double: ['double precision', '0.1::float8 + 0.2::float8', "'NaN'"],
  a_real: ['real', '0.1'],
  a_date: ['date', "'0044-03-15 BC'", "'2025-06-30'", "'infinity'"],
  a_time: ['timestamptz', "'2025-07-01 00:00:00.123456+07'", "'-infinity'"],
  a_json: ['jsonb', `'{"b": [1.50, null, {"é": "\\u00e9"}], "a": {}}'`, "'[]'"],
  texts: ['text[]', `'{}'`, `array['a,b', 'c"d', null, '']`],
  uuids: ['uuid[]', `array['${randomUUID()}']::uuid[]`],
  numbers: ['integer[]', "'{{1,2},{3,4}}'"],
  bytes: ['bytea', `'\\x00ff10'`],
  identity: ['bigint generated always as identity', null],
  computed: ["text generated always as (coalesce(a_text, '') || '!') stored", null],
}
const written = Object.keys(VALUES).filter((name) => VALUES[name]![1] !== null)
await withConnection(program.database.ownerUrl, async (owner) => {
  await owner.query(`create table everything (tenant_id integer not null, id integer not null, ${Object.entries(VALUES).map(([name, [type]]) => `${name} ${type}`).join(', ')}, primary key (tenant_id, id))`)
  await owner.query("call hold_by_tenant('everything')")
  const longest = Math.max(...Object.values(VALUES).map((values) => values.length))
  for (let id = 1; id < longest + 1; id++) await owner.query(`insert into everything (tenant_id, id, ${written.join(', ')}) values (${tenantId}, ${id}, ${written.map((name) => VALUES[name]![id] ?? 'null').join(', ')})`)
})

const dump = () => withConnection(program.database.ownerUrl, async (owner) => (await owner.query('select everything::text as row from everything order by id')).rows.map((row: { row: string }) => row.row))
const begin = async () => {
  const act = { id: (await draftAct(program, [])).actId, legalBasis: 'NQ 1' }
  const write = <T>(work: (ctx: Context, tx: Tx) => Promise<T>) => inTenant(program.platform.db, tenantId, 'write', (tx) => work({ tx, tenantId, locale: 'vi' } as Context, tx))
  return { write, journal: async (work: (journal: Awaited<ReturnType<typeof openJournal>>) => Promise<void>) => write(async (ctx) => work(await openJournal(ctx, act))), restore: () => write((ctx) => restoreJournal(ctx, act.id)) }
}

test('every type of column that a table of the province has is among those tried', async () => {
  const types = await withConnection(program.database.ownerUrl, async (owner) => (await owner.query(`
    select distinct format_type(a.atttypid, null) as type from pg_attribute a join pg_class c on c.oid = a.attrelid and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
    join pg_policy p on p.polrelid = c.oid where a.attnum > 0 and not a.attisdropped`)).rows.map((row: { type: string }) => row.type))
  const full: Record<string, string> = { timestamptz: 'timestamp with time zone' }
  const tried = Object.values(VALUES).map(([type]) => full[type] ?? type.split(' generated')[0])
  assert.deepEqual(types.filter((type) => !tried.includes(type)), [])
})

test('rows changed, removed and made come back byte for byte, whatever the session’s time zone', async () => {
  const before = await dump()
  const { journal, write, restore } = await begin()
  await journal(async (act) => {
    await act.update('everything', [{ id: 1 }, { id: 2 }], { a_text: 'khác', a_json: { x: null }, texts: ['một', 'hai'], a_time: null, a_numeric: '2.0' })
    await act.update('everything', [{ id: 1 }, { id: 1 }], { a_date: '2025-01-01' })
    await act.remove('everything', [{ id: 2 }, { id: 3 }])
    await act.insert('everything', [{ id: 2, a_text: 'lại' }, { id: 50, a_text: 'mới' }])
    await act.insert('everything', [])
    await act.update('everything', [{ id: 50 }], { an_integer: 5, uuids: [randomUUID()] })
  })
  await journal((act) => act.update('everything', [{ id: 4 }], { a_boolean: null }))
  assert.notDeepEqual(await dump(), before)
  await write(async (_ctx, tx) => void (await tx.executeQuery({ sql: "set local timezone to 'America/St_Johns'", parameters: [], query: { kind: 'RawNode' } } as never)))
  await restore()
  assert.deepEqual(await dump(), before)
})

test('a row that has changed since is not overwritten; a column that came since is left alone', async () => {
  const { journal, restore } = await begin()
  const owner = (text: string) => withConnection(program.database.ownerUrl, (client: pg.Client) => client.query(text))
  await journal((act) => act.update('everything', [{ id: 1 }, { id: 2 }], { a_text: 'khác' }))
  await owner("update everything set an_integer = 99 where id = 2; alter table everything add column later text not null default 'x'")
  assert.match((await refuses(restore(), 'conflict', 'act.changed_since')).message, /1 dòng dữ liệu .*everything/)
  await owner("update everything set an_integer = null where id = 2; update everything set later = 'y' where id = 2")
  await restore()
  const rows = (await owner('select id, later from everything where a_text is distinct from \'khác\' order by id limit 2')).rows
  assert.deepEqual(rows, [{ id: 1, later: 'x' }, { id: 2, later: 'y' }])
})

test('a row that is not there, or that names other columns, is a bug, not a silence', async () => {
  const { journal } = await begin()
  await assert.rejects(journal((act) => act.insert('everything', [{ id: 60 }, { id: 61, a_text: 'x' }])), /different shapes/)
  await assert.rejects(journal((act) => act.update('everything', [{ id: 999 }], { a_text: 'x' })), /0 rows changed of 1/)
  await assert.rejects(journal((act) => act.remove('migrations', [{ name: 'x' }])), /no tenant_id/)
})
