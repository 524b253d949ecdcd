import { answering } from '#modules/organisations/server/index.ts'
import type { Context } from '#platform/server/context.ts'

/** Who may change what a unit recorded or answer for its share: the unit itself, and where it has ended those who answer for it today. */
export async function keptBy(ctx: Context, { unitId, keeperId }: { unitId: string; keeperId: string | null }): Promise<{ unitId: string; keepers: string[] }> {
  const keeper = keeperId ?? unitId
  const { valid_to: lastDay } = await ctx.tx.selectFrom('units').select('valid_to').where('tenant_id', '=', ctx.tenantId).where('id', '=', keeper).executeTakeFirstOrThrow()
  const ended = lastDay !== null && lastDay < ctx.today
  return { unitId, keepers: ended ? (await answering(ctx, [keeper])).get(keeper)!.heirs : [keeper] }
}
