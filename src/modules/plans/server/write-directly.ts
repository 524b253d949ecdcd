import { sql } from 'kysely'
import type { Context } from '#platform/server/context.ts'
import type { Journal } from '#platform/server/holdings.ts'

type Row = Record<string, unknown>

/** Writes as an act's journal does, for a plan that is being made: taking the plan back removes it all, so nothing need be remembered. */
export function writeDirectly({ tx, tenantId }: Context, legalBasis: string): Journal {
  const isRow = (key: Row) => sql.join([sql`tenant_id = ${tenantId}`, ...Object.entries(key).map(([column, value]) => sql`${sql.ref(column)} = ${value}`)], sql` and `)
  return {
    legalBasis,
    async insert(table, rows) {
      for (let at = 0; at < rows.length; at += 500) await tx.insertInto(table as never).values(rows.slice(at, at + 500).map((row) => ({ ...row, tenant_id: tenantId })) as never).execute()
    },
    async update(table, keys, values) {
      const set = sql.join(Object.entries(values).map(([column, value]) => sql`${sql.ref(column)} = ${value}`))
      for (const key of keys) await sql`update ${sql.table(table)} set ${set} where ${isRow(key)}`.execute(tx)
    },
    async remove(table, keys) {
      for (const key of keys) await sql`delete from ${sql.table(table)} where ${isRow(key)}`.execute(tx)
    },
  }
}
