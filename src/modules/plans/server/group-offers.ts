/** Groups change after a task was given to them: who joined is offered a part, who left may give it up. Nothing changes by itself. */
import { sql } from 'kysely'
import { groupsOn } from '#modules/organisations/server/index.ts'
import type { Context } from '#platform/server/context.ts'
import { registerDay } from './settle-names.ts'

export const GROUP_CHANGES = ['joined', 'left'] as const
export type GroupChange = (typeof GROUP_CHANGES)[number]
export type GroupOffer = { assignmentId: string; taskId: string; planId: string; ref: string; group: string; change: GroupChange; units: { id: string; name: string }[] }

type Named = { id: string; task_id: string; plan_id: string; ref: string; as_written: string; group_id: string; issued_on: string | null }
type Held = { task_id: string; assignment_id: string; unit_id: string; open: boolean; taken: boolean }

/** What is offered on a task, on all tasks of a plan, or on all that run. What was chosen when the plan was confirmed is not asked again. */
export async function groupOffers(ctx: Context, { taskId = null, planId = null }: { taskId?: string | null; planId?: string | null }): Promise<GroupOffer[]> {
  const { rows: named } = await sql<Named>`
    select one.id, one.task_id, task.plan_id, task.ref, one.as_written, one.group_id, plan.issued_on
    from task_assignments one join tasks task on task.tenant_id = one.tenant_id and task.id = one.task_id join plans plan on plan.tenant_id = task.tenant_id and plan.id = task.plan_id
    where one.tenant_id = ${ctx.tenantId} and one.group_id is not null and one.ended_on is null and task.withdrawn_on is null and plan.closed_at is null
      and (${taskId}::uuid is null or task.id = ${taskId}) and (${planId}::uuid is null or plan.id = ${planId})
    order by plan.starts_on, plan.id, task.position, one.position`.execute(ctx.tx)
  if (named.length === 0) return []
  const members = await membersOn(ctx, named)
  const { rows: parts } = await sql<Held>`
    select task_id, assignment_id, unit_id, state not in ('confirmed', 'not_applicable') as open, follows_id is not null as taken
    from parts where tenant_id = ${ctx.tenantId} and task_id = any(${[...new Set(named.map((one) => one.task_id))]}::uuid[]) and valid_to is null`.execute(ctx.tx)
  const held = Map.groupBy(parts, (part) => part.task_id)
  const declined = new Set((await ctx.tx.selectFrom('group_offers_declined').select(['assignment_id', 'unit_id']).where('tenant_id', '=', ctx.tenantId).execute()).map((row) => `${row.assignment_id} ${row.unit_id}`))
  const { rows: standing } = await sql<{ id: string; name: string }>`select id, name from units where tenant_id = ${ctx.tenantId} and (valid_to is null or valid_to >= ${ctx.today}) order by position, id`.execute(ctx.tx)
  return named.flatMap((one) => {
    const [then, now] = [members(one.group_id, one.issued_on), members(one.group_id, null)]
    const mine = held.get(one.task_id) ?? []
    const joined = now.difference(then).difference(new Set(mine.map((part) => part.unit_id)))
    // A part that came by an act of reorganisation does not hang on the group.
    const left = new Set(mine.filter((part) => part.assignment_id === one.id && part.open && !part.taken).map((part) => part.unit_id)).intersection(then).difference(now)
    const offer = (change: GroupChange, ids: Set<string>): GroupOffer => ({ assignmentId: one.id, taskId: one.task_id, planId: one.plan_id, ref: one.ref, group: one.as_written, change, units: standing.filter((unit) => ids.has(unit.id) && !declined.has(`${one.id} ${unit.id}`)) })
    return [offer('joined', joined), offer('left', left)].filter(({ units }) => units.length > 0)
  })
}

/** Members by group and the day of the plan (null: today); the register is read once a day. */
async function membersOn(ctx: Context, named: Named[]): Promise<(groupId: string, day: string | null) => Set<string>> {
  const read = async (day: string) => new Map((await groupsOn(ctx, day)).map((group) => [group.id, new Set(group.memberIds)]))
  const days = new Map<string | null, Map<string, Set<string>>>([[null, await read(ctx.today)]])
  for (const { issued_on } of named) if (issued_on && !days.has(issued_on)) days.set(issued_on, await read(await registerDay(ctx, issued_on)))
  return (groupId, day) => days.get(day)?.get(groupId) ?? new Set()
}
