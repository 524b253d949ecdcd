import { z } from 'zod'
import { activitiesWords } from '#messages/activities.ts'
import { unitNames } from '#modules/organisations/server/index.ts'
import { tasksForChoice } from '#modules/plans/server/index.ts'
import { holdsIn } from '#platform/actor.ts'
import { notFound } from '#platform/errors.ts'
import { query } from '#platform/server/command.ts'
import { filesById } from '#platform/server/uploads-keep.ts'
import { activityWorkflow, shareWorkflow } from '../activity.ts'
import { historyOf } from './history.ts'
import { keptBy } from './keepers.ts'
import { likelyDuplicates } from './likely-duplicates.ts'
import { canReadActivities } from './policy.ts'
import { snapshots } from './snapshot.ts'

/** One record with everything that hangs on it, what this person may do with it now, and how it came to be what it is. */
export const getActivity = query('activities.get', {
  input: z.object({ activityId: z.uuid() }),
  allow: canReadActivities,
  api: 'GET /activities/{activityId}',
  async run(ctx, { activityId }) {
    ctx.permit(null)
    const [stored] = await snapshots(ctx, [activityId])
    if (!stored) throw notFound('activity.not_found', activitiesWords(ctx.locale).faults.notFound)
    const alike = stored.state === 'withdrawn' ? [] : await likelyDuplicates(ctx, { ...stored, unitIds: stored.units.filter((unit) => unit.state !== 'declined').map((unit) => unit.unitId) })
    const names = await unitNames(ctx, [...stored.units, ...alike].map((one) => one.unitId))
    const files = new Map((await filesById(ctx, stored.files.map((file) => file.id))).map((file) => [file.id, file]))
    const tasks = await tasksForChoice(ctx, { ids: stored.taskIds })
    const kept = new Map<string, Awaited<ReturnType<typeof keptBy>>>()
    for (const unit of stored.units) kept.set(unit.unitId, await keptBy(ctx, unit))
    return {
      ...stored,
      tasks: stored.taskIds.flatMap((id) => tasks.find((task) => task.id === id) ?? []),
      units: stored.units.map((unit) => ({ ...unit, name: names.get(unit.unitId) ?? '', moves: stored.state === 'withdrawn' ? [] : shareWorkflow.open(unit.state, { actor: ctx.actor, ...kept.get(unit.unitId)!, recordedBy: stored.recordedBy }).map((move) => move.name) })),
      files: stored.files.flatMap((file) => { const meta = files.get(file.id); return meta ? [{ ...meta, description: file.description }] : [] }),
      moves: activityWorkflow.open(stored.state, { actor: ctx.actor, ...(await keptBy(ctx, stored)) }).map((move) => move.name),
      duplicates: alike.map((one) => ({ ...one, unitName: names.get(one.unitId) ?? '', mine: holdsIn(ctx.actor, one.unitId, 'focal_point', 'approver') })),
      history: await historyOf(ctx, activityId),
    }
  },
})
