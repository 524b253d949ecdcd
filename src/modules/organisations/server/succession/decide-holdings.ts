/** What an act does to all that units hold, decided and not yet done: the preview shows it, applying carries it out. */
import type { Context } from '#platform/server/context.ts'
import { holdingSources, type Holding, type HoldingSource, type Move } from '#platform/server/holdings.ts'
import { endedUnits } from '../../succession.ts'
import { decide, givers, hindered, settledOutcome, type Decision } from '../../succession-decisions.ts'
import { edgesByUnit, type Register } from '../../succession-register.ts'
import { standsOn } from '../../unit.ts'
import type { StoredAct } from './act-store.ts'

export type Decided = { source: HoldingSource; decisions: Decision<Holding>[] }

/** Decisions on what one source holds for the units that pass something on, or for some of them. */
export async function decideSource(ctx: Context, act: StoredAct, register: Register, source: HoldingSource, only?: string[]): Promise<Decision<Holding>[]> {
  const ends = endedUnits(act.content)
  const edges = edgesByUnit(act.content)
  const units = givers(edges, ends).filter((unitId) => !only || only.includes(unitId))
  if (units.length === 0) return []
  const held = await source.open(ctx, units, act.effectiveOn)
  const asked = { edges, ends: new Set(ends), choices: await choicesOf(ctx, act, register, source), rule: source }
  const decisions = held.map((one) => decide(one, asked))
  const changing = decisions.filter((one) => ['moves', 'ends'].includes(settledOutcome(one, asked.ends.has(one.held.unitId), source)))
  const obstacles = changing.length > 0 ? await source.obstacles?.(ctx, changing.map(moveOf), act.effectiveOn) : undefined
  return obstacles?.size ? decisions.map((one) => hindered(one, obstacles.get(one.held.id))) : decisions
}

export async function decideAll(ctx: Context, act: StoredAct, register: Register): Promise<Decided[]> {
  const all: Decided[] = []
  for (const source of holdingSources()) all.push({ source, decisions: await decideSource(ctx, act, register, source) })
  return all
}

export const moveOf = ({ held, heirs }: Decision<Holding>): Move => ({ holding: held, heirs })

/** Whether a unit stands on the day on which the act takes effect. */
export function standsAfter(act: StoredAct, register: Register, unitId: string): boolean {
  if (act.content.founded.some((unit) => unit.id === unitId)) return true
  const unit = register.units.get(unitId)
  return unit !== undefined && standsOn(unit, act.effectiveOn) && !endedUnits(act.content).includes(unitId)
}

/** Choices whose heirs still stand after the act as it is written now; the others are asked again. */
async function choicesOf(ctx: Context, act: StoredAct, register: Register, source: HoldingSource): Promise<Map<string, string[]>> {
  const rows = await ctx.tx.selectFrom('succession_choices').select(['record_id', 'heirs']).where('tenant_id', '=', ctx.tenantId).where('act_id', '=', act.id).where('source', '=', source.name).execute()
  const standing = new Map<string, boolean>()
  const stands = (unitId: string) => standing.get(unitId) ?? standing.set(unitId, standsAfter(act, register, unitId)).get(unitId)!
  return new Map(rows.filter((row) => row.heirs.every(stands)).map((row) => [row.record_id, row.heirs]))
}
