import { sql, type SqlBool } from 'kysely'
import { query } from '#platform/server/command.ts'
import type { Context } from '#platform/server/context.ts'
import { searchKey } from '#platform/text.ts'
import { TaskFilter } from '../task-filter.ts'
import { taskState, type TaskProgress, type TaskState } from '../task.ts'
import { answeringOf } from './answering.ts'
import { answeringText } from './answering-text.ts'
import { readPlan } from './find-records.ts'
import { canReadPlans } from './policy.ts'

export const TASKS_A_PAGE = 50

const ORDER = {
  order: sql`position`,
  due: sql`next_due, position`,
  '-due': sql`next_due desc nulls last, position`,
  title: sql`title collate "vi-x-icu", position`,
} as const

/** What a filter asks, as conditions on `task`. The tenant stands first in each: that is how the indexes begin. */
function conditions(ctx: Context, filter: TaskFilter) {
  const all = [sql<SqlBool>`task.tenant_id = ${ctx.tenantId} and task.plan_id = ${filter.planId}`]
  if (filter.q) all.push(sql`task.search like ${`%${searchKey(filter.q).replace(/[%_\\]/g, '\\$&')}%`}`)
  const duty = filter.duty ? sql`and part.duty = ${filter.duty}` : sql``
  const unit = filter.unitId ? sql`and part.unit_id = ${filter.unitId}` : sql``
  if (filter.unitId || filter.duty) all.push(sql`exists (select 1 from parts part where part.tenant_id = ${ctx.tenantId} and part.task_id = task.id and part.valid_to is null ${unit} ${duty})`)
  if (filter.state) all.push(states(ctx)[filter.state])
  return sql.join(all, sql` and `)
}

function states(ctx: Context): Record<TaskState, ReturnType<typeof sql<SqlBool>>> {
  const open = sql`task.withdrawn_on is null and task.progress <> 'done'`
  const inTime = sql`(task.next_due is null or task.next_due >= ${ctx.today})`
  return {
    withdrawn: sql`task.withdrawn_on is not null`,
    done: sql`task.withdrawn_on is null and task.progress = 'done'`,
    late: sql`${open} and task.next_due < ${ctx.today}`,
    under_way: sql`${open} and task.progress = 'under_way' and ${inTime}`,
    not_started: sql`${open} and task.progress = 'not_started' and ${inTime}`,
  }
}

type Row = {
  id: string; ref: string; title: string; heading: string[]; time_text: string; starts_on: string | null; ends_on: string | null; progress: TaskProgress; next_due: string | null
  withdrawn_on: string | null; refused: boolean; shared: boolean; leads: string[]; coordinating: string[]
}

/** One page of a plan's tasks, filtered and sorted, each with its units as written; one more row tells whether a page follows. */
async function page(ctx: Context, filter: TaskFilter, size: number): Promise<Row[]> {
  const names = (duty: 'lead' | 'coordinate') => sql`coalesce((select array_agg(a.as_written order by a.position) from task_assignments a where a.tenant_id = ${ctx.tenantId} and a.task_id = found.id and a.duty = ${duty} and a.ended_on is null), '{}')`
  const { rows } = await sql<Row>`
    select found.*, ${names('lead')} as leads, ${names('coordinate')} as coordinating
    from (
      select task.id, task.position, task.ref, task.title, task.heading, task.time_text, task.starts_on, task.ends_on, task.progress, task.next_due, task.withdrawn_on, task.refused, task.shared
      from tasks task where ${conditions(ctx, filter)}
      order by ${ORDER[filter.sort]} limit ${size + 1} offset ${(filter.page - 1) * size}
    ) found order by ${ORDER[filter.sort]}`.execute(ctx.tx)
  return rows
}

/** One page of a plan's tasks. */
export const listTasks = query('plans.listTasks', {
  input: TaskFilter,
  allow: canReadPlans,
  api: 'GET /plans/{planId}/tasks',
  async run(ctx, filter) {
    const [plan, rows] = await Promise.all([readPlan(ctx, filter.planId), page(ctx, filter, TASKS_A_PAGE)])
    ctx.permit(plan)
    const tasks = rows.slice(0, TASKS_A_PAGE)
    const today = Map.groupBy(await answeringOf(ctx, tasks.map((row) => row.id)), (one) => one.taskId)
    const leadsToday = ({ id, leads }: Row) => answeringText(ctx.locale, (today.get(id) ?? []).filter((one) => one.duty === 'lead'), { alone: leads.length === 1 })
    return { tasks: tasks.map((row) => ({ ...present(ctx, row), leadsToday: leadsToday(row) })), page: filter.page, more: rows.length > TASKS_A_PAGE }
  },
})

/** All of them, for a sheet or a timeline. */
export async function allTasks(ctx: Context, filter: TaskFilter): Promise<PlanTask[]> {
  return (await page(ctx, { ...filter, page: 1 }, 100_000)).map((row) => present(ctx, row))
}

function present(ctx: Context, row: Row) {
  return {
    id: row.id, ref: row.ref, title: row.title, heading: row.heading, timeText: row.time_text, startsOn: row.starts_on, endsOn: row.ends_on, nextDue: row.next_due, refused: row.refused, shared: row.shared, leads: row.leads, coordinating: row.coordinating,
    state: taskState({ progress: row.progress, nextDue: row.next_due, withdrawnOn: row.withdrawn_on }, ctx.today),
  }
}

export type PlanTask = ReturnType<typeof present>
/** `leadsToday`: who answers for leads that no longer stand; empty where all do. */
export type TaskRow = PlanTask & { leadsToday: string }
