import { sql } from 'kysely'
import type { Context } from '#platform/server/context.ts'

export type TaskForReport = { id: string; ref: string; title: string; heading: string[]; refused: boolean; due: string | null; open: boolean; reason: string }

/**
 * A plan's tasks for a report: all of them, or those in which one unit has a part; with what is due and the last reason given.
 * `countsFor` maps a child plan's task to the tasks here that it carries out. Null when there is no such plan.
 */
export async function tasksForReport(ctx: Context, { planId, unitId }: { planId: string; unitId: string | null }) {
  const plan = await ctx.tx.selectFrom('plans').select(['type', 'number', 'symbol', 'title', 'owner_unit_id']).where('tenant_id', '=', ctx.tenantId).where('id', '=', planId).executeTakeFirst()
  if (!plan) return null
  const mine = unitId ? sql`and exists (select 1 from parts p where p.tenant_id = t.tenant_id and p.task_id = t.id and p.unit_id = ${unitId})` : sql``
  const reasonOf = unitId ? sql`and p.unit_id = ${unitId}` : sql``
  const { rows: tasks } = await sql<TaskForReport>`
    select t.id, t.ref, t.title, t.heading, t.refused, t.next_due as due, t.progress <> 'done' as open,
      coalesce((select n.text from part_notes n join parts p on p.tenant_id = n.tenant_id and p.id = n.part_id
        where p.tenant_id = t.tenant_id and p.task_id = t.id and n.text <> '' ${reasonOf} order by n.at desc limit 1), '') as reason
    from tasks t where t.tenant_id = ${ctx.tenantId} and t.plan_id = ${planId} and t.withdrawn_on is null ${mine} order by t.position`.execute(ctx.tx)
  const ids = tasks.map((task) => task.id)
  const links = ids.length === 0 ? [] : await ctx.tx.selectFrom('task_links').select(['child_task_id', 'parent_task_id']).where('tenant_id', '=', ctx.tenantId).where('parent_task_id', 'in', ids).execute()
  const { rows: [parts] } = await sql<{ lead: number; coordinate: number; units: number }>`
    select count(*) filter (where p.duty = 'lead') as lead, count(*) filter (where p.duty = 'coordinate') as coordinate, count(distinct p.unit_id) as units
    from parts p join tasks t on t.tenant_id = p.tenant_id and t.id = p.task_id
    where p.tenant_id = ${ctx.tenantId} and t.plan_id = ${planId} and t.withdrawn_on is null ${reasonOf}`.execute(ctx.tx)
  const countsFor = new Map<string, string[]>()
  for (const link of links) countsFor.set(link.child_task_id, [...(countsFor.get(link.child_task_id) ?? []), link.parent_task_id])
  return { type: plan.type, number: [plan.number, plan.symbol].filter(Boolean).join('/'), title: plan.title, ownerUnitId: plan.owner_unit_id, tasks, countsFor, lead: parts?.lead ?? 0, coordinate: parts?.coordinate ?? 0, units: parts?.units ?? 0 }
}
