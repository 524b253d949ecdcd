import { notFound } from '#platform/errors.ts'
import type { Context } from '#platform/server/context.ts'
import { organisationsWords } from '#messages/organisations.ts'

/** The stored unit, standing or ended; refuses one that this province's register does not hold. */
export async function requireStoredUnit(ctx: Context, unitId: string) {
  const unit = await ctx.tx.selectFrom('units').selectAll().where('tenant_id', '=', ctx.tenantId).where('id', '=', unitId).executeTakeFirst()
  if (!unit) throw notFound('unit.missing', organisationsWords(ctx.locale).unitMissing)
  return unit
}
