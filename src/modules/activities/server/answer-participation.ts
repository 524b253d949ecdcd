import { z } from 'zod'
import { activitiesWords } from '#messages/activities.ts'
import { conflict, invalid, notFound } from '#platform/errors.ts'
import { command } from '#platform/server/command.ts'
import type { Context } from '#platform/server/context.ts'
import { SHARE_MOVES, shareWorkflow, type ShareState } from '../activity.ts'
import { lockActivity } from './change-activity.ts'
import { countAgain } from './count-again.ts'
import { keptBy } from './keepers.ts'
import { canAnswerFor } from './policy.ts'

/** A unit that was named says whether it took part. Only its own focal point or approver answers. */
export const answerParticipation = command('activities.answerParticipation', {
  input: z.object({ activityId: z.uuid(), unitId: z.uuid(), answer: z.enum(SHARE_MOVES), reason: z.string().trim().max(1000).default('') }),
  allow: canAnswerFor,
  api: 'POST /activities/{activityId}/participation',
  async run(ctx, { activityId, unitId, answer, reason }) {
    const words = activitiesWords(ctx.locale).faults
    const stored = await lockActivity(ctx, activityId)
    const share = stored.units.find((one) => one.unitId === unitId)
    const subject = { ...(await keptBy(ctx, share ?? { unitId, keeperId: null })), recordedBy: stored.recordedBy }
    ctx.permit({ ...subject, move: answer })
    if (!share) throw notFound('activity.not_named', words.notNamed)
    if (stored.state === 'withdrawn') throw conflict('activity.state', words.withdrawn)
    const move = shareWorkflow.find(answer, share.state, { actor: ctx.actor, ...subject })
    if (!move) throw conflict('activity.answered', words.alreadyAnswered)
    if (move.needsReason && !reason) throw invalid('activity.reason', words.reasonMissing, [{ path: 'reason', code: 'required', message: words.reasonMissing }])
    await writeShare(ctx, activityId, unitId, { state: move.to, answered_by: ctx.actor.name, answered_at: ctx.now, reason })
    ctx.changed({ type: 'activity', id: activityId, before: { unitId, share: share.state }, after: { unitId, share: move.to }, ...(reason && { reason }) })
    return { id: activityId, state: move.to }
  },
})

/** A unit's answer, by whom and when. */
export type Answer = { state: ShareState; answered_by: string; answered_at: string | null; reason: string }

/** Writes a unit's answer, and counts the activity again. */
export async function writeShare(ctx: Context, activityId: string, unitId: string, answer: Answer): Promise<void> {
  const last = await ctx.tx.selectFrom('activity_units').select((of) => of.fn.max('position').as('position')).where('tenant_id', '=', ctx.tenantId).where('activity_id', '=', activityId).executeTakeFirst()
  await ctx.tx
    .insertInto('activity_units')
    .values({ tenant_id: ctx.tenantId, activity_id: activityId, unit_id: unitId, position: Number(last?.position ?? 0) + 1, ...answer })
    .onConflict((on) => on.columns(['tenant_id', 'activity_id', 'unit_id']).doUpdateSet(answer))
    .execute()
  await countAgain(ctx, activityId)
}
