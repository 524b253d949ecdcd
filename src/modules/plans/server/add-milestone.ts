import { z } from 'zod'
import { command } from '#platform/server/command.ts'
import { newId } from '#platform/server/id.ts'
import { refuseEnded, requireTask } from './find-records.ts'
import { canKeepPlans } from './policy.ts'
import { refreshTasks } from './refresh-tasks.ts'

/** A dated step that the coordinator sets; the plan's own text stays as issued. */
export const addMilestone = command('plans.addMilestone', {
  input: z.object({ taskId: z.uuid(), title: z.string().trim().min(2).max(300), dueOn: z.iso.date() }),
  allow: canKeepPlans,
  api: 'POST /tasks/{taskId}/milestones',
  async run(ctx, input) {
    const task = await requireTask(ctx, input.taskId)
    ctx.permit(task)
    refuseEnded(ctx, task)
    const row = { tenant_id: ctx.tenantId, id: newId(), task_id: task.id, title: input.title, due_on: input.dueOn, from_source: false, done_on: null }
    await ctx.tx.insertInto('milestones').values(row).execute()
    await refreshTasks(ctx, [task.id])
    ctx.changed({ type: 'milestone', id: row.id, before: null, after: row })
    return { id: row.id }
  },
})
