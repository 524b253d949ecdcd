import { activitiesWords } from '#messages/activities.ts'
import { conflict } from '#platform/errors.ts'
import { command } from '#platform/server/command.ts'
import { CorrectedActivity } from '../activity-input.ts'
import { changeActivity, lockActivity } from './change-activity.ts'
import { keptBy } from './keepers.ts'
import { canRecordFor } from './policy.ts'
import { hintsOf } from './record-activity.ts'

/** Completes or corrects a record: by the unit that recorded it, on the version that it saw. */
export const correctActivity = command('activities.correct', {
  input: CorrectedActivity,
  allow: canRecordFor,
  api: 'PUT /activities/{activityId}',
  async run(ctx, input) {
    const stored = await lockActivity(ctx, input.activityId)
    ctx.permit(await keptBy(ctx, stored))
    if (stored.version !== input.version) throw conflict('activity.changed_meanwhile', activitiesWords(ctx.locale).faults.changedMeanwhile)
    const changed = await changeActivity(ctx, stored.id, input)
    if (!changed) ctx.changed({ type: 'activity_resend', id: stored.id, before: null, after: null })
    return { id: stored.id, changed, hints: hintsOf(input) }
  },
})
