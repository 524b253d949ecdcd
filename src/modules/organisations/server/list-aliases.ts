import { z } from 'zod'
import { query } from '#platform/server/command.ts'
import { canReadUnits } from './policy.ts'

/** Other ways in which units are written (abbreviations, former spellings), by unit. */
export const listUnitAliases = query('organisations.listUnitAliases', {
  input: z.object({}),
  allow: canReadUnits,
  api: 'GET /unit-aliases',
  async run(ctx): Promise<Record<string, string[]>> {
    ctx.permit(null)
    const rows = await ctx.tx.selectFrom('unit_aliases').select(['unit_id', 'alias']).where('tenant_id', '=', ctx.tenantId).orderBy('alias').execute()
    return Object.fromEntries([...Map.groupBy(rows, (row) => row.unit_id)].map(([unit, found]) => [unit, found.map((row) => row.alias)]))
  },
})
