import { sql } from 'kysely'
import type { Context } from '#platform/server/context.ts'

/** Names of units as they were on the days of records; as first or last borne where the unit did not stand on the day. Asked by unit and day. */
export async function namesOnDays(ctx: Pick<Context, 'tx' | 'tenantId'>, asked: { unitId: string; on: string }[]): Promise<(unitId: string, on: string) => string> {
  const { rows } = await sql<{ id: string; on: string; name: string }>`
    select unit.id, asked.on, coalesce(past.name, unit.name) as name
    from (select distinct * from unnest(${asked.map((one) => one.unitId)}::uuid[], ${asked.map((one) => one.on)}::date[]) as given(unit_id, "on")) asked
    join units unit on unit.tenant_id = ${ctx.tenantId} and unit.id = asked.unit_id
    left join unit_pasts past on past.tenant_id = unit.tenant_id and past.unit_id = unit.id and past.valid_from <= asked.on and past.valid_to >= asked.on`.execute(ctx.tx)
  const names = new Map(rows.map((row) => [`${row.id} ${row.on}`, row.name]))
  return (unitId, on) => names.get(`${unitId} ${on}`) ?? ''
}
