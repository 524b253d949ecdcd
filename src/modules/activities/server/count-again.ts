import { sql } from 'kysely'
import type { Reading } from '#platform/server/uploads-holders.ts'
import { COUNTED_SHARES } from '../activity.ts'

/**
 * Derives what one activity counts for: once for each of its tasks and each unit that recorded or confirmed it, on its last day;
 * nothing when it is withdrawn. Every command that changes an activity ends here.
 */
export async function countAgain(ctx: Reading, activityId: string): Promise<void> {
  await ctx.tx.deleteFrom('activity_counts').where('tenant_id', '=', ctx.tenantId).where('activity_id', '=', activityId).execute()
  await sql`
    insert into activity_counts (tenant_id, task_id, unit_id, day, activity_id)
    select activity.tenant_id, task.task_id, share.unit_id, activity.day, activity.id
    from activities activity
    join activity_tasks task on task.tenant_id = activity.tenant_id and task.activity_id = activity.id
    join activity_units share on share.tenant_id = activity.tenant_id and share.activity_id = activity.id
    where activity.tenant_id = ${ctx.tenantId} and activity.id = ${activityId} and activity.state <> 'withdrawn' and share.state = any(${[...COUNTED_SHARES]})`.execute(ctx.tx)
}
