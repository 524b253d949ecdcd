import { z } from 'zod'
import { conflict, invalid } from '#platform/errors.ts'
import { command } from '#platform/server/command.ts'
import type { Context } from '#platform/server/context.ts'
import { newId } from '#platform/server/id.ts'
import { programmeWords } from '#messages/programme.ts'
import { partWorkflow, PART_MOVES, type PartState } from '../part.ts'
import { requirePart } from './find-records.ts'
import { canWorkPart } from './policy.ts'
import { refreshTasks } from './refresh-tasks.ts'

/** Who last reported the part: that person cannot be the one to approve it. */
export async function lastReporter(ctx: Context, partId: string): Promise<string | null> {
  const note = await ctx.tx.selectFrom('part_notes').select('author_id').where('tenant_id', '=', ctx.tenantId).where('part_id', '=', partId).where('to_state', '=', 'reported').orderBy('at', 'desc').orderBy('id', 'desc').executeTakeFirst()
  return note?.author_id ?? null
}

/** Writes one line under a part: a change of state, or a note where it stays. */
export async function writeNote(ctx: Context, part: { id: string; state: PartState }, to: PartState, text: string): Promise<void> {
  const author_id = ctx.actor.kind === 'person' ? ctx.actor.personId : null
  await ctx.tx.insertInto('part_notes').values({ tenant_id: ctx.tenantId, id: newId(), part_id: part.id, from_state: part.state, to_state: to, text, author_id, author_name: ctx.actor.name, at: ctx.now }).execute()
}

export const movePart = command('plans.movePart', {
  input: z.object({ partId: z.uuid(), move: z.enum(PART_MOVES), text: z.string().trim().max(4000).default('') }),
  allow: canWorkPart,
  api: 'POST /parts/{partId}/moves',
  async run(ctx, { partId, move, text }) {
    const part = await requirePart(ctx, partId)
    ctx.permit({ unitId: part.unit_id })
    const words = programmeWords(ctx.locale)
    if (part.withdrawn_on) throw conflict('task.withdrawn', words.withdrawn)
    const found = partWorkflow.find(move, part.state, { actor: ctx.actor, unitId: part.unit_id, lastAuthorId: await lastReporter(ctx, partId) })
    if (!found) throw conflict('part.move_closed', words.moveClosed)
    if (found.needsReason && !text) throw invalid('part.reason_needed', words.reasonNeeded, [{ path: 'text', code: 'required', message: words.reasonNeeded }])
    // The state is asked again in the same statement: of two people who press at once, one moves and the other is told.
    const moved = await ctx.tx.updateTable('parts').set({ state: found.to, state_at: ctx.now }).where('tenant_id', '=', ctx.tenantId).where('id', '=', partId).where('state', '=', part.state).executeTakeFirst()
    if (moved.numUpdatedRows === 0n) throw conflict('part.move_closed', words.moveClosed)
    await writeNote(ctx, part, found.to, text)
    await refreshTasks(ctx, [part.task_id])
    ctx.changed({ type: 'part', id: partId, before: { state: part.state }, after: { state: found.to }, ...(text ? { reason: text } : {}) })
    return { state: found.to }
  },
})

export const notePart = command('plans.notePart', {
  input: z.object({ partId: z.uuid(), text: z.string().trim().min(1).max(4000) }),
  allow: canWorkPart,
  api: 'POST /parts/{partId}/notes',
  async run(ctx, { partId, text }) {
    const part = await requirePart(ctx, partId)
    ctx.permit({ unitId: part.unit_id })
    if (part.withdrawn_on) throw conflict('task.withdrawn', programmeWords(ctx.locale).withdrawn)
    await writeNote(ctx, part, part.state, text)
    ctx.changed({ type: 'part', id: partId, before: null, after: { note: text } })
    return {}
  },
})

/** A unit's first record under a task starts its part: nobody has to say twice that work has begun. */
export async function startParts(ctx: Context, work: { taskIds: string[]; unitIds: string[] }): Promise<void> {
  if (work.taskIds.length === 0 || work.unitIds.length === 0) return
  const started = await ctx.tx
    .updateTable('parts')
    .set({ state: 'in_progress', state_at: ctx.now })
    .where('tenant_id', '=', ctx.tenantId)
    .where('task_id', 'in', work.taskIds)
    .where('unit_id', 'in', work.unitIds)
    .where('state', '=', 'not_started')
    .returning(['id', 'task_id'])
    .execute()
  for (const part of started) {
    await writeNote(ctx, { id: part.id, state: 'not_started' }, 'in_progress', '')
    ctx.changed({ type: 'part', id: part.id, before: { state: 'not_started' }, after: { state: 'in_progress' } })
  }
  await refreshTasks(ctx, [...new Set(started.map((part) => part.task_id))])
}
