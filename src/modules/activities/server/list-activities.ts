import { sql, type RawBuilder } from 'kysely'
import { z } from 'zod'
import { namesOnDays, predecessorsOf, unitNames } from '#modules/organisations/server/index.ts'
import { UNIT_READINGS } from '#modules/plans/unit-reading.ts'
import { tasksForChoice } from '#modules/plans/server/index.ts'
import { query } from '#platform/server/command.ts'
import { searchKey } from '#platform/text.ts'
import type { Context } from '#platform/server/context.ts'
import { ACTIVITY_KINDS } from '../kinds.ts'
import { ACTIVITY_STATES } from '../activity.ts'
import { canReadActivities } from './policy.ts'

export const PAGE_SIZE = 50

/** Filters of the list, the export and the totals: one set of words. Days are those on which activities are counted. */
export const ActivityFilter = z.object({
  planId: z.uuid().optional(),
  taskId: z.uuid().optional(),
  unitId: z.uuid().optional(),
  /** `now`: with what former units did that came to this one alone; `then`: only what stands under its own name. */
  units: z.enum(UNIT_READINGS).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  kind: z.enum(ACTIVITY_KINDS).optional(),
  state: z.enum(ACTIVITY_STATES).optional(),
  q: z.string().max(200).optional(),
})
export type ActivityFilter = z.output<typeof ActivityFilter>

/** The condition on `activity` that a filter stands for. Withdrawn records only when they are asked for. */
export async function conditionOf(ctx: Context, filter: ActivityFilter): Promise<RawBuilder<unknown>> {
  const all = [sql`activity.tenant_id = ${ctx.tenantId}`, filter.state ? sql`activity.state = ${filter.state}` : sql`activity.state <> 'withdrawn'`]
  const tasks = filter.taskId ? [filter.taskId] : filter.planId ? (await tasksForChoice(ctx, { planId: filter.planId })).map((task) => task.id) : null
  if (tasks) all.push(sql`exists (select from activity_tasks task where task.tenant_id = activity.tenant_id and task.activity_id = activity.id and task.task_id = any(${tasks}::uuid[]))`)
  if (filter.unitId) all.push(sql`exists (select from activity_units share where share.tenant_id = activity.tenant_id and share.activity_id = activity.id and share.unit_id = any(${await unitsMeant(ctx, filter)}::uuid[]) and share.state <> 'declined')`)
  if (filter.from) all.push(sql`activity.day >= ${filter.from}`)
  if (filter.to) all.push(sql`activity.day <= ${filter.to}`)
  if (filter.kind) all.push(sql`activity.kind = ${filter.kind}`)
  for (const word of searchKey(filter.q ?? '').split(' ').filter(Boolean)) all.push(sql`activity.search like ${`%${word.replace(/[\\%_]/gu, '\\$&')}%`}`)
  return sql.join(all, sql` and `)
}

/** The unit, and read as it is now the former units whose work came to it alone. */
const unitsMeant = async (ctx: Context, { unitId, units }: ActivityFilter): Promise<string[]> => [unitId!, ...(units === 'then' ? [] : (await predecessorsOf(ctx, unitId!)).sole)]

/** Former units whose work came to this one and others together: how much it is, told beside the totals and never added to them. */
async function jointOf(ctx: Context, filter: ActivityFilter): Promise<{ id: string; name: string; activities: number }[]> {
  if (!filter.unitId || filter.units === 'then') return []
  const { joint } = await predecessorsOf(ctx, filter.unitId)
  const names = await unitNames(ctx, joint)
  const counted = await Promise.all(joint.map(async (id) => {
    const { rows } = await sql<{ n: number }>`select count(*) as n from activities activity where ${await conditionOf(ctx, { ...filter, unitId: id, units: 'then' })}`.execute(ctx.tx)
    return { id, name: names.get(id) ?? '', activities: rows[0]!.n }
  }))
  return counted.filter((one) => one.activities > 0)
}

export type ActivityRow = {
  id: string; title: string; kind: (typeof ACTIVITY_KINDS)[number] | null; startsOn: string; endsOn: string | null; place: string; state: (typeof ACTIVITY_STATES)[number]
  unitId: string; participants: number | null; quantity: string | null; quantityUnit: string; taskIds: string[]; partners: number; confirmed: number; files: number; alike: number
}

/** The register, newest first, fifty a page, with the totals of all that the filter lets through. */
export const listActivities = query('activities.list', {
  input: ActivityFilter.extend({ page: z.coerce.number().int().min(1).max(10_000).default(1) }),
  allow: canReadActivities,
  api: 'GET /activities',
  async run(ctx, input) {
    ctx.permit(null)
    const condition = await conditionOf(ctx, input)
    const totals = await sql<{ activities: number; participants: number; counted: number; incomplete: number }>`
      select count(*) as activities, coalesce(sum(participants), 0) as participants, count(participants) as counted, count(*) filter (where state = 'draft') as incomplete
      from activities activity where ${condition}`.execute(ctx.tx)
    const { rows } = await pageOf(ctx, condition, input.page)
    const nameOn = await namesOnDays(ctx, rows.map((row) => ({ unitId: row.unitId, on: row.startsOn })))
    const tasks = new Map((await tasksForChoice(ctx, { ids: [...new Set(rows.flatMap((row) => row.taskIds))] })).map((task) => [task.id, task]))
    const { activities, participants, counted, incomplete } = totals.rows[0]!
    return {
      rows: rows.map((row) => ({ ...row, unitName: nameOn(row.unitId, row.startsOn), tasks: row.taskIds.flatMap((id) => { const task = tasks.get(id); return task ? [{ id, ref: task.ref, title: task.title, plan: task.plan }] : [] }) })),
      joint: await jointOf(ctx, input),
      totals: { activities, participants: Number(participants), counted, incomplete },
      page: input.page,
      pages: Math.max(1, Math.ceil(activities / PAGE_SIZE)),
    }
  },
})

// `alike`: other records under one of the same tasks within three days, with a similar title (pg_trgm), not told apart.
const pageOf = (ctx: Context, condition: RawBuilder<unknown>, page: number) => sql<ActivityRow>`
  with page as materialized (select * from activities activity where ${condition} order by day desc, id desc limit ${PAGE_SIZE} offset ${(page - 1) * PAGE_SIZE})
  select activity.id, title, kind, starts_on as "startsOn", ends_on as "endsOn", place, state, unit_id as "unitId", participants, quantity, quantity_unit as "quantityUnit",
    array(select task_id from activity_tasks task where task.tenant_id = activity.tenant_id and task.activity_id = activity.id order by position) as "taskIds",
    (select count(*)::integer from activity_units share where share.tenant_id = activity.tenant_id and share.activity_id = activity.id and share.state in ('named', 'confirmed')) as partners,
    (select count(*)::integer from activity_units share where share.tenant_id = activity.tenant_id and share.activity_id = activity.id and share.state = 'confirmed') as confirmed,
    (select count(*)::integer from activity_files file where file.tenant_id = activity.tenant_id and file.activity_id = activity.id) as files,
    (select count(distinct other.id)::integer from activity_tasks mine
      join activity_tasks theirs on theirs.tenant_id = mine.tenant_id and theirs.task_id = mine.task_id and theirs.activity_id <> mine.activity_id
      join activities other on other.tenant_id = theirs.tenant_id and other.id = theirs.activity_id
      where mine.tenant_id = activity.tenant_id and mine.activity_id = activity.id and activity.state <> 'withdrawn' and other.state <> 'withdrawn'
        and other.day between activity.starts_on - 3 and activity.day + 3 and similarity(lower(other.title), lower(activity.title)) > 0.5
        and not exists (select from activities_apart apart where apart.tenant_id = activity.tenant_id and apart.activity_id = least(activity.id, other.id) and apart.other_id = greatest(activity.id, other.id))) as alike
  from page activity order by activity.day desc, activity.id desc`.execute(ctx.tx)
