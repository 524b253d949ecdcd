/** A plan issued before units ended, confirmed after it: what it gives them passes on by the acts in force, one after the other. */
import { sql } from 'kysely'
import { endingsOf } from '#modules/organisations/server/index.ts'
import { passingBy } from '#modules/organisations/succession.ts'
import type { Context } from '#platform/server/context.ts'
import { holdingSources, type Holding, type HoldingSource, type Move } from '#platform/server/holdings.ts'
import { newId } from '#platform/server/id.ts'
import { writeDirectly } from './write-directly.ts'

/** What a new plan gives to units, in the order in which it passes on. */
const GIVEN = ['plans.parts', 'plans.duties', 'plans.owner']

/** Parts, duties and the keeping of this plan go to those who answer today. What finds no heir stays and waits for a decision. */
export async function passOn(ctx: Context, planId: string): Promise<void> {
  for (const source of holdingSources().filter((one) => GIVEN.includes(one.name))) {
    const passed: Holding[] = []
    for (let moved = await passStep(ctx, source, planId); moved.length > 0; moved = await passStep(ctx, source, planId)) passed.push(...moved)
    if (passed.length > 0) await source.settled?.(ctx, passed)
  }
}

/** From each ended unit to its heirs by the act that ended it, who may have ended since. */
async function passStep(ctx: Context, source: HoldingSource, planId: string): Promise<Holding[]> {
  const { ended, records } = await formerIn(ctx, planId)
  const held = (await source.open(ctx, ended, ctx.today)).filter((one) => records.has(one.id.slice(0, 36)))
  const endings = await endingsOf(ctx, held.map((one) => one.unitId))
  const moves = held.flatMap((holding): (Move & { unitId: string })[] => {
    const heirs = passingBy(endings.get(holding.unitId)?.heirs ?? [], source.passesTo)?.heirs
    return heirs ? [{ holding, heirs, unitId: holding.unitId }] : []
  })
  for (const [unitId, own] of Map.groupBy(moves, (move) => move.unitId)) {
    const { on, act } = endings.get(unitId)!
    await source.move(ctx, writeDirectly(ctx, act.legalBasis), own, on)
  }
  return moves.map((move) => move.holding)
}

/** Units that no longer stand and have something of the plan, and the ids of all that it gives. */
async function formerIn(ctx: Context, planId: string): Promise<{ ended: string[]; records: Set<string> }> {
  const { rows } = await sql<{ id: string; unit_id: string; ended: boolean }>`
    select given.id, given.unit_id, unit.valid_to < ${ctx.today} as ended from (
      select id, unit_id from parts where tenant_id = ${ctx.tenantId} and plan_id = ${planId} and valid_to is null
      union all select id, owner_unit_id from plans where tenant_id = ${ctx.tenantId} and id = ${planId}
      union all select id, unit_id from duties where tenant_id = ${ctx.tenantId} and plan_id = ${planId} and unit_id is not null
      union all select taken.duty_id, taken.unit_id from duty_heirs taken join duties duty on duty.tenant_id = taken.tenant_id and duty.id = taken.duty_id where taken.tenant_id = ${ctx.tenantId} and duty.plan_id = ${planId} and taken.valid_to is null
    ) given join units unit on unit.tenant_id = ${ctx.tenantId} and unit.id = given.unit_id`.execute(ctx.tx)
  return { ended: [...new Set(rows.filter((row) => row.ended).map((row) => row.unit_id))], records: new Set(rows.map((row) => row.id)) }
}

type PlannedPart = { unit_id: string; duty: 'lead' | 'coordinate'; request: boolean }

/** Parts of a changed version as they are answered for today: it is issued now, whatever units its wording still names. */
export async function heldToday<Part extends PlannedPart>(ctx: Context, parts: Part[], commandable: (unitId: string) => boolean): Promise<Part[]> {
  const endings = await endingsOf(ctx, parts.map((part) => part.unit_id))
  const passed = parts.map((part) => ({ part, heirs: passingBy(endings.get(part.unit_id)?.heirs ?? [], 'several')?.heirs }))
  if (passed.every((one) => !one.heirs)) return parts
  const all = passed.flatMap(({ part, heirs }) => heirs?.map((unit_id) => ({ ...part, id: newId(), unit_id, request: part.request || !commandable(unit_id) })) ?? [part])
  const leadsLast = all.toSorted((a, b) => Number(a.duty === 'lead') - Number(b.duty === 'lead'))
  return heldToday(ctx, [...new Map(leadsLast.map((part) => [part.unit_id, part])).values()], commandable)
}
