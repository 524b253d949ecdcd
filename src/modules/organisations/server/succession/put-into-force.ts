/** Carries out an act, all of it or nothing: the register, what units hold, and the journal by which it can be undone. */
import { conflict, Refusal } from '#platform/errors.ts'
import type { Context } from '#platform/server/context.ts'
import type { Holding } from '#platform/server/holdings.ts'
import { successionWords } from '#messages/succession.ts'
import { settledOutcome, type Decision } from '../../succession-decisions.ts'
import { faults } from '../../succession-faults.ts'
import { registerChanges, type Register } from '../../succession-register.ts'
import { endedUnits } from '../../succession.ts'
import type { Outcome } from '../../succession-view.ts'
import { actsInTurn, type StoredAct } from './act-store.ts'
import { decideAll, moveOf, type Decided } from './decide-holdings.ts'
import { openJournal } from './journal.ts'
import { noOutcomes } from './present-held.ts'
import { namesIn, registerLines } from './present-register.ts'
import { readRegister } from './read-register.ts'
import { writeRegister } from './write-register.ts'

/** Refuses an act that has faults, with an issue for each, at its line. */
export async function requireFaultless(ctx: Context, act: StoredAct): Promise<Register> {
  const register = await readRegister(ctx, act)
  const found = faults(act.content, register, act.effectiveOn, ctx.locale)
  if (found.length === 0) return register
  const issues = found.map((fault) => ({ path: fault.line === null ? 'content' : `lines.${fault.line}`, code: fault.code, message: fault.message }))
  throw new Refusal('conflict', 'act.faulty', successionWords(ctx.locale).faulty(found.length), issues)
}

export async function putIntoForce(ctx: Context, act: StoredAct): Promise<Record<Outcome, number>> {
  await actsInTurn(ctx)
  const register = await requireFaultless(ctx, act)
  const decided = await decideAll(ctx, act, register)
  refuseBlocked(ctx, decided)
  const journal = await openJournal(ctx, act)
  await writeRegister(ctx, journal, act, register, registerChanges(act.content, register, act.effectiveOn))
  const ends = new Set(endedUnits(act.content))
  const total = noOutcomes()
  for (const { source, decisions } of decided) {
    const outcomes = Map.groupBy(decisions, (one) => settledOutcome(one, ends.has(one.held.unitId), source))
    const moves = [...(outcomes.get('moves') ?? []), ...(outcomes.get('ends') ?? [])].map(moveOf)
    if (moves.length > 0) await source.move(ctx, journal, moves, act.effectiveOn)
    const counts = Object.fromEntries([...outcomes].map(([outcome, all]) => [outcome, all.length]))
    for (const [outcome, all] of outcomes) total[outcome] += all.length
    if (decisions.length > 0) ctx.changed({ type: 'succession_act', id: act.id, before: null, after: { holding: source.title('vi'), ...counts } })
  }
  for (const { source, decisions } of decided) if (decisions.length > 0) await source.settled?.(ctx, decisions.map((one) => one.held))
  await ctx.tx.updateTable('succession_acts').set({ state: 'applied', applied_at: ctx.now, applied_by: ctx.actor.name, undone_at: null, undone_by: null, version: act.version + 1 }).where('tenant_id', '=', ctx.tenantId).where('id', '=', act.id).execute()
  ctx.changed({ type: 'succession_act', id: act.id, before: { state: act.state }, after: { state: 'applied', effective_on: act.effectiveOn, legal_basis: act.legalBasis } })
  tellUnits(ctx, act, register)
  return total
}

/** What must not end with its unit keeps the whole act from taking effect. */
function refuseBlocked(ctx: Context, decided: Decided[]): void {
  const words = successionWords(ctx.locale)
  const blocked = decided.flatMap(({ source, decisions }) => decisions.filter((one): one is Decision<Holding> & { obstacle: string } => one.obstacle !== null && source.withoutHeir === 'ends'))
  if (blocked.length > 0) throw new Refusal('conflict', 'act.blocked', words.blocked, blocked.map(({ held, obstacle }) => ({ path: `${held.source}.${held.id}`, code: 'obstacle', message: words.obstacle(held.title, obstacle) })))
}

/** A line in the trail of each unit that the act touches. */
function tellUnits(ctx: Context, act: StoredAct, register: Register): void {
  for (const { unit, change, from, to } of registerLines(act.content, register, act.effectiveOn, namesIn(act.content, register)))
    ctx.changed({ type: 'unit', id: unit.id, before: change === 'founded' ? null : { [change]: from }, after: { [change]: to || act.effectiveOn }, reason: act.title })
}

/** Refuses an act that is in force, or that waits for a day still to come. */
export function requireNotInForce(ctx: Context, act: StoredAct): void {
  const words = successionWords(ctx.locale)
  if (act.state === 'applied') throw conflict('act.applied', words.alreadyApplied)
  if (act.state === 'scheduled' && act.effectiveOn > ctx.today) throw conflict('act.scheduled', words.alreadyScheduled(act.effectiveOn))
}
