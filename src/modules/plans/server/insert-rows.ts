import type { Insertable } from 'kysely'
import type { Context } from '#platform/server/context.ts'
import type { Database } from '#platform/server/db.ts'

/** Inserts many rows, some hundreds a statement: PostgreSQL takes 65,535 parameters at once. */
export async function insertRows<Table extends keyof Database>(ctx: Context, table: Table, rows: Insertable<Database[Table]>[]): Promise<void> {
  for (let start = 0; start < rows.length; start += 500) await ctx.tx.insertInto(table).values(rows.slice(start, start + 500) as never).execute()
}
