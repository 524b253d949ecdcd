import { sql } from 'kysely'
import type { Window } from '#platform/period.ts'
import type { Context } from '#platform/server/context.ts'
import { evidenceSources, type EvidenceCount } from '#platform/server/evidence.ts'

/** Task that holds records → tasks for which they count: itself, and what it carries out, at any depth. */
export type CountsFor = Map<string, string[]>

/** For these tasks, or a whole plan's: every task whose records count for one of them. `union` ends a circle of links. */
export async function countsFor(ctx: Context, which: { taskIds: string[] } | { planId: string }): Promise<CountsFor> {
  const chosen = 'planId' in which ? sql`plan_id = ${which.planId}` : sql`id = any(${which.taskIds}::uuid[])`
  const { rows } = await sql<{ id: string; counts_for: string }>`
    with recursive under (id, counts_for) as (
      select id, id from tasks where tenant_id = ${ctx.tenantId} and ${chosen}
      union
      select link.child_task_id, under.counts_for from under join task_links link on link.tenant_id = ${ctx.tenantId} and link.parent_task_id = under.id
    ) select id, counts_for from under`.execute(ctx.tx)
  const found: CountsFor = new Map()
  for (const row of rows) found.set(row.id, [...(found.get(row.id) ?? []), row.counts_for])
  return found
}

/** These tasks and every task above them that they carry out. */
export async function carriedOutBy(ctx: Context, taskIds: string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive above (id) as (
      select unnest(${taskIds}::uuid[])
      union
      select link.parent_task_id from above join task_links link on link.tenant_id = ${ctx.tenantId} and link.child_task_id = above.id
    ) select id from above`.execute(ctx.tx)
  return rows.map((row) => row.id)
}

/**
 * The last day on which something was recorded in the window, by task and unit. Days, not sums: one activity may stand
 * under a task and its child, or belong to two units, and must not be counted twice.
 */
export async function lastRecords(ctx: Context, which: CountsFor, window: Window): Promise<{ taskId: string; unitId: string; on: string }[]> {
  const counted: EvidenceCount[] = (await Promise.all(evidenceSources().map((source) => source.count(ctx, [...which.keys()], window)))).flat()
  return counted.flatMap((row) => (row.lastOn === null ? [] : (which.get(row.taskId) ?? []).map((taskId) => ({ taskId, unitId: row.unitId, on: row.lastOn! }))))
}

/** The latest day by a key of the row. */
export function latestBy<Row extends { on: string }>(rows: Row[], key: (row: Row) => string): Map<string, string> {
  const latest = new Map<string, string>()
  for (const row of rows) if (row.on > (latest.get(key(row)) ?? '')) latest.set(key(row), row.on)
  return latest
}
