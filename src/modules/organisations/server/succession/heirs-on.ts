/** Who answers for what a unit held: the acts in force, walked from heir to heir. For other modules; commands and queries of units ask the same. */
import { sql } from 'kysely'
import type { Context } from '#platform/server/context.ts'
import './tables.ts'

type Reading = Pick<Context, 'tx' | 'tenantId'>

/** `heirs`: units that stand on the day; none where the unit was abolished. `exact`: one unit took over all of it. */
export type Heirs = { heirs: string[]; exact: boolean }

/** Before every act: a unit as it was named by any document. */
export const EVER = '0001-01-01'

/**
 * By unit: those who answer, in the order of the register, on the day `to` for what it held on the day `from`. A unit that nothing happened to answers for itself;
 * one that gave up a part answers together with whoever took it.
 */
export async function heirsOn(ctx: Reading, unitIds: string[], from: string, to: string): Promise<Map<string, Heirs>> {
  const wanted = [...new Set(unitIds)]
  const { rows } = await sql<{ origin: string; heir: string; stands: boolean }>`
    with recursive walk (origin, unit_id, since) as (
      select wanted, wanted, ${from}::date from unnest(${wanted}::uuid[]) wanted
      union
      select walk.origin, step.to_unit_id, step.effective_on from walk cross join lateral (${nextSteps(ctx, to)}) step
    )
    select distinct walk.origin, walk.unit_id as heir, unit.position, unit.valid_from <= ${to} and (unit.valid_to is null or unit.valid_to >= ${to}) as stands
    from walk join units unit on unit.tenant_id = ${ctx.tenantId} and unit.id = walk.unit_id
    where not exists (${nextSteps(ctx, to)})
    order by walk.origin, unit.position, walk.unit_id`.execute(ctx.tx)
  const found = Map.groupBy(rows, (row) => row.origin)
  return new Map(wanted.map((unitId) => {
    const ends = found.get(unitId) ?? []
    return [unitId, { heirs: ends.filter((row) => row.stands).map((row) => row.heir), exact: ends.length === 1 && ends[0]!.stands }]
  }))
}

/** What happened next to the unit that the walk has reached: all edges of the first day after it was reached. */
export const nextSteps = (ctx: Reading, to: string) => sql`
  select edge.* from successions edge where edge.tenant_id = ${ctx.tenantId} and edge.from_unit_id = walk.unit_id and edge.effective_on = (
    select min(first.effective_on) from successions first where first.tenant_id = ${ctx.tenantId} and first.from_unit_id = walk.unit_id and first.effective_on > walk.since and first.effective_on <= ${to})`

/** By unit: who answers today for what it ever held, or held from the day `since` on. */
export const answering = (ctx: Reading & Pick<Context, 'today'>, unitIds: string[], since: string = EVER): Promise<Map<string, Heirs>> => heirsOn(ctx, unitIds, since, ctx.today)
