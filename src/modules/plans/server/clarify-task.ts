import { z } from 'zod'
import { conflict } from '#platform/errors.ts'
import { command } from '#platform/server/command.ts'
import { programmeWords } from '#messages/programme.ts'
import { CLARITIES, CLOSED_WHEN_REFUSED, type Clarified } from '../clarity.ts'
import { refuseEnded, requireTask } from './find-records.ts'
import { canKeepPlans } from './policy.ts'

/** Completes what the plan leaves unclear, beside the issued text. An empty text takes the completion back. */
export const clarifyTask = command('plans.clarifyTask', {
  input: z.object({ taskId: z.uuid(), clarity: z.enum(CLARITIES), text: z.string().trim().max(1000).default('') }),
  allow: canKeepPlans,
  api: 'PUT /tasks/{taskId}/clarities/{clarity}',
  async run(ctx, { taskId, clarity, text }) {
    const task = await requireTask(ctx, taskId)
    ctx.permit(task)
    refuseEnded(ctx, task)
    if (task.refused && CLOSED_WHEN_REFUSED.includes(clarity) && text) throw conflict('task.outputs_fixed', programmeWords(ctx.locale).outputsFixed)
    // Locked, so that two completions at once do not write over each other.
    const { clarified: before } = (await ctx.tx.selectFrom('tasks').select('clarified').where('tenant_id', '=', ctx.tenantId).where('id', '=', taskId).forUpdate().executeTakeFirstOrThrow()) as { clarified: Clarified }
    const { [clarity]: _dropped, ...others } = before
    const after = text ? { ...others, [clarity]: text } : others
    await ctx.tx.updateTable('tasks').set({ clarified: JSON.stringify(after) }).where('tenant_id', '=', ctx.tenantId).where('id', '=', taskId).execute()
    ctx.changed({ type: 'task', id: taskId, before: { clarified: { [clarity]: before[clarity] ?? '' } }, after: { clarified: { [clarity]: text } } })
    return {}
  },
})
