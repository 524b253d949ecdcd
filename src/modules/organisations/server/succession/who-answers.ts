import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/server/command.ts'
import type { Context } from '#platform/server/context.ts'
import type { Share } from '../../succession.ts'
import type { Answer, SuccessionStep } from '../../succession-view.ts'
import { canReadUnits } from '../policy.ts'
import { EVER, nextSteps } from './heirs-on.ts'

/** Who answers on a day (today) for these units, with the acts by which it came to that. `since`: for what they held on that day. */
export const whoAnswers = query('organisations.whoAnswers', {
  input: z.object({ unitIds: z.array(z.uuid()).min(1).max(500), on: z.iso.date().optional(), since: z.iso.date().optional() }),
  allow: canReadUnits,
  api: 'GET /units/answering',
  async run(ctx, { unitIds, on = ctx.today, since = EVER }): Promise<Answer[]> {
    ctx.permit(null)
    const walks = Map.groupBy(await walkedFrom(ctx, [...new Set(unitIds)], since, on), (row) => row.origin)
    return [...new Set(unitIds)].flatMap((unitId) => toAnswer(unitId, walks.get(unitId) ?? []))
  },
})

type Step = { from_name: string; to_id: string; to_name: string; on: string; kind: SuccessionStep['kind']; share: Share; scope: string; act_id: string; title: string; legal_basis: string; unverified: boolean }
/** A unit that the walk from `origin` has reached: as a step that it made, or as an end of the walk. `name` and `stands` on the day that is asked. */
type Walked = { origin: string; unit_id: string; name: string; stands: boolean } & (Step | { to_id: null })

/** One walk tells both: the steps, each as the units were called when it was made, and after them the ends, in the order of the register. */
async function walkedFrom(ctx: Context, unitIds: string[], since: string, to: string): Promise<Walked[]> {
  const { rows } = await sql<Walked>`
    with recursive walk (origin, unit_id, since) as (
      select wanted, wanted, ${since}::date from unnest(${unitIds}::uuid[]) wanted
      union
      select walk.origin, step.to_unit_id, step.effective_on from walk cross join lateral (${nextSteps(ctx, to)}) step
    )
    select distinct walk.origin, walk.unit_id, unit.name, unit.position, unit.valid_from <= ${to} and (unit.valid_to is null or unit.valid_to >= ${to}) as stands,
      ${nameOf('step.from_unit_id', sql`step.effective_on - 1`)} as from_name, step.to_unit_id as to_id, ${nameOf('step.to_unit_id', sql`step.effective_on`)} as to_name,
      step.effective_on as on, step.kind, step.share, step.scope, act.id as act_id, act.title, act.legal_basis, act.unverified
    from walk join units unit on unit.tenant_id = ${ctx.tenantId} and unit.id = walk.unit_id
    left join lateral (${nextSteps(ctx, to)}) step on true left join succession_acts act on act.tenant_id = step.tenant_id and act.id = step.act_id
    order by walk.origin, step.effective_on, from_name, to_name, unit.position, walk.unit_id`.execute(ctx.tx)
  return rows
}

const nameOf = (unit: string, day: ReturnType<typeof sql>) => sql`(
  select coalesce(past.name, named.name) from units named left join unit_pasts past on past.tenant_id = named.tenant_id and past.unit_id = named.id and past.valid_from <= ${day} and past.valid_to >= ${day}
  where named.tenant_id = step.tenant_id and named.id = ${sql.ref(unit)})`

/** Nothing for a unit that is not in the register. */
function toAnswer(unitId: string, walked: Walked[]): Answer[] {
  const self = walked.find((row) => row.unit_id === unitId)
  if (!self) return []
  const ends = walked.filter((row) => row.to_id === null)
  return [{
    unit: { id: unitId, name: self.name },
    stands: self.stands,
    heirs: ends.filter((end) => end.stands).map((end) => ({ id: end.unit_id, name: end.name })),
    chain: walked.flatMap((row) => (row.to_id === null ? [] : toStep(row))),
    exact: ends.length === 1 && ends[0]!.stands,
  }]
}

const toStep = (step: Walked & Step): SuccessionStep => ({
  from: { id: step.unit_id, name: step.from_name },
  to: { id: step.to_id, name: step.to_name },
  on: step.on, kind: step.kind, share: step.share, scope: step.scope,
  act: { id: step.act_id, title: step.title, legalBasis: step.legal_basis, unverified: step.unverified },
})
