import { z } from 'zod'
import { notFound } from '#platform/errors.ts'
import { command } from '#platform/server/command.ts'
import { newId } from '#platform/server/id.ts'
import { programmeWords } from '#messages/programme.ts'
import { requireTask } from './find-records.ts'
import { canKeepPlans } from './policy.ts'
import { refreshTasks } from './refresh-tasks.ts'

export const addMilestone = command('plans.addMilestone', {
  input: z.object({ taskId: z.uuid(), title: z.string().trim().min(2).max(300), dueOn: z.iso.date() }),
  allow: canKeepPlans,
  api: 'POST /tasks/{taskId}/milestones',
  async run(ctx, input) {
    const task = await requireTask(ctx, input.taskId)
    ctx.permit(task)
    const row = { tenant_id: ctx.tenantId, id: newId(), task_id: task.id, title: input.title, due_on: input.dueOn, from_source: false, done_on: null }
    await ctx.tx.insertInto('milestones').values(row).execute()
    await refreshTasks(ctx, [task.id])
    ctx.changed({ type: 'milestone', id: row.id, before: null, after: row })
    return { id: row.id }
  },
})

export const completeMilestone = command('plans.completeMilestone', {
  input: z.object({ milestoneId: z.uuid(), doneOn: z.iso.date().nullish() }),
  allow: canKeepPlans,
  api: 'PUT /milestones/{milestoneId}/done',
  async run(ctx, { milestoneId, doneOn }) {
    const stored = await ctx.tx.selectFrom('milestones').selectAll().where('tenant_id', '=', ctx.tenantId).where('id', '=', milestoneId).executeTakeFirst()
    if (!stored) throw notFound('milestone.missing', programmeWords(ctx.locale).milestoneMissing)
    ctx.permit(stored)
    await ctx.tx.updateTable('milestones').set({ done_on: doneOn ?? null }).where('tenant_id', '=', ctx.tenantId).where('id', '=', milestoneId).execute()
    await refreshTasks(ctx, [stored.task_id])
    ctx.changed({ type: 'milestone', id: milestoneId, before: { done_on: stored.done_on }, after: { done_on: doneOn ?? null } })
    return {}
  },
})
