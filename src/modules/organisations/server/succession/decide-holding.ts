import { sql } from 'kysely'
import { z } from 'zod'
import { conflict, invalid, notFound } from '#platform/errors.ts'
import { command } from '#platform/server/command.ts'
import type { Context } from '#platform/server/context.ts'
import type { HoldingSource } from '#platform/server/holdings.ts'
import { successionWords } from '#messages/succession.ts'
import { dayAfter, endedUnits, unitsTouched } from '../../succession.ts'
import { actsInTurn, toAct, type StoredAct } from './act-store.ts'
import { openJournal } from './journal.ts'
import { waitingIn } from './open-decisions.ts'
import { canKeepActs } from './policy.ts'
import { requireSource } from './require-source.ts'

/**
 * Decides who takes over what a unit that no longer stands has left open: one thing (`recordId`), or all that waits of a source and unit.
 * It becomes a part of the last act that concerns the units, and is undone with it.
 */
export const decideHolding = command('organisations.decideHolding', {
  input: z.object({ source: z.string().min(1).max(100), unitId: z.uuid(), recordId: z.string().min(1).max(200).nullish(), heirs: z.array(z.uuid()).min(1).max(500) }),
  allow: canKeepActs,
  api: 'POST /open-decisions',
  async run(ctx, { source: name, unitId, recordId, heirs }) {
    ctx.permit(null)
    const source = requireSource(ctx, name)
    await actsInTurn(ctx)
    const lastDay = await requireEnded(ctx, unitId)
    const chosen = await requireStanding(ctx, source, heirs)
    const act = await actOf(ctx, unitId, chosen)
    const waiting = (await waitingIn(ctx, source, [unitId])).filter((one) => !recordId || one.id === recordId)
    if (waiting.length === 0) throw conflict('holding.nothing_open', successionWords(ctx.locale).nothingToDecide)
    const moves = waiting.map((holding) => ({ holding, heirs: chosen }))
    const on = await firstDay(ctx, dayAfter(lastDay), chosen)
    const [obstacle] = (await source.obstacles?.(ctx, moves, on))?.values() ?? []
    if (obstacle !== undefined) throw conflict('holding.obstacle', obstacle)
    await source.move(ctx, await openJournal(ctx, act), moves, on)
    await source.settled?.(ctx, waiting)
    ctx.changed({ type: 'succession_act', id: act.id, before: null, after: { holding: source.title('vi'), unit_id: unitId, record_id: recordId ?? null, heirs: chosen, decided: waiting.length } })
    return { decided: waiting.length }
  },
})

async function requireEnded(ctx: Context, unitId: string): Promise<string> {
  const words = successionWords(ctx.locale)
  const unit = await ctx.tx.selectFrom('units').select('valid_to').where('tenant_id', '=', ctx.tenantId).where('id', '=', unitId).executeTakeFirst()
  if (!unit) throw notFound('holding.nothing_open', words.nothingToDecide)
  if (unit.valid_to === null || unit.valid_to >= ctx.today) throw conflict('holding.unit_stands', words.stillStands)
  return unit.valid_to
}

async function requireStanding(ctx: Context, source: HoldingSource, heirs: string[]): Promise<string[]> {
  const words = successionWords(ctx.locale)
  const chosen = [...new Set(heirs)]
  const fault = (code: string, message: string) => invalid(`holding.${code}`, message, [{ path: 'heirs', code, message }])
  const { rows } = await sql`select from units where tenant_id = ${ctx.tenantId} and id = any(${chosen}::uuid[]) and valid_from <= ${ctx.today} and (valid_to is null or valid_to >= ${ctx.today})`.execute(ctx.tx)
  if (rows.length < chosen.length) throw fault('heir_absent', words.heirAbsent(ctx.today))
  if (source.passesTo === 'one' && chosen.length > 1) throw fault('one_heir', words.oneHeir)
  return chosen
}

/** The act put into force last among those that ended the unit or concern an heir: undone in turn, they take the decision back. */
async function actOf(ctx: Context, unitId: string, heirs: string[]): Promise<StoredAct> {
  const rows = await ctx.tx.selectFrom('succession_acts').selectAll().where('tenant_id', '=', ctx.tenantId).where('state', '=', 'applied').orderBy('applied_at', 'desc').orderBy('id', 'desc').execute()
  const acts = rows.map(toAct)
  if (!acts.some((act) => endedUnits(act.content).includes(unitId))) throw conflict('holding.ended_without_act', successionWords(ctx.locale).endedWithoutAct)
  return acts.find((act) => unitsTouched(act.content).some((touched) => touched === unitId || heirs.includes(touched)))!
}

/** From the day after the unit's last: or, where an heir was founded later, from its first. */
async function firstDay(ctx: Context, after: string, heirs: string[]): Promise<string> {
  const { rows } = await sql<{ first: string }>`select greatest(${after}::date, max(valid_from)) as first from units where tenant_id = ${ctx.tenantId} and id = any(${heirs}::uuid[])`.execute(ctx.tx)
  return rows[0]!.first
}
