import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/server/command.ts'
import type { Context } from '#platform/server/context.ts'
import type { Share } from '../../succession.ts'
import type { Answer, SuccessionStep } from '../../succession-view.ts'
import { canReadUnits } from '../policy.ts'
import { EVER, heirsOn, nextSteps } from './heirs-on.ts'

/** Who answers on a day (today) for these units, with the acts by which it came to that. `since`: for what they held on that day. */
export const whoAnswers = query('organisations.whoAnswers', {
  input: z.object({ unitIds: z.array(z.uuid()).min(1).max(500), on: z.iso.date().optional(), since: z.iso.date().optional() }),
  allow: canReadUnits,
  api: 'GET /units/answering',
  async run(ctx, { unitIds, on = ctx.today, since = EVER }): Promise<Answer[]> {
    ctx.permit(null)
    const answers = await heirsOn(ctx, unitIds, since, on)
    const chains = Map.groupBy(await stepsFrom(ctx, [...answers.keys()], since, on), (step) => step.origin)
    const units = await unitsOf(ctx, [...answers].flatMap(([unitId, { heirs }]) => [unitId, ...heirs]), on)
    return [...answers].filter(([unitId]) => units.has(unitId)).map(([unitId, { heirs, exact }]) => ({
      unit: { id: unitId, name: units.get(unitId)!.name },
      stands: units.get(unitId)!.stands,
      heirs: heirs.map((id) => ({ id, name: units.get(id)!.name })),
      chain: (chains.get(unitId) ?? []).map(toStep),
      exact,
    }))
  },
})

type Step = { origin: string; from_id: string; from_name: string; to_id: string; to_name: string; on: string; kind: SuccessionStep['kind']; share: Share; scope: string; act_id: string; title: string; legal_basis: string; unverified: boolean }

/** Each step as the units were called when it was made. */
async function stepsFrom(ctx: Context, unitIds: string[], since: string, to: string): Promise<Step[]> {
  const { rows } = await sql<Step>`
    with recursive walk (origin, unit_id, since) as (
      select wanted, wanted, ${since}::date from unnest(${unitIds}::uuid[]) wanted
      union
      select walk.origin, step.to_unit_id, step.effective_on from walk cross join lateral (${nextSteps(ctx, to)}) step
    )
    select distinct walk.origin, step.from_unit_id as from_id, ${nameOf('step.from_unit_id', sql`step.effective_on - 1`)} as from_name, step.to_unit_id as to_id, ${nameOf('step.to_unit_id', sql`step.effective_on`)} as to_name,
      step.effective_on as on, step.kind, step.share, step.scope, act.id as act_id, act.title, act.legal_basis, act.unverified
    from walk cross join lateral (${nextSteps(ctx, to)}) step join succession_acts act on act.tenant_id = step.tenant_id and act.id = step.act_id
    order by walk.origin, step.effective_on, from_name, to_name`.execute(ctx.tx)
  return rows
}

const nameOf = (unit: string, day: ReturnType<typeof sql>) => sql`(
  select coalesce(past.name, named.name) from units named left join unit_pasts past on past.tenant_id = named.tenant_id and past.unit_id = named.id and past.valid_from <= ${day} and past.valid_to >= ${day}
  where named.tenant_id = step.tenant_id and named.id = ${sql.ref(unit)})`

const toStep = (step: Step): SuccessionStep => ({
  from: { id: step.from_id, name: step.from_name },
  to: { id: step.to_id, name: step.to_name },
  on: step.on, kind: step.kind, share: step.share, scope: step.scope,
  act: { id: step.act_id, title: step.title, legalBasis: step.legal_basis, unverified: step.unverified },
})

async function unitsOf(ctx: Context, ids: string[], on: string): Promise<Map<string, { name: string; stands: boolean }>> {
  const { rows } = await sql<{ id: string; name: string; stands: boolean }>`
    select id, name, valid_from <= ${on} and (valid_to is null or valid_to >= ${on}) as stands from units where tenant_id = ${ctx.tenantId} and id = any(${[...new Set(ids)]}::uuid[])`.execute(ctx.tx)
  return new Map(rows.map((row) => [row.id, row]))
}
