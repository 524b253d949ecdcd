import pg from 'pg'
import type { Entry } from './archive.ts'
import { listTables, tableFolder, tableName } from './dump.ts'
import type { Manifest, SavedTable } from './manifest.ts'

/**
 * Loads the tables of a backup into a database migrated to the same level, in the caller's transaction, as the owner.
 * Foreign keys are taken off and put back (which checks every row), triggers do not fire: the rows are history, not events.
 */
export async function loadTables(client: pg.Client, manifest: Manifest, entries: AsyncIterable<Entry>): Promise<void> {
  const aside = await standAside(client)
  for (const statement of aside.before) await client.query(statement)
  const targets = await prepareTargets(client, manifest)
  for await (const { name, content } of entries) {
    const insert = targets.get(name.slice(0, name.lastIndexOf('/') + 1))
    if (insert) await client.query(insert, [await rowsOf(content)])
  }
  await checkCounts(client, manifest)
  for (const { schema, name, value } of manifest.sequences) await client.query('SELECT setval($1::regclass, $2)', [tableName({ schema, name }), value])
  for (const statement of aside.after) await client.query(statement)
}

/** Empties every table (migrations may have put rows there) and says by which statement each is filled, by its folder. */
async function prepareTargets(client: pg.Client, manifest: Manifest): Promise<Map<string, string>> {
  const tables = await listTables(client)
  const same = (a: { schema: string; name: string }) => (b: { schema: string; name: string }) => a.schema === b.schema && a.name === b.name
  if (tables.length > 0) await client.query(`TRUNCATE ${tables.map(tableName).join(', ')}`)
  const targets = new Map<string, string>()
  for (const saved of manifest.tables) {
    if (!tables.some(same(saved))) throw new Error(`the backup has a table that the program does not: ${tableName(saved)}`)
    targets.set(tableFolder(saved), await insertStatement(client, saved))
  }
  return targets
}

/** The statement that fills a table (`into`: another of the same columns) from a JSON array of a backup's lines. */
export async function insertStatement(client: pg.Client, saved: SavedTable, into = tableName(saved)): Promise<string> {
  const { rows } = await client.query<{ name: string; type: string }>(
    'SELECT attname AS name, format_type(atttypid, atttypmod) AS type FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped',
    [tableName(saved)],
  )
  const types = new Map(rows.map((row) => [row.name, row.type]))
  const values = saved.columns.map((name, at) => {
    const type = types.get(name)
    if (!type) throw new Error(`the backup has a column that the program does not: ${tableName(saved)}.${name}`)
    return `(line->>${at})::${type}`
  })
  const columns = saved.columns.map((name) => pg.escapeIdentifier(name)).join(', ')
  return `INSERT INTO ${into} (${columns}) OVERRIDING SYSTEM VALUE SELECT ${values.join(', ')} FROM jsonb_array_elements($1::jsonb) AS line`
}

/** The lines of an entry as one JSON array. */
export async function rowsOf(content: Entry['content']): Promise<string> {
  const parts: Uint8Array[] = []
  for await (const part of content) parts.push(part)
  return `[${Buffer.concat(parts).toString('utf8').trimEnd().replaceAll('\n', ',')}]`
}

async function checkCounts(client: pg.Client, manifest: Manifest): Promise<void> {
  for (const saved of manifest.tables) {
    const { rows } = await client.query<{ count: string }>(`SELECT count(*) FROM ${tableName(saved)}`)
    if (Number(rows[0]!.count) !== saved.rows) throw new Error(`${tableName(saved)}: ${rows[0]!.count} rows loaded of ${saved.rows}`)
  }
}

type Aside = { before: string[]; after: string[] }

/** The statements that take foreign keys, triggers and forced row-level security out of the way, and those that put them back. */
async function standAside(client: pg.Client): Promise<Aside> {
  const { rows } = await client.query<{ before: string; after: string }>(`
    WITH ours AS (
      SELECT c.oid, c.oid::regclass::text AS name, c.relforcerowsecurity AS forced FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'p') AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'pgboss'))
    SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', name, conname) AS before,
           format('ALTER TABLE %s ADD CONSTRAINT %I %s', name, conname, pg_get_constraintdef(k.oid)) AS after
    FROM pg_constraint k JOIN ours ON ours.oid = k.conrelid WHERE k.contype = 'f' AND k.conparentid = 0
    UNION ALL
    SELECT format('ALTER TABLE %s DISABLE TRIGGER %I', name, tgname),
           format('ALTER TABLE %s ENABLE %s TRIGGER %I', name, CASE tgenabled WHEN 'A' THEN 'ALWAYS' WHEN 'R' THEN 'REPLICA' ELSE '' END, tgname)
    FROM pg_trigger t JOIN ours ON ours.oid = t.tgrelid WHERE NOT t.tgisinternal AND t.tgenabled <> 'D' AND t.tgparentid = 0
    UNION ALL
    SELECT format('ALTER TABLE %s NO FORCE ROW LEVEL SECURITY', name), format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', name) FROM ours WHERE forced`)
  return { before: rows.map((row) => row.before), after: rows.map((row) => row.after) }
}
