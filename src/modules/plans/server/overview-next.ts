/** What comes next in a plan, and what leaders have asked for. */
import { sql } from 'kysely'
import type { Context } from '#platform/server/context.ts'

/** The next steps, soonest first; tasks that end on one day stand together. `taskId` is null where there are several. */
export async function comingOf(ctx: Context, planId: string, most: number) {
  const { rows } = await sql<{ task_id: string; ref: string; title: string; due: string; tasks: number; milestone: boolean }>`
    (select t.id as task_id, t.ref, m.title, m.due_on as due, 1 as tasks, true as milestone from milestones m join tasks t on t.tenant_id = m.tenant_id and t.id = m.task_id
      where m.tenant_id = ${ctx.tenantId} and t.plan_id = ${planId} and t.withdrawn_on is null and t.progress <> 'done' and m.done_on is null and m.due_on >= ${ctx.today})
    union all
    (select (array_agg(t.id order by t.position))[1], (array_agg(t.ref order by t.position))[1], (array_agg(t.title order by t.position))[1], t.ends_on, count(*)::integer, false from tasks t
      where t.tenant_id = ${ctx.tenantId} and t.plan_id = ${planId} and t.withdrawn_on is null and t.progress <> 'done' and t.ends_on >= ${ctx.today} group by t.ends_on)
    order by due, milestone desc, ref limit ${most}`.execute(ctx.tx)
  return rows.map((row) => ({ taskId: row.tasks === 1 ? row.task_id : null, ref: row.ref, title: row.title, due: row.due, tasks: row.tasks, milestone: row.milestone }))
}

/** Instructions not answered yet, the most urgent first. */
export async function openInstructions(ctx: Context, planId: string) {
  const { rows } = await sql<{ id: string; task_id: string; ref: string; text: string; due_on: string; unit_name: string }>`
    select i.id, t.id as task_id, t.ref, i.text, i.due_on, u.name as unit_name from instructions i
    join tasks t on t.tenant_id = i.tenant_id and t.id = i.task_id join units u on u.tenant_id = i.tenant_id and u.id = i.unit_id
    where i.tenant_id = ${ctx.tenantId} and t.plan_id = ${planId} and t.withdrawn_on is null and i.answered_at is null order by i.due_on, i.at`.execute(ctx.tx)
  return rows.map((row) => ({ id: row.id, taskId: row.task_id, ref: row.ref, text: row.text, dueOn: row.due_on, unitName: row.unit_name, late: row.due_on < ctx.today }))
}

/** Targets as issued, value by value. What is measured belongs to indicators; nothing is invented here. */
export async function targetsOf(ctx: Context, planId: string) {
  const rows = await ctx.tx
    .selectFrom('targets as target')
    .innerJoin('target_values as value', (on) => on.onRef('value.tenant_id', '=', 'target.tenant_id').onRef('value.target_id', '=', 'target.id'))
    .select(['target.id', 'target.text', 'value.position', 'value.subject', 'value.comparator', 'value.min', 'value.max', 'value.unit', 'value.year'])
    .where('target.tenant_id', '=', ctx.tenantId)
    .where('target.plan_id', '=', planId)
    .orderBy('target.position')
    .orderBy('value.position')
    .execute()
  return rows.map(({ position, ...row }) => ({ ...row, key: `${row.id} ${position}` }))
}
