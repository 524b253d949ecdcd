/** A table as the catalogue knows it. */
import { sql } from 'kysely'
import type { Context } from '#platform/server/context.ts'

/** `key`: columns of the primary key. `written`: those that take a value when a row is made, thus none that the database computes. `changed`: those that can take another. */
export type TableShape = { table: string; key: string[]; written: string[]; changed: string[] }

export async function shapeOf(ctx: Pick<Context, 'tx'>, table: string): Promise<TableShape> {
  const { rows } = await sql<{ name: string; keyed: boolean; generated: boolean; numbered: boolean }>`
    select a.attname as name, a.attgenerated <> '' as generated, a.attidentity = 'a' as numbered, coalesce(a.attnum = any(i.indkey), false) as keyed
    from pg_attribute a left join pg_index i on i.indrelid = a.attrelid and i.indisprimary
    where a.attrelid = ${table}::regclass and a.attnum > 0 and not a.attisdropped order by a.attnum`.execute(ctx.tx)
  const key = rows.filter((row) => row.keyed).map((row) => row.name)
  if (!key.includes('tenant_id')) throw new Error(`${table} is not a province's own table: its key has no tenant_id`)
  const written = rows.filter((row) => !row.generated)
  return { table, key, written: written.map((row) => row.name), changed: written.filter((row) => !row.keyed && !row.numbered).map((row) => row.name) }
}

export const columnsOf = (columns: string[], of?: string) => sql.join(columns.map((column) => sql.ref(of ? `${of}.${column}` : column)))
