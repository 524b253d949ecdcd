import { z } from 'zod'
import { invalid, notFound } from '#platform/errors.ts'
import { command } from '#platform/server/command.ts'
import type { Context } from '#platform/server/context.ts'
import { programmeWords } from '#messages/programme.ts'
import { refuseEnded, requireTask } from './find-records.ts'
import { canFinishMilestone } from './policy.ts'
import { refreshTasks } from './refresh-tasks.ts'

/** Units that lead the task and are not merely asked to. */
export async function leadUnits(ctx: Context, taskId: string): Promise<string[]> {
  const rows = await ctx.tx.selectFrom('parts').select('unit_id').where('tenant_id', '=', ctx.tenantId).where('task_id', '=', taskId).where('duty', '=', 'lead').where('valid_to', 'is', null).execute()
  return rows.map((row) => row.unit_id)
}

/** A step was done on a day; without a day it is open again. */
export const completeMilestone = command('plans.completeMilestone', {
  input: z.object({ milestoneId: z.uuid(), doneOn: z.iso.date().nullish() }),
  allow: canFinishMilestone,
  api: 'PUT /milestones/{milestoneId}/done',
  async run(ctx, { milestoneId, doneOn }) {
    const words = programmeWords(ctx.locale)
    const stored = await ctx.tx.selectFrom('milestones').selectAll().where('tenant_id', '=', ctx.tenantId).where('id', '=', milestoneId).executeTakeFirst()
    if (!stored) throw notFound('milestone.missing', words.milestoneMissing)
    const task = await requireTask(ctx, stored.task_id)
    ctx.permit({ leadUnitIds: await leadUnits(ctx, stored.task_id), planId: task.plan_id })
    refuseEnded(ctx, task)
    if (doneOn && doneOn > ctx.today) throw invalid('milestone.future', words.doneInFuture, [{ path: 'doneOn', code: 'future', message: words.doneInFuture }])
    await ctx.tx.updateTable('milestones').set({ done_on: doneOn ?? null }).where('tenant_id', '=', ctx.tenantId).where('id', '=', milestoneId).execute()
    await refreshTasks(ctx, [stored.task_id])
    ctx.changed({ type: 'milestone', id: milestoneId, before: { title: stored.title, done_on: stored.done_on }, after: { title: stored.title, done_on: doneOn ?? null } })
    return {}
  },
})
