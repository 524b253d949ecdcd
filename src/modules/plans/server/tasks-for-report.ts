import { sql } from 'kysely'
import type { Window } from '#platform/period.ts'
import type { Context } from '#platform/server/context.ts'
import type { PartForReport, TaskForReport } from '../report-task.ts'
import { countsFor } from './child-tasks.ts'

type Wanted = {
  planId: string
  /** Only tasks in which this unit has a part, and only that part, with those that it took over; null: all. */
  unitId: string | null
  /** The day on which states are read. */
  asOf: string
  /** Days whose notes may say why something is late. */
  notes: Window
}

// A moment's day in Việt Nam.
const day = (column: ReturnType<typeof sql.ref>) => sql`(${column} at time zone 'Asia/Ho_Chi_Minh')::date`

/**
 * A unit's own parts of a plan, and those of former units that came to it: the parts that its own follow, and in the same tasks the
 * ended parts of units to which it is an heir.
 */
const partsOfUnit = (ctx: Context, planId: string, unitId: string) => sql`
  with recursive own as (select id, task_id, follows_id from parts where tenant_id = ${ctx.tenantId} and plan_id = ${planId} and unit_id = ${unitId}),
    line (id, follows_id) as (
      select id, follows_id from own
      union
      select former.id, former.follows_id from line join parts former on former.tenant_id = ${ctx.tenantId} and former.id = line.follows_id
    ),
    before (unit_id) as (
      select ${unitId}::uuid
      union
      select edge.from_unit_id from before join successions edge on edge.tenant_id = ${ctx.tenantId} and edge.to_unit_id = before.unit_id
    )
  select id from line
  union
  select former.id from parts former join before on before.unit_id = former.unit_id
  where former.tenant_id = ${ctx.tenantId} and former.plan_id = ${planId} and former.valid_to is not null and former.task_id in (select task_id from own)`

// An act dated back takes over a part as it then stood: what was noted on the former part since belongs to its line.
const lineOfPart = sql`
  with recursive line (id, follows_id) as (
    select part.id, part.follows_id
    union all
    select former.id, former.follows_id from line join parts former on former.tenant_id = part.tenant_id and former.id = line.follows_id
  ) select id from line`

/** By task of a unit's report: the unit, and the former units whose parts came to it. */
async function answeringIn(ctx: Context, planId: string, unitId: string): Promise<Map<string, Set<string>>> {
  const { rows } = await sql<{ taskId: string; unitId: string }>`select distinct task_id as "taskId", unit_id as "unitId" from parts where tenant_id = ${ctx.tenantId} and id in (${partsOfUnit(ctx, planId, unitId)})`.execute(ctx.tx)
  return new Map([...Map.groupBy(rows, (row) => row.taskId)].map(([taskId, own]) => [taskId, new Set(own.map((row) => row.unitId))]))
}

/** Parts of tasks that were part of the plan on the day, each as it stood then. */
async function partsThen(ctx: Context, { planId, unitId, asOf, notes }: Wanted): Promise<(PartForReport & { taskId: string })[]> {
  const { rows } = await sql<PartForReport & { taskId: string }>`
    select part.task_id as "taskId", part.unit_id as "unitId", unit.name as "unitName", part.duty, part.request,
      coalesce((select n.from_state from part_notes n where n.tenant_id = part.tenant_id and n.part_id in (${lineOfPart}) and ${day(sql.ref('n.at'))} > ${asOf} order by n.at, n.id limit 1), part.state) as state,
      coalesce((select n.text from part_notes n where n.tenant_id = part.tenant_id and n.part_id = part.id and n.text <> '' and n.author_id is not null and ${day(sql.ref('n.at'))} between ${notes.from} and ${notes.to} order by n.at desc, n.id desc limit 1), '') as note
    from parts part
    join tasks task on task.tenant_id = part.tenant_id and task.id = part.task_id
    join units unit on unit.tenant_id = part.tenant_id and unit.id = part.unit_id
    join task_assignments named on named.tenant_id = part.tenant_id and named.id = part.assignment_id
    where part.tenant_id = ${ctx.tenantId} and task.plan_id = ${planId} and (named.ended_on is null or named.ended_on > ${asOf}) and (part.follows_id is null or part.valid_from <= ${asOf}) and (part.valid_to is null or part.valid_to >= ${asOf}) ${unitId ? sql`and part.id in (${partsOfUnit(ctx, planId, unitId)})` : sql``}
    order by part.duty desc, unit.position`.execute(ctx.tx)
  return rows
}

/**
 * A plan's tasks as a report on a past time needs them, and which tasks' records count for which (a child plan's for its
 * parent's). `answering`, for a unit's report: whose records under a task are its own. Null when there is no such plan.
 */
export async function tasksForReport(ctx: Context, wanted: Wanted) {
  const { planId, unitId, asOf } = wanted
  const plan = await ctx.tx.selectFrom('plans').select(['type', 'number', 'symbol', 'title', 'issued_on', 'owner_unit_id']).where('tenant_id', '=', ctx.tenantId).where('id', '=', planId).executeTakeFirst()
  if (!plan) return null
  const all = await ctx.tx
    .selectFrom('tasks').select(['id', 'ref', 'title', 'heading', 'refused', 'ends_on'])
    .where('tenant_id', '=', ctx.tenantId).where('plan_id', '=', planId).where((on) => on.or([on('withdrawn_on', 'is', null), on('withdrawn_on', '>', asOf)]))
    .orderBy('position').execute()
  const parts = Map.groupBy(await partsThen(ctx, wanted), (part) => part.taskId)
  const chosen = unitId ? all.filter((task) => parts.has(task.id)) : all
  const ids = chosen.map((task) => task.id)
  const steps = ids.length === 0 ? [] : await ctx.tx.selectFrom('milestones').select(['task_id', 'due_on', 'done_on']).where('tenant_id', '=', ctx.tenantId).where('task_id', 'in', ids).execute()
  const tasks = chosen.map((task): TaskForReport => ({
    id: task.id, ref: task.ref, title: task.title, heading: task.heading, refused: task.refused, endsOn: task.ends_on,
    milestones: steps.filter((step) => step.task_id === task.id).map((step) => ({ dueOn: step.due_on, doneOn: step.done_on })),
    parts: parts.get(task.id) ?? [],
  }))
  return { type: plan.type, number: [plan.number, plan.symbol].filter(Boolean).join('/'), title: plan.title, issuedOn: plan.issued_on, ownerUnitId: plan.owner_unit_id, tasks, countsFor: await countsFor(ctx, { taskIds: ids }), answering: unitId ? await answeringIn(ctx, planId, unitId) : null }
}

/** Plans to report on: who keeps each, and the units that have a part in it. */
export async function plansForReport(ctx: Context) {
  const { rows } = await sql<{ id: string; number: string; title: string; type: string; startsOn: string; endsOn: string; ownerUnitId: string; unitIds: string[] }>`
    select plan.id, case when plan.number = '' then '' else concat_ws('/', plan.number, nullif(plan.symbol, '')) end as number, plan.title, plan.type, plan.starts_on as "startsOn", plan.ends_on as "endsOn", plan.owner_unit_id as "ownerUnitId",
      array(select distinct part.unit_id from parts part join tasks task on task.tenant_id = part.tenant_id and task.id = part.task_id where part.tenant_id = plan.tenant_id and part.plan_id = plan.id and part.valid_to is null and task.withdrawn_on is null) as "unitIds"
    from plans plan where plan.tenant_id = ${ctx.tenantId} order by plan.issued_on desc nulls last, plan.id`.execute(ctx.tx)
  return rows
}
