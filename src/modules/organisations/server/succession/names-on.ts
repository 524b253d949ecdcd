import { sql } from 'kysely'
import type { Context } from '#platform/server/context.ts'

/** Names of units as they were on a day; as they first or last were, where they did not stand on it. */
export async function namesOn(ctx: Pick<Context, 'tx' | 'tenantId'>, unitIds: Iterable<string>, day: string): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select unit.id, coalesce(past.name, unit.name) as name from units unit
    left join unit_pasts past on past.tenant_id = unit.tenant_id and past.unit_id = unit.id and past.valid_from <= ${day} and past.valid_to >= ${day}
    where unit.tenant_id = ${ctx.tenantId} and unit.id = any(${[...new Set(unitIds)]}::uuid[])`.execute(ctx.tx)
  return new Map(rows.map((row) => [row.id, row.name]))
}
