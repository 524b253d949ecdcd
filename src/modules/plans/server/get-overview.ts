import { sql } from 'kysely'
import { z } from 'zod'
import { cutOffWindow, type Window } from '#platform/period.ts'
import { query } from '#platform/server/command.ts'
import type { Context } from '#platform/server/context.ts'
import { evidenceSources, type EvidenceCount } from '#platform/server/evidence.ts'
import { daysLate, type TaskState } from '../task.ts'
import { requirePlan } from './find-records.ts'
import { canReadPlans } from './policy.ts'

/** The reporting year that a day falls in (NĐ 09/2019, Điều 12: 15/12 to 14/12). */
export function reportingYear(today: string): { year: number; window: Window } {
  const year = Number(today.slice(0, 4)) + (today.slice(5) > '12-14' ? 1 : 0)
  return { year, window: cutOffWindow({ kind: 'year', year, n: 1 }) }
}

type OverviewTask = { id: string; ref: string; title: string; state: TaskState; next_due: string | null; leads: string[]; refused: boolean }
type UnitRow = { id: string; name: string; position: number; parts: number; started: number; late: number }

/** One page for leaders: state of tasks and targets, what is late, who has not moved, what comes next. */
export const getOverview = query('plans.getOverview', {
  input: z.object({ planId: z.uuid() }),
  allow: canReadPlans,
  api: 'GET /plans/{planId}/overview',
  async run(ctx, { planId }) {
    const plan = await requirePlan(ctx, planId)
    ctx.permit(plan)
    const { year, window } = reportingYear(ctx.today)
    const tasks = await tasksOf(ctx, planId)
    const live = tasks.filter((task) => task.state !== 'withdrawn')
    const count = (state: TaskState) => tasks.filter((task) => task.state === state).length
    const evidence = await evidenceOf(ctx, planId, window)
    const byTask = Map.groupBy(evidence, (row) => row.taskId)
    const recorded = (taskId: string) => (byTask.get(taskId) ?? []).reduce((sum, row) => sum + row.count, 0)
    return {
      plan: { id: plan.id, type: plan.type, number: plan.number, symbol: plan.symbol, title: plan.title, startsOn: plan.starts_on, endsOn: plan.ends_on, issuedOn: plan.issued_on, issuer: plan.issuer },
      today: ctx.today, year,
      counts: { total: live.length, late: count('late'), underWay: count('under_way'), notStarted: count('not_started'), done: count('done'), withdrawn: count('withdrawn') },
      late: live.filter((task) => task.state === 'late').map((task) => ({ ...short(task), due: task.next_due!, days: daysLate(task.next_due, ctx.today) })).sort((a, b) => b.days - a.days),
      silentTasks: live.filter((task) => task.state !== 'done' && recorded(task.id) === 0).map(short),
      units: unitsNeedingCare(await unitsOf(ctx, planId), evidence),
      next: await comingOf(ctx, planId),
      instructions: await openInstructions(ctx, planId),
      targets: await targetsOf(ctx, planId),
      tasks: live.map((task) => ({ ...short(task), state: task.state, recorded: recorded(task.id) })),
    }
  },
})

export type Overview = Awaited<ReturnType<typeof getOverview.run>>

const short = (task: OverviewTask) => ({ id: task.id, ref: task.ref, title: task.title, leads: task.leads, refused: task.refused })

async function tasksOf(ctx: Context, planId: string): Promise<OverviewTask[]> {
  const { rows } = await sql<OverviewTask>`
    select task.id, task.ref, task.title, task.next_due, task.refused, coalesce(named.leads, '{}') as leads,
      case when task.withdrawn_on is not null then 'withdrawn' when task.progress = 'done' then 'done' when task.next_due < ${ctx.today} then 'late' else task.progress end as state
    from tasks task
    left join (
      select a.task_id, array_agg(a.as_written order by a.position) as leads from task_assignments a join tasks t on t.tenant_id = a.tenant_id and t.id = a.task_id
      where a.tenant_id = ${ctx.tenantId} and t.plan_id = ${planId} and a.duty = 'lead' group by a.task_id
    ) named on named.task_id = task.id
    where task.tenant_id = ${ctx.tenantId} and task.plan_id = ${planId} order by task.position`.execute(ctx.tx)
  return rows
}

/** What the registers hold under this plan in the window; what stands under a child plan's task counts for its parent. */
async function evidenceOf(ctx: Context, planId: string, window: Window): Promise<EvidenceCount[]> {
  const { rows } = await sql<{ id: string; counts_for: string }>`
    select t.id, t.id as counts_for from tasks t where t.tenant_id = ${ctx.tenantId} and t.plan_id = ${planId}
    union select link.child_task_id, link.parent_task_id from task_links link join tasks t on t.tenant_id = link.tenant_id and t.id = link.parent_task_id
      where link.tenant_id = ${ctx.tenantId} and t.plan_id = ${planId}`.execute(ctx.tx)
  const countsFor = Map.groupBy(rows, (row) => row.id)
  const counted = (await Promise.all(evidenceSources().map((source) => source.count(ctx, [...countsFor.keys()], window)))).flat()
  return counted.flatMap((row) => (countsFor.get(row.taskId) ?? []).map((link) => ({ ...row, taskId: link.counts_for })))
}

async function unitsOf(ctx: Context, planId: string): Promise<UnitRow[]> {
  const { rows } = await sql<UnitRow>`
    select unit.id, unit.name, unit.position, count(*) as parts, count(*) filter (where part.state <> 'not_started') as started,
      count(*) filter (where part.duty = 'lead' and part.state not in ('confirmed', 'not_applicable') and task.progress <> 'done' and task.next_due < ${ctx.today}) as late
    from parts part join tasks task on task.tenant_id = part.tenant_id and task.id = part.task_id join units unit on unit.tenant_id = part.tenant_id and unit.id = part.unit_id
    where part.tenant_id = ${ctx.tenantId} and task.plan_id = ${planId} and task.withdrawn_on is null and not part.request
    group by unit.id, unit.name, unit.position order by unit.position`.execute(ctx.tx)
  return rows
}

/** Units in the order in which they need care: late leads first, then those with nothing recorded this year. */
function unitsNeedingCare(units: UnitRow[], evidence: EvidenceCount[]) {
  const byUnit = Map.groupBy(evidence, (row) => row.unitId)
  return units
    .map((unit) => {
      const rows = byUnit.get(unit.id) ?? []
      const lastOn = rows.map((row) => row.lastOn ?? '').sort().at(-1) || null
      return { id: unit.id, name: unit.name, parts: unit.parts, started: unit.started, late: unit.late, recorded: rows.reduce((sum, row) => sum + row.count, 0), lastOn, position: unit.position }
    })
    .sort((a, b) => b.late - a.late || Number(a.recorded > 0) - Number(b.recorded > 0) || b.parts - a.parts || a.position - b.position)
}

async function comingOf(ctx: Context, planId: string) {
  const { rows } = await sql<{ task_id: string; ref: string; title: string; due: string }>`
    (select t.id as task_id, t.ref, m.title, m.due_on as due from milestones m join tasks t on t.tenant_id = m.tenant_id and t.id = m.task_id
      where m.tenant_id = ${ctx.tenantId} and t.plan_id = ${planId} and t.withdrawn_on is null and m.done_on is null and m.due_on >= ${ctx.today})
    union all
    (select t.id, t.ref, t.title, t.ends_on from tasks t where t.tenant_id = ${ctx.tenantId} and t.plan_id = ${planId} and t.withdrawn_on is null and t.progress <> 'done' and t.ends_on >= ${ctx.today})
    order by due, ref limit 8`.execute(ctx.tx)
  return rows.map((row) => ({ taskId: row.task_id, ref: row.ref, title: row.title, due: row.due }))
}

async function openInstructions(ctx: Context, planId: string) {
  const { rows } = await sql<{ task_id: string; ref: string; text: string; due_on: string; unit_name: string }>`
    select t.id as task_id, t.ref, i.text, i.due_on, u.name as unit_name from instructions i
    join tasks t on t.tenant_id = i.tenant_id and t.id = i.task_id join units u on u.tenant_id = i.tenant_id and u.id = i.unit_id
    where i.tenant_id = ${ctx.tenantId} and t.plan_id = ${planId} and i.answered_at is null order by i.due_on limit 8`.execute(ctx.tx)
  return rows.map((row) => ({ taskId: row.task_id, ref: row.ref, text: row.text, dueOn: row.due_on, unitName: row.unit_name }))
}

/** Targets as issued. Their measured values belong to indicators; until there are any, nothing is said. */
async function targetsOf(ctx: Context, planId: string) {
  const rows = await ctx.tx
    .selectFrom('targets as target')
    .innerJoin('target_values as value', (on) => on.onRef('value.tenant_id', '=', 'target.tenant_id').onRef('value.target_id', '=', 'target.id'))
    .select(['target.id', 'target.text', 'value.subject', 'value.comparator', 'value.min', 'value.max', 'value.unit', 'value.year'])
    .where('target.tenant_id', '=', ctx.tenantId)
    .where('target.plan_id', '=', planId)
    .orderBy('target.position')
    .orderBy('value.position')
    .execute()
  return rows
}
