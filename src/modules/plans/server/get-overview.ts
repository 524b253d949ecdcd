import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/server/command.ts'
import type { Context } from '#platform/server/context.ts'
import { daysLate, type TaskState } from '../task.ts'
import { UNIT_READINGS } from '../unit-reading.ts'
import { answeringOf } from './answering.ts'
import { answeringText } from './answering-text.ts'
import { countsFor, lastRecords, latestBy } from './child-tasks.ts'
import { readPlan } from './find-records.ts'
import { comingOf, openInstructions, targetsOf } from './overview-next.ts'
import { unitsNeedingCare } from './overview-units.ts'
import { canReadPlans } from './policy.ts'
import { reportingYear } from './reporting-year.ts'

const NEXT = 24

type OverviewTask = { id: string; ref: string; title: string; state: TaskState; next_due: string | null; leads: string[]; refused: boolean }

/** One page for leaders: state of tasks and targets, what is late, who has not moved, what comes next. */
export const getOverview = query('plans.getOverview', {
  input: z.object({ planId: z.uuid(), units: z.enum(UNIT_READINGS).default('now') }),
  allow: canReadPlans,
  api: 'GET /plans/{planId}/overview',
  async run(ctx, { planId, units: reading }) {
    const plan = await readPlan(ctx, planId)
    ctx.permit(plan)
    const { year, window } = reportingYear(ctx.today)
    const tasks = await tasksOf(ctx, planId)
    const today = Map.groupBy(await answeringOf(ctx, tasks.filter((task) => task.state === 'late').map((task) => task.id)), (one) => one.taskId)
    const live = tasks.filter((task) => task.state !== 'withdrawn')
    const count = (state: TaskState) => tasks.filter((task) => task.state === state).length
    const records = await lastRecords(ctx, await countsFor(ctx, { planId }), window)
    const lastOn = latestBy(records, (row) => row.taskId)
    const shown = live.map((task) => ({ id: task.id, ref: task.ref, title: task.title, leads: task.leads, leadsToday: answeringText(ctx.locale, (today.get(task.id) ?? []).filter((one) => one.duty === 'lead'), { alone: task.leads.length === 1 }), refused: task.refused, state: task.state, due: task.next_due, days: daysLate(task.next_due, ctx.today), lastOn: lastOn.get(task.id) ?? null }))
    return {
      plan: { id: plan.id, type: plan.type, number: plan.number, symbol: plan.symbol, title: plan.title, startsOn: plan.starts_on, endsOn: plan.ends_on, issuedOn: plan.issued_on, issuer: plan.issuer },
      ...(await familyOf(ctx, plan)),
      today: ctx.today, year,
      counts: { total: live.length, late: count('late'), underWay: count('under_way'), notStarted: count('not_started'), done: count('done'), withdrawn: count('withdrawn') },
      tasks: shown,
      late: shown.filter((task) => task.state === 'late').sort((a, b) => b.days - a.days),
      /** Open tasks under which nothing was recorded in this reporting year. */
      silentTasks: shown.filter((task) => task.state !== 'done' && task.lastOn === null),
      units: await unitsNeedingCare(ctx, planId, records, window, reading),
      next: await comingOf(ctx, planId, NEXT),
      instructions: await openInstructions(ctx, planId),
      targets: await targetsOf(ctx, planId),
    }
  },
})

export type Overview = Awaited<ReturnType<typeof getOverview.run>>

/** The plan above and the plans under it. */
async function familyOf(ctx: Context, plan: { id: string; parent_plan_id: string | null }) {
  const plans = ctx.tx.selectFrom('plans').select(['id', 'title', 'number', 'symbol']).where('tenant_id', '=', ctx.tenantId)
  return {
    parent: plan.parent_plan_id ? ((await plans.where('id', '=', plan.parent_plan_id).executeTakeFirst()) ?? null) : null,
    children: await plans.where('parent_plan_id', '=', plan.id).orderBy('starts_on').orderBy('id').execute(),
  }
}

async function tasksOf(ctx: Context, planId: string): Promise<OverviewTask[]> {
  const { rows } = await sql<OverviewTask>`
    select task.id, task.ref, task.title, task.next_due, task.refused, coalesce(named.leads, '{}') as leads,
      case when task.withdrawn_on is not null then 'withdrawn' when task.progress = 'done' then 'done' when task.next_due < ${ctx.today} then 'late' else task.progress end as state
    from tasks task
    left join (
      select a.task_id, array_agg(a.as_written order by a.position) as leads from task_assignments a join tasks t on t.tenant_id = a.tenant_id and t.id = a.task_id
      where a.tenant_id = ${ctx.tenantId} and t.plan_id = ${planId} and a.duty = 'lead' and a.ended_on is null group by a.task_id
    ) named on named.task_id = task.id
    where task.tenant_id = ${ctx.tenantId} and task.plan_id = ${planId} order by task.position`.execute(ctx.tx)
  return rows
}
