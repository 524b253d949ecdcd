import { z } from 'zod'
import { unitsOn } from '#modules/organisations/server/index.ts'
import { tasksForChoice } from '#modules/plans/server/index.ts'
import { unitsOf } from '#platform/actor.ts'
import { query } from '#platform/server/command.ts'
import type { Context } from '#platform/server/context.ts'
import { canReadActivities } from './policy.ts'

/** What the list can be narrowed by: plans, tasks of the chosen plan (of all, while there is but one), units; and whether this person records. */
export const activityFilterChoices = query('activities.filterChoices', {
  input: z.object({ planId: z.uuid().optional() }),
  allow: canReadActivities,
  api: null,
  async run(ctx, { planId }) {
    ctx.permit(null)
    const tasks = await tasksForChoice(ctx, {})
    const plans = [...new Map(tasks.map((task) => [task.planId, { id: task.planId, name: task.plan }])).values()]
    const chosen = planId ?? (plans.length === 1 ? plans[0]!.id : null)
    const units = (await unitsOn(ctx as Context, ctx.today)).map(({ id, name }) => ({ id, name }))
    return { plans, tasks: tasks.filter((task) => task.planId === chosen).map(({ id, ref, title }) => ({ id, ref, title })), units, records: unitsOf(ctx.actor, 'focal_point', 'approver').length > 0 }
  },
})
