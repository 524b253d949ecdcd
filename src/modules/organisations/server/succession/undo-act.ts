import { sql } from 'kysely'
import { z } from 'zod'
import { conflict } from '#platform/errors.ts'
import { command } from '#platform/server/command.ts'
import type { Context } from '#platform/server/context.ts'
import { holdingSources } from '#platform/server/holdings.ts'
import { successionWords } from '#messages/succession.ts'
import { endedUnits, unitsNamed, unitsTouched } from '../../succession.ts'
import { actsInTurn, openAct, toAct, type StoredAct } from './act-store.ts'
import { canKeepActs } from './policy.ts'
import { restoreJournal } from './restore-journal.ts'

/** Undoes an act in force as a whole, to the byte, while nothing later depends on it; else a correcting act is needed. */
export const undoAct = command('organisations.undoAct', {
  input: z.object({ actId: z.uuid(), reason: z.string().trim().min(2).max(2000) }),
  allow: canKeepActs,
  api: 'POST /acts/{actId}/undo',
  async run(ctx, { actId, reason }) {
    const act = await openAct(ctx, actId, 'lock')
    if (act.state !== 'applied') throw conflict('act.not_applied', successionWords(ctx.locale).notApplied)
    await actsInTurn(ctx)
    await refuseDependent(ctx, act)
    const passed = await unitsPassed(ctx, act)
    await ctx.tx.deleteFrom('successions').where('tenant_id', '=', ctx.tenantId).where('act_id', '=', actId).execute()
    await restoreJournal(ctx, actId)
    for (const source of holdingSources()) {
      const held = source.settled ? await source.open(ctx, passed, act.effectiveOn) : []
      if (held.length > 0) await source.settled!(ctx, held)
    }
    const change = { state: 'undone', undone_at: ctx.now, undone_by: ctx.actor.name, scheduled_by: null, version: act.version + 1 }
    await ctx.tx.updateTable('succession_acts').set(change).where('tenant_id', '=', ctx.tenantId).where('id', '=', actId).execute()
    ctx.changed({ type: 'succession_act', id: actId, before: { state: act.state }, after: { state: 'undone' }, reason })
    for (const unitId of unitsTouched(act.content)) ctx.changed({ type: 'unit', id: unitId, before: null, after: { undone: act.title }, reason })
    return { version: change.version }
  },
})

/** No act that was put into force later may rest on this one: on its units, or on a decision about what they left. */
async function refuseDependent(ctx: Context, act: StoredAct): Promise<void> {
  const rows = await ctx.tx.selectFrom('succession_acts').selectAll().where('tenant_id', '=', ctx.tenantId).where('state', '=', 'applied')
    .where(sql<boolean>`(applied_at, id) > (${act.appliedAt}::timestamptz, ${act.id}::uuid)`).orderBy('applied_at', 'desc').orderBy('id', 'desc').execute()
  const mine = new Set(unitsTouched(act.content))
  const founded = new Set(act.content.founded.map((unit) => unit.id))
  const later = rows.map(toAct).find((other) => unitsTouched(other.content).some((unitId) => mine.has(unitId)) || unitsNamed(other.content).some((unitId) => founded.has(unitId))) ?? (await deciding(ctx, act, rows.map(toAct)))
  if (later) throw conflict('act.later_act', successionWords(ctx.locale).laterAct(later.title, later.effectiveOn))
}

/** A later act in which it was decided who takes over what a unit ended by this one had left open. */
async function deciding(ctx: Context, act: StoredAct, later: StoredAct[]): Promise<StoredAct | undefined> {
  const { rows } = await sql<{ act_id: string }>`
    select distinct act_id from succession_changes where tenant_id = ${ctx.tenantId} and act_id = any(${later.map((one) => one.id)}::uuid[]) and before ->> 'unit_id' = any(${endedUnits(act.content)}::text[])`.execute(ctx.tx)
  return later.find((one) => rows.some((row) => row.act_id === one.id))
}

/** Units whose things the act moved, by its lines or by what was decided in it afterwards. */
async function unitsPassed(ctx: Context, act: StoredAct): Promise<string[]> {
  const { rows } = await sql<{ unit_id: string }>`
    select distinct before ->> 'unit_id' as unit_id from succession_changes where tenant_id = ${ctx.tenantId} and act_id = ${act.id} and before ->> 'unit_id' is not null`.execute(ctx.tx)
  return [...new Set([...unitsTouched(act.content), ...rows.map((row) => row.unit_id)])]
}
