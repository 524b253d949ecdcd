import { sql } from 'kysely'
import type { Context } from '#platform/server/context.ts'
import { registerEvidence, type EvidenceCount, type EvidenceItem } from '#platform/server/evidence.ts'
import type { Window } from '#platform/period.ts'

/** Sums the derived rows in the order of their key: one index-only scan, whatever the number of activities. */
async function count(ctx: Context, taskIds: string[] | null, window: Window): Promise<EvidenceCount[]> {
  if (taskIds?.length === 0) return []
  const { rows } = await sql<EvidenceCount>`
    select task_id as "taskId", unit_id as "unitId", count(*) as count, max(day) as "lastOn"
    from activity_counts
    where tenant_id = ${ctx.tenantId} and day between ${window.from} and ${window.to} ${taskIds ? sql`and task_id = any(${taskIds})` : sql``}
    group by task_id, unit_id`.execute(ctx.tx)
  return rows
}

/** Exactly the records that {@link count} counts, newest first. */
async function list(ctx: Context, taskIds: string[], window: Window): Promise<EvidenceItem[]> {
  if (taskIds.length === 0) return []
  const { rows } = await sql<Omit<EvidenceItem, 'source' | 'href'>>`
    select activity.id, activity.title, activity.day as on, array_agg(distinct counted.unit_id) as "unitIds",
      (select count(*)::integer from activity_files file where file.tenant_id = activity.tenant_id and file.activity_id = activity.id) as files
    from activity_counts counted join activities activity on activity.tenant_id = counted.tenant_id and activity.id = counted.activity_id
    where counted.tenant_id = ${ctx.tenantId} and counted.task_id = any(${taskIds}) and counted.day between ${window.from} and ${window.to}
    group by activity.tenant_id, activity.id order by activity.day desc, activity.id desc`.execute(ctx.tx)
  return rows.map((row) => ({ ...row, source: 'activities', href: `/activities/${row.id}` }))
}

/** Withdrawn records count too: they point at the task. */
async function exists(ctx: Context, taskIds: string[]): Promise<boolean> {
  if (taskIds.length === 0) return false
  return (await ctx.tx.selectFrom('activity_tasks').select('activity_id').where('tenant_id', '=', ctx.tenantId).where('task_id', 'in', taskIds).limit(1).executeTakeFirst()) !== undefined
}

registerEvidence({ name: 'activities', count, list, exists })
