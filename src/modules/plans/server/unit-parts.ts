/** A unit's parts in all running plans, and what each asks of it now. */
import { sql } from 'kysely'
import type { Context } from '#platform/server/context.ts'
import type { Todo } from '#platform/server/todo.ts'
import { programmeWords } from '#messages/programme.ts'
import type { PartState } from '../part.ts'
import { daysLate, taskState, type TaskProgress } from '../task.ts'
import { countsFor, lastRecords, latestBy } from './child-tasks.ts'
import { reportingYear } from './reporting-year.ts'

/** Days ahead that "what to do now" looks. */
const SOON = 30

type PartRow = {
  id: string; task_id: string; ref: string; title: string; duty: 'lead' | 'coordinate'; state: PartState; request: boolean; refused: boolean; progress: TaskProgress; next_due: string | null
  plan_id: string; plan_title: string; plan_number: string; plan_symbol: string
}

/** Parts that the unit still has: leads first, in the order of the plans. */
export async function partsOfUnit(ctx: Context, unitId: string) {
  const { rows } = await sql<PartRow>`
    select part.id, part.task_id, task.ref, task.title, part.duty, part.state, part.request, task.refused, task.progress, task.next_due, plan.id as plan_id, plan.title as plan_title, plan.number as plan_number, plan.symbol as plan_symbol
    from parts part join tasks task on task.tenant_id = part.tenant_id and task.id = part.task_id join plans plan on plan.tenant_id = task.tenant_id and plan.id = task.plan_id
    join task_assignments named on named.tenant_id = part.tenant_id and named.id = part.assignment_id
    where part.tenant_id = ${ctx.tenantId} and part.unit_id = ${unitId} and part.valid_to is null and task.withdrawn_on is null and plan.closed_at is null and named.ended_on is null
    order by part.duty desc, plan.starts_on, plan.id, task.position`.execute(ctx.tx)
  const { window } = reportingYear(ctx.today)
  const records = await lastRecords(ctx, await countsFor(ctx, { taskIds: rows.map((row) => row.task_id) }), window)
  const lastOn = latestBy(records.filter((row) => row.unitId === unitId), (row) => row.taskId)
  return rows.map((row) => ({
    id: row.id, taskId: row.task_id, ref: row.ref, title: row.title, duty: row.duty, state: row.state, request: row.request, refused: row.refused, nextDue: row.next_due,
    href: `/plans/${row.plan_id}/tasks/${row.task_id}`,
    plan: row.plan_number ? [row.plan_number, row.plan_symbol].filter(Boolean).join('/') : row.plan_title,
    taskState: taskState({ progress: row.progress, nextDue: row.next_due, withdrawnOn: null }, ctx.today),
    lastOn: lastOn.get(row.task_id) ?? null,
    closed: row.state === 'confirmed' || row.state === 'not_applicable',
  }))
}

export type UnitPart = Awaited<ReturnType<typeof partsOfUnit>>[number]
export type PartTodo = Todo & { taskId: string; plan: string }

/** What a part asks of its unit now, or null. What was only requested is reminded as a request, never called late. */
export function todoOf(ctx: Context, part: UnitPart, approves: boolean): PartTodo | null {
  const words = programmeWords(ctx.locale).todo
  const make = (kind: string, detail: string, order: number): PartTodo => ({ kind, detail, order, title: `${part.ref}. ${part.title}`, due: part.nextDue, href: part.href, taskId: part.taskId, plan: part.plan })
  if (part.closed || part.taskState === 'done') return null
  if (part.state === 'returned') return make('returned', words.returned, 10)
  if (part.state === 'reported') return approves ? make('approve', words.approve, 20) : null
  const late = daysLate(part.nextDue, ctx.today)
  const ahead = part.nextDue === null || late > 0 ? null : daysLate(ctx.today, part.nextDue)
  const soon = ahead !== null && ahead <= SOON
  if (part.request) return late > 0 || soon || (part.duty === 'lead' && part.lastOn === null) ? make('request', words.request, 60) : null
  if (late > 0 && part.duty === 'lead') return make('late', words.late(late), 5 - Math.min(late, 999) / 1000)
  if (soon) return make('due', words.due(ahead), 30 + ahead / 100)
  if (part.lastOn === null && part.duty === 'lead') return make('silent', words.silent(String(reportingYear(ctx.today).year)), 50)
  return null
}
