import { z } from 'zod'
import { command } from '#platform/server/command.ts'
import { CLARITIES, type Clarity } from '../task.ts'
import { requireTask } from './find-records.ts'
import { canKeepPlans } from './policy.ts'

/** Completes what the plan leaves unclear, beside the issued text. An empty text takes the completion back. */
export const clarifyTask = command('plans.clarifyTask', {
  input: z.object({ taskId: z.uuid(), clarity: z.enum(CLARITIES), text: z.string().trim().max(1000).default('') }),
  allow: canKeepPlans,
  api: 'PUT /tasks/{taskId}/clarities/{clarity}',
  async run(ctx, { taskId, clarity, text }) {
    const task = await requireTask(ctx, taskId)
    ctx.permit(task)
    const before = task.clarified as Partial<Record<Clarity, string>>
    const { [clarity]: dropped, ...others } = before
    const after = text ? { ...others, [clarity]: text } : others
    await ctx.tx.updateTable('tasks').set({ clarified: JSON.stringify(after) }).where('tenant_id', '=', ctx.tenantId).where('id', '=', taskId).execute()
    ctx.changed({ type: 'task', id: taskId, before: { clarified: before }, after: { clarified: after } })
    return {}
  },
})
