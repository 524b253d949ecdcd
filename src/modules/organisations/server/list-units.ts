import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/server/command.ts'
import type { Context } from '#platform/server/context.ts'
import type { Unit } from '../unit.ts'
import { canReadUnits } from './policy.ts'
import { toUnit, type UnitRow } from './present.ts'

/** Units that stand on a day, as they were called and placed on it, in the official order. */
export async function unitsOn(ctx: Pick<Context, 'tx' | 'tenantId'>, day: string): Promise<Unit[]> {
  const { rows } = await sql<UnitRow>`
    select id, code, name, kind, parent_id, position, commandable, official_code, unverified, valid_from, valid_to
    from units_on(${day}::date) where tenant_id = ${ctx.tenantId} order by position, name collate "vi-x-icu"`.execute(ctx.tx)
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
