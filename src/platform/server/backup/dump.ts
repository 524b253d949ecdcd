import pg from 'pg'
import type { Entry } from './archive.ts'
import type { SavedSequence, SavedTable } from './manifest.ts'

const PART_BYTES = 4_000_000
const ROWS_AT_ONCE = 200

/** Left out: queued jobs (a reminder queued last year must not be sent by a restore) and what `migrate` itself writes. */
const LEFT_OUT = "n.nspname = 'pgboss' OR (n.nspname = 'public' AND c.relname = 'migrations')"

type Table = { schema: string; name: string; partitioned: boolean; columns: string[] }

/** The tables that hold the program's rows: none of PostgreSQL's, of an extension's, nor the jobs'. */
export async function listTables(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    SELECT n.nspname AS schema, c.relname AS name, c.relkind = 'p' AS partitioned,
           array_agg(a.attname::text ORDER BY a.attnum) FILTER (WHERE a.attgenerated = '') AS columns
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND NOT (${LEFT_OUT})
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
    GROUP BY 1, 2, 3 ORDER BY 1, 2`)
  return rows
}

/** Every row of every table as entries of JSON lines: one array of the columns' text form, null for NULL. */
export async function* dumpTables(client: pg.Client, into: SavedTable[]): AsyncGenerator<Entry> {
  for (const table of await listTables(client)) {
    const saved = { schema: table.schema, name: table.name, columns: table.columns, rows: 0 }
    yield* dumpTable(client, table, saved)
    into.push(saved)
  }
}

async function* dumpTable(client: pg.Client, table: Table, saved: SavedTable): AsyncGenerator<Entry> {
  const columns = table.columns.map((name) => `${pg.escapeIdentifier(name)}::text`).join(', ')
  const from = `${table.partitioned ? '' : 'ONLY '}${tableName(table)}`
  await client.query(`DECLARE rows NO SCROLL CURSOR FOR SELECT to_json(ARRAY[${columns}]::text[])::text AS line FROM ${from}`)
  let lines: string[] = []
  let size = 0
  let part = 0
  const entry = (): Entry => {
    const content = Buffer.from(lines.join(''))
    lines = []
    size = 0
    return { name: `${tableFolder(table)}${String((part += 1)).padStart(6, '0')}.jsonl`, size: content.length, content: [content] }
  }
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`FETCH ${ROWS_AT_ONCE} FROM rows`)
    for (const { line } of rows) {
      lines.push(`${line}\n`)
      size += line.length
      saved.rows += 1
      if (size >= PART_BYTES) yield entry()
    }
    if (rows.length < ROWS_AT_ONCE) break
  }
  if (lines.length > 0) yield entry()
  await client.query('CLOSE rows')
}

/** Sequences stand outside of snapshots: read after it they are at or beyond what its rows used. Only those that were. */
export async function readSequences(client: pg.Client): Promise<SavedSequence[]> {
  const { rows } = await client.query<SavedSequence>(`
    SELECT schemaname AS schema, sequencename AS name, last_value::text AS value FROM pg_sequences
    WHERE schemaname <> 'pgboss' AND last_value IS NOT NULL ORDER BY 1, 2`)
  return rows
}

export const tableName = ({ schema, name }: { schema: string; name: string }) => `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`
export const tableFolder = ({ schema, name }: { schema: string; name: string }) => `tables/${encodeURIComponent(`${schema}.${name}`)}/`
