import { z } from 'zod'
import { unitNames } from '#modules/organisations/server/index.ts'
import { unitsOf } from '#platform/actor.ts'
import { query } from '#platform/server/command.ts'
import { ActivityFields } from '../activity-input.ts'
import { likelyDuplicates } from './likely-duplicates.ts'
import { canReadActivities } from './policy.ts'
import { hintsOf } from './record-activity.ts'

/** Before a record is made: what is likely the same event already, and what in the text may be about persons. Changes nothing. */
export const reviewActivity = query('activities.review', {
  input: ActivityFields.extend({ unitId: z.uuid().optional(), activityId: z.uuid().optional(), clientKey: z.uuid().optional() }),
  allow: canReadActivities,
  api: 'POST /activities/review' as const,
  async run(ctx, input) {
    ctx.permit(null)
    const own = input.unitId ? [input.unitId] : unitsOf(ctx.actor, 'focal_point', 'approver')
    // Sent before and not answered: the record is there, and is no duplicate of itself.
    const sent = input.clientKey && (await ctx.tx.selectFrom('activities').select('id').where('tenant_id', '=', ctx.tenantId).where('client_key', '=', input.clientKey).executeTakeFirst())
    const found = await likelyDuplicates(ctx, { ...input, id: input.activityId ?? (sent ? sent.id : null), unitIds: [...own, ...input.partnerIds] })
    const names = await unitNames(ctx, found.flatMap((one) => one.unitIds))
    return { hints: hintsOf(input), duplicates: found.map((one) => ({ ...one, unitNames: one.unitIds.map((id) => names.get(id) ?? '') })) }
  },
})
