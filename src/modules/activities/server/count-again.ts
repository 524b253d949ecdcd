import { sql } from 'kysely'
import { startParts } from '#modules/plans/server/index.ts'
import type { Context } from '#platform/server/context.ts'
import { COUNTED_SHARES } from '../activity.ts'

/**
 * Derives what one activity counts for: once for each of its tasks and each unit that recorded or confirmed it, on its last day;
 * nothing when it is withdrawn. A unit's first record under a task starts its part. Every command that changes an activity ends here.
 */
export async function countAgain(ctx: Context, activityId: string): Promise<void> {
  await ctx.tx.deleteFrom('activity_counts').where('tenant_id', '=', ctx.tenantId).where('activity_id', '=', activityId).execute()
  const { rows } = await sql<{ task_id: string; unit_id: string }>`
    insert into activity_counts (tenant_id, task_id, unit_id, day, activity_id)
    select activity.tenant_id, task.task_id, share.unit_id, activity.day, activity.id
    from activities activity
    join activity_tasks task on task.tenant_id = activity.tenant_id and task.activity_id = activity.id
    join activity_units share on share.tenant_id = activity.tenant_id and share.activity_id = activity.id
    where activity.tenant_id = ${ctx.tenantId} and activity.id = ${activityId} and activity.state <> 'withdrawn' and share.state = any(${[...COUNTED_SHARES]})
    returning task_id, unit_id`.execute(ctx.tx)
  await startParts(ctx, { taskIds: [...new Set(rows.map((row) => row.task_id))], unitIds: [...new Set(rows.map((row) => row.unit_id))] })
}
