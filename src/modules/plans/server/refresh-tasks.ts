import { sql } from 'kysely'
import type { Context } from '#platform/server/context.ts'

/**
 * Brings `progress` and `next_due` of these tasks up to date with their parts and milestones.
 * Called by whatever changes a part, a milestone or a task's dates, in the same transaction.
 *
 * Done: every lead part is confirmed or set aside, and at least one is confirmed; where all were set aside nobody did it.
 * What a unit confirmed before it ended stays its part and counts; what passed on to an heir is counted there.
 * A request to a body that cannot be commanded holds a task open only where all its leads are such bodies.
 */
export async function refreshTasks(ctx: Context, taskIds: string[]): Promise<void> {
  if (taskIds.length === 0) return
  // Locked first, in one order: of two leads confirming at once, the second then counts what the first has committed.
  await sql`select id from tasks where tenant_id = ${ctx.tenantId} and id = any(${taskIds}::uuid[]) order by id for update`.execute(ctx.tx)
  await sql`
    update tasks task set
      progress = case
        when leads.confirmed > 0 and leads.closed = leads.total then 'done'
        when moved.any_moved then 'under_way'
        else 'not_started' end,
      next_due = coalesce((select min(due_on) from milestones m where m.tenant_id = task.tenant_id and m.task_id = task.id and m.done_on is null and (task.ends_on is null or m.due_on <= task.ends_on)), task.ends_on)
    from (select id from tasks where tenant_id = ${ctx.tenantId} and id = any(${taskIds}::uuid[])) chosen
    left join lateral (
      select count(*) as total, count(*) filter (where state in ('confirmed', 'not_applicable')) as closed, count(*) filter (where state = 'confirmed') as confirmed
      from parts p where p.tenant_id = ${ctx.tenantId} and p.task_id = chosen.id and p.duty = 'lead' and p.valid_to is null
        and (not p.request or not exists (select 1 from parts o where o.tenant_id = p.tenant_id and o.task_id = p.task_id and o.duty = 'lead' and o.valid_to is null and not o.request))
    ) leads on true
    left join lateral (
      select exists (select 1 from parts p where p.tenant_id = ${ctx.tenantId} and p.task_id = chosen.id and p.state <> 'not_started') as any_moved
    ) moved on true
    where task.tenant_id = ${ctx.tenantId} and task.id = chosen.id`.execute(ctx.tx)
}
