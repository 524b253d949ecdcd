import type { Context } from '#platform/server/context.ts'

/** Names of units by id, whenever they stood: for records of the past. */
export async function unitNames(ctx: Pick<Context, 'tx' | 'tenantId'>, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await ctx.tx.selectFrom('units').select(['id', 'name']).where('tenant_id', '=', ctx.tenantId).where('id', 'in', [...new Set(ids)]).execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}
