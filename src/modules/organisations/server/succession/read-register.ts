/** The register as the rules of an act look at it. */
import { sql } from 'kysely'
import type { Context } from '#platform/server/context.ts'
import type { ActInForce, Register, RegisterUnit } from '../../succession-register.ts'
import type { StoredAct } from './act-store.ts'
import './tables.ts'

/** All units with their names and parents of the act's day, and the acts in force from then on, save the act itself. */
export async function readRegister(ctx: Context, act: Pick<StoredAct, 'id' | 'effectiveOn'>): Promise<Register> {
  const on = act.effectiveOn
  const { rows } = await sql<RegisterUnit>`
    select unit.id, unit.code, coalesce(past.name, unit.name) as name, coalesce(past.name_key, unit.name_key) as "nameKey",
      case when past.unit_id is null then unit.parent_id else past.parent_id end as "parentId", unit.valid_from as "validFrom", unit.valid_to as "validTo",
      coalesce(last.valid_to + 1, unit.valid_from) as "changedFrom"
    from units unit
    left join unit_pasts past on past.tenant_id = unit.tenant_id and past.unit_id = unit.id and past.valid_from <= ${on} and past.valid_to >= ${on}
    left join (select tenant_id, unit_id, max(valid_to) as valid_to from unit_pasts group by tenant_id, unit_id) last on last.tenant_id = unit.tenant_id and last.unit_id = unit.id
    where unit.tenant_id = ${ctx.tenantId} order by unit.position, unit.id`.execute(ctx.tx)
  const acts = await ctx.tx.selectFrom('succession_acts').select(['id', 'title', 'effective_on', 'content']).where('tenant_id', '=', ctx.tenantId).where('state', '=', 'applied').where('effective_on', '>=', on).where('id', '<>', act.id).orderBy('effective_on').orderBy('id').execute()
  return { units: new Map(rows.map((unit) => [unit.id, unit])), acts: acts.map((row): ActInForce => ({ id: row.id, title: row.title, effectiveOn: row.effective_on, content: row.content })) }
}
