import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/server/command.ts'
import type { Context } from '#platform/server/context.ts'
import type { Unit } from '../unit.ts'
import { canReadUnits } from './policy.ts'
import { toUnit } from './present.ts'

/** Units that stand on a day (today when not given), in the official order. */
export async function unitsOn(ctx: Context, day: string): Promise<Unit[]> {
  const rows = await ctx.tx
    .selectFrom('units')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .where('valid_from', '<=', day)
    .where((on) => on.or([on('valid_to', 'is', null), on('valid_to', '>=', day)]))
    .orderBy('position')
    .orderBy(sql`name collate "vi-x-icu"`)
    .execute()
  return rows.map(toUnit)
}

export const listUnits = query('organisations.listUnits', {
  input: z.object({ on: z.iso.date().optional() }),
  allow: canReadUnits,
  api: 'GET /units',
  async run(ctx, { on }) {
    ctx.permit(null)
    return unitsOn(ctx, on ?? ctx.today)
  },
})
