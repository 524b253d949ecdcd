/** What of another installation's rows stands against ours. */
import pg from 'pg'
import type { Staged } from './stage.ts'

/** Rows of one table that agree with ours in columns that must be unique. */
export type Collision = { table: string; columns: string[]; count: number; example: string }

/** A code is ours alone: where both registers use the same, theirs gets the suffix. */
export async function renameCodes(client: pg.Client, staged: Staged[], suffix: string): Promise<string[]> {
  const renamed: string[] = []
  for (const table of ['public.units', 'public.unit_groups']) {
    const one = staged.find((each) => each.table === table.split('.').map((part) => pg.escapeIdentifier(part)).join('.'))
    if (!one) continue
    const { rows } = await client.query<{ code: string }>(`UPDATE ${one.stage} theirs SET code = theirs.code || '-' || $1 FROM ${one.table} ours WHERE ours.tenant_id = theirs.tenant_id AND ours.code = theirs.code RETURNING theirs.code`, [suffix])
    renamed.push(...rows.map((row) => row.code))
  }
  return renamed
}

/** Rows that a unique index would refuse: taken in before, or an address that somebody here has. */
export async function findCollisions(client: pg.Client, staged: Staged[]): Promise<Collision[]> {
  const found: Collision[] = []
  for (const one of staged) {
    const { rows } = await client.query<{ columns: string[] }>(`
      SELECT array_agg(a.attname::text ORDER BY k.at) AS columns FROM pg_index i CROSS JOIN LATERAL unnest(i.indkey) WITH ORDINALITY k(attnum, at) JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum
      WHERE i.indrelid = $1::regclass AND i.indisunique AND i.indexprs IS NULL AND i.indpred IS NULL GROUP BY i.indexrelid`, [one.table])
    for (const { columns } of rows) {
      const same = columns.map((name) => `ours.${pg.escapeIdentifier(name)} = theirs.${pg.escapeIdentifier(name)}`).join(' AND ')
      const shown = columns.filter((name) => name !== 'tenant_id').map((name) => `theirs.${pg.escapeIdentifier(name)}::text`).join(`, ', ', `)
      const { rows: hits } = await client.query<{ count: string; example: string }>(`SELECT count(*) AS count, min(concat(${shown})) AS example FROM ${one.stage} theirs JOIN ${one.table} ours ON ${same}`)
      if (Number(hits[0]!.count) > 0) found.push({ table: one.table, columns, count: Number(hits[0]!.count), example: hits[0]!.example })
    }
  }
  return found
}
