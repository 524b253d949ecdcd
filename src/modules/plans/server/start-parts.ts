import type { Context } from '#platform/server/context.ts'
import { carriedOutBy } from './child-tasks.ts'
import { writeNote } from './part-notes.ts'
import { refreshTasks } from './refresh-tasks.ts'

/**
 * A unit's first record under a task starts its part: nobody has to say twice that work has begun.
 * What stands under a child plan's task starts the unit's part in the parent's task too.
 */
export async function startParts(ctx: Context, work: { taskIds: string[]; unitIds: string[] }): Promise<void> {
  if (work.taskIds.length === 0 || work.unitIds.length === 0) return
  const started = await ctx.tx
    .updateTable('parts')
    .set({ state: 'in_progress', state_at: ctx.now })
    .where('tenant_id', '=', ctx.tenantId)
    .where('task_id', 'in', await carriedOutBy(ctx, work.taskIds))
    .where('unit_id', 'in', work.unitIds)
    .where('state', '=', 'not_started')
    .where('valid_to', 'is', null)
    .returning(['id', 'task_id'])
    .execute()
  for (const part of started) {
    await writeNote(ctx, { id: part.id, state: 'not_started' }, 'in_progress', '')
    ctx.changed({ type: 'part', id: part.id, before: { state: 'not_started' }, after: { state: 'in_progress' } })
  }
  await refreshTasks(ctx, [...new Set(started.map((part) => part.task_id))])
}
