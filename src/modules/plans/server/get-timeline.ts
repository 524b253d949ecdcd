import { z } from 'zod'
import { query } from '#platform/server/command.ts'
import { TaskFilter } from '../task-filter.ts'
import { readPlan } from './find-records.ts'
import { allTasks } from './list-tasks.ts'
import { canReadPlans } from './policy.ts'

/** Every live task of a plan on its time, with its dated steps. A task without days of its own spans the plan. */
export const getTimeline = query('plans.getTimeline', {
  input: z.object({ planId: z.uuid() }),
  allow: canReadPlans,
  api: 'GET /plans/{planId}/timeline',
  async run(ctx, { planId }) {
    const plan = await readPlan(ctx, planId)
    ctx.permit(plan)
    const tasks = (await allTasks(ctx, TaskFilter.parse({ planId }))).filter((task) => task.state !== 'withdrawn')
    const steps = await ctx.tx
      .selectFrom('milestones as step')
      .innerJoin('tasks as task', (on) => on.onRef('task.tenant_id', '=', 'step.tenant_id').onRef('task.id', '=', 'step.task_id'))
      .select(['step.task_id', 'step.title', 'step.due_on', 'step.done_on'])
      .where('step.tenant_id', '=', ctx.tenantId)
      .where('task.plan_id', '=', planId)
      .orderBy('step.due_on')
      .execute()
    const byTask = Map.groupBy(steps, (step) => step.task_id)
    return {
      today: ctx.today, startsOn: plan.starts_on, endsOn: plan.ends_on,
      tasks: tasks.map((task) => ({
        id: task.id, ref: task.ref, title: task.title, state: task.state, timeText: task.timeText, startsOn: task.startsOn, endsOn: task.endsOn,
        milestones: (byTask.get(task.id) ?? []).map((step) => ({ title: step.title, dueOn: step.due_on, doneOn: step.done_on, late: step.done_on === null && step.due_on < ctx.today })),
      })),
    }
  },
})

export type TaskTimeline = Awaited<ReturnType<typeof getTimeline.run>>
