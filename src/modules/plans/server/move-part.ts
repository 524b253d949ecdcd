import { z } from 'zod'
import { conflict, invalid } from '#platform/errors.ts'
import { command } from '#platform/server/command.ts'
import { programmeWords } from '#messages/programme.ts'
import { partWorkflow, PART_MOVES } from '../part.ts'
import { refuseEnded, requirePart } from './find-records.ts'
import { reporterOf, writeNote } from './part-notes.ts'
import { canMovePart } from './policy.ts'
import { refreshTasks } from './refresh-tasks.ts'

/** A unit's part goes from one state to the next, by those whom the workflow lets. */
export const movePart = command('plans.movePart', {
  input: z.object({ partId: z.uuid(), move: z.enum(PART_MOVES), text: z.string().trim().max(4000).default('') }),
  allow: canMovePart,
  api: 'POST /parts/{partId}/moves',
  async run(ctx, { partId, move, text }) {
    const part = await requirePart(ctx, partId)
    const lastAuthorId = await reporterOf(ctx, part)
    ctx.permit({ unitId: part.unit_id, planId: part.plan_id, move, lastAuthorId })
    refuseEnded(ctx, part)
    const words = programmeWords(ctx.locale)
    const found = partWorkflow.find(move, part.state, { actor: ctx.actor, unitId: part.unit_id, lastAuthorId })
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
