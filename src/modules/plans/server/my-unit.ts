import { sql } from 'kysely'
import { z } from 'zod'
import { holdsIn, unitsOf, type Actor } from '#platform/actor.ts'
import { notFound } from '#platform/errors.ts'
import { query } from '#platform/server/command.ts'
import type { Context } from '#platform/server/context.ts'
import { evidenceSources } from '#platform/server/evidence.ts'
import { registerTodo, todoSources, type Todo } from '#platform/server/todo.ts'
import { organisationsWords } from '#messages/organisations.ts'
import { programmeWords } from '#messages/programme.ts'
import type { PartState } from '../part.ts'
import { daysLate, taskState, type TaskProgress } from '../task.ts'
import { reportingYear } from './get-overview.ts'

/** Days ahead that "what to do now" looks. */
const SOON = 30

type PartRow = {
  id: string; task_id: string; ref: string; title: string; duty: 'lead' | 'coordinate'; state: PartState; request: boolean; progress: TaskProgress; next_due: string | null
  plan_id: string; plan_title: string; plan_number: string; plan_symbol: string; recorded: number
}

async function partsOf(ctx: Context, unitId: string): Promise<PartRow[]> {
  const { rows } = await sql<Omit<PartRow, 'recorded'>>`
    select part.id, part.task_id, task.ref, task.title, part.duty, part.state, part.request, task.progress, task.next_due, plan.id as plan_id, plan.title as plan_title, plan.number as plan_number, plan.symbol as plan_symbol
    from parts part join tasks task on task.tenant_id = part.tenant_id and task.id = part.task_id join plans plan on plan.tenant_id = task.tenant_id and plan.id = task.plan_id
    where part.tenant_id = ${ctx.tenantId} and part.unit_id = ${unitId} and task.withdrawn_on is null and plan.closed_at is null
    order by part.duty desc, plan.starts_on, task.position`.execute(ctx.tx)
  const { window } = reportingYear(ctx.today)
  const counted = (await Promise.all(evidenceSources().map((source) => source.count(ctx, rows.map((row) => row.task_id), window)))).flat().filter((row) => row.unitId === unitId)
  const byTask = Map.groupBy(counted, (row) => row.taskId)
  return rows.map((row) => ({ ...row, recorded: (byTask.get(row.task_id) ?? []).reduce((sum, one) => sum + one.count, 0) }))
}

const closed = (part: PartRow) => part.state === 'confirmed' || part.state === 'not_applicable'

/** What a part asks of its unit now, or null. */
function todoOf(ctx: Context, unitId: string, part: PartRow): Todo | null {
  const words = programmeWords(ctx.locale).todo
  const { year } = reportingYear(ctx.today)
  const base = { title: `${part.ref} · ${part.title}`, due: part.next_due, href: `/plans/${part.plan_id}/tasks/${part.task_id}` }
  if (closed(part) || part.progress === 'done') return null
  if (part.state === 'returned') return { ...base, kind: 'returned', detail: words.returned, order: 10 }
  if (part.state === 'reported') return holdsIn(ctx.actor, unitId, 'approver') ? { ...base, kind: 'approve', detail: words.approve, order: 20 } : null
  const late = daysLate(part.next_due, ctx.today)
  if (late > 0 && part.duty === 'lead') return { ...base, kind: 'late', detail: words.late(late), order: 5 - Math.min(late, 999) / 1000 }
  const ahead = part.next_due ? Math.round((Date.parse(part.next_due) - Date.parse(ctx.today)) / 86_400_000) : null
  if (ahead !== null && ahead >= 0 && ahead <= SOON) return { ...base, kind: 'due', detail: words.due(ahead), order: 30 + ahead / 100 }
  if (part.recorded === 0 && part.duty === 'lead') return { ...base, kind: 'silent', detail: words.silent(String(year)), order: 50 }
  return null
}

registerTodo({
  name: 'instructions',
  async list(ctx, unitId) {
    const { rows } = await sql<{ text: string; due_on: string; author_name: string; task_id: string; plan_id: string; ref: string }>`
      select i.text, i.due_on, i.author_name, t.id as task_id, t.plan_id, t.ref from instructions i join tasks t on t.tenant_id = i.tenant_id and t.id = i.task_id
      where i.tenant_id = ${ctx.tenantId} and i.unit_id = ${unitId} and i.answered_at is null and t.withdrawn_on is null order by i.due_on`.execute(ctx.tx)
    return rows.map((row) => ({ kind: 'instruction', title: row.text, detail: `${programmeWords(ctx.locale).todo.instruction(row.author_name)} · ${row.ref}`, due: row.due_on, href: `/plans/${row.plan_id}/tasks/${row.task_id}#instructions`, order: 0 }))
  },
})

const mayLook = (actor: Actor, unit: { id: string }) => holdsIn(actor, unit.id) || actor.kind === 'system' || actor.grants.some((grant) => grant.unitId === unit.id || grant.role === 'coordinator' || grant.role === 'leader')

/** "My unit": in one screen what the unit owes, what is late, what to do now. */
export const getMyUnit = query('plans.getMyUnit', {
  input: z.object({ unitId: z.uuid().optional() }),
  allow: mayLook,
  api: 'GET /my-unit',
  async run(ctx, input) {
    const mine = unitsOf(ctx.actor)
    const unitId = input.unitId ?? mine[0] ?? ''
    const units = await ctx.tx.selectFrom('units').select(['id', 'name']).where('tenant_id', '=', ctx.tenantId).where('id', 'in', [...new Set([...mine, unitId])]).execute()
    const unit = units.find((one) => one.id === unitId)
    if (!unit) throw notFound('unit.missing', organisationsWords(ctx.locale).noMatch)
    ctx.permit(unit)
    const parts = await partsOf(ctx, unitId)
    const others = (await Promise.all(todoSources().map((source) => source.list(ctx, unitId)))).flat()
    const now = [...others, ...parts.map((part) => todoOf(ctx, unitId, part)).filter((todo) => todo !== null)].sort((a, b) => a.order - b.order || (a.due ?? '9').localeCompare(b.due ?? '9'))
    return {
      unit, today: ctx.today, year: reportingYear(ctx.today).year,
      units: units.filter((one) => mine.includes(one.id)),
      now,
      parts: parts.map((part) => ({
        id: part.id, taskId: part.task_id, planId: part.plan_id, ref: part.ref, title: part.title, duty: part.duty, request: part.request, state: part.state, recorded: part.recorded, nextDue: part.next_due,
        taskState: taskState({ progress: part.progress, nextDue: part.next_due, withdrawnOn: null }, ctx.today),
        plan: [part.plan_number, part.plan_symbol].filter(Boolean).join('/') || part.plan_title,
      })),
      counts: { lead: parts.filter((part) => part.duty === 'lead').length, coordinate: parts.filter((part) => part.duty === 'coordinate').length, done: parts.filter(closed).length, recorded: parts.reduce((sum, part) => sum + part.recorded, 0) },
    }
  },
})

export type MyUnit = Awaited<ReturnType<typeof getMyUnit.run>>
