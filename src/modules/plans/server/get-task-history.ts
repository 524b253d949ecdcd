import { z } from 'zod'
import { recordHistory, type HistoryEvent } from '#modules/audit/server/index.ts'
import { query } from '#platform/server/command.ts'
import type { Context } from '#platform/server/context.ts'
import { dayInVietnam } from '#platform/server/runtime.ts'
import { namesOnDays } from '#modules/organisations/server/index.ts'
import type { Clarity } from '../clarity.ts'
import type { PartState } from '../part.ts'
import { requireTask } from './find-records.ts'
import { canReadPlans } from './policy.ts'

const MOST = 200

/** What happened to a task. `unit`: whose part; `text`: a reason, a step's or an instruction's words. */
export type TaskEvent = { id: string; at: string; who: string } & (
  | { kind: 'issued' | 'amended' | 'withdrawn' }
  | { kind: 'clarified' | 'clarity_removed'; clarity: Clarity; text: string }
  | { kind: 'part_moved'; unit: string; from: PartState; to: PartState; text: string }
  | { kind: 'part_noted'; unit: string; text: string }
  | { kind: 'milestone_added' | 'milestone_done' | 'milestone_reopened'; text: string }
  | { kind: 'instruction_given' | 'instruction_answered'; unit: string; text: string }
)

/** A task's history for everyone who may read the task: an allow-list of what the audit trail holds of it. */
export const getTaskHistory = query('plans.getTaskHistory', {
  input: z.object({ taskId: z.uuid() }),
  allow: canReadPlans,
  api: 'GET /tasks/{taskId}/history',
  async run(ctx, { taskId }) {
    ctx.permit(await requireTask(ctx, taskId))
    const of = (table: 'parts' | 'milestones' | 'instructions') => ctx.tx.selectFrom(table).select('id').where('tenant_id', '=', ctx.tenantId).where('task_id', '=', taskId).execute()
    const ids = { part: await of('parts'), milestone: await of('milestones'), instruction: await of('instructions') }
    const events = await recordHistory(ctx, [{ type: 'task', ids: [taskId] }, ...Object.entries(ids).map(([type, rows]) => ({ type, ids: rows.map((row) => row.id) }))], MOST)
    const unitOf = await unitOfEvents(ctx, taskId, events)
    return { events: events.map((event) => present(event, unitOf(event))).filter((event) => event !== null) }
  },
})

/** The name, on the day of each event, of the unit whose part or instruction it was; an instruction's unit as it was given. */
async function unitOfEvents(ctx: Context, taskId: string, events: HistoryEvent[]): Promise<(event: HistoryEvent) => string> {
  const of = (table: 'parts' | 'instructions') => ctx.tx.selectFrom(table).select(['id', 'unit_id']).where('tenant_id', '=', ctx.tenantId).where('task_id', '=', taskId).execute()
  const units = new Map([...(await of('parts')), ...(await of('instructions'))].map((row) => [row.id, row.unit_id]))
  const unitOf = ({ recordId, after }: HistoryEvent) => text((after as Fields | null)?.['unit_id']) || (units.get(recordId) ?? '')
  const dayOf = (event: HistoryEvent) => dayInVietnam(new Date(event.at))
  const nameOn = await namesOnDays(ctx, events.filter(unitOf).map((event) => ({ unitId: unitOf(event), on: dayOf(event) })))
  return (event) => nameOn(unitOf(event), dayOf(event))
}

type Fields = Record<string, unknown>
const text = (value: unknown) => (typeof value === 'string' ? value : '')

function present({ id, at, actor, recordType, before, after, reason }: HistoryEvent, unit: string): TaskEvent | null {
  const [was, is] = [(before ?? {}) as Fields, (after ?? {}) as Fields]
  const base = { id: String(id), at, who: actor }
  switch (recordType) {
    case 'task': return taskEvent(base, before === null, is)
    case 'part': return is['state'] ? { ...base, kind: 'part_moved', unit, from: was['state'] as PartState, to: is['state'] as PartState, text: text(reason) } : is['note'] ? { ...base, kind: 'part_noted', unit, text: text(is['note']) } : null
    case 'milestone': return { ...base, kind: before === null ? 'milestone_added' : is['done_on'] ? 'milestone_done' : 'milestone_reopened', text: text(is['title']) }
    case 'instruction': return is['answer'] ? { ...base, kind: 'instruction_answered', unit, text: text(is['answer']) } : { ...base, kind: 'instruction_given', unit, text: text(is['text']) }
    default: return null
  }
}

function taskEvent(base: { id: string; at: string; who: string }, made: boolean, is: Fields): TaskEvent {
  if (made) return { ...base, kind: 'issued' }
  const [first] = Object.entries((is['clarified'] ?? {}) as Fields)
  if (first) return { ...base, kind: first[1] ? 'clarified' : 'clarity_removed', clarity: first[0] as Clarity, text: text(first[1]) }
  return { ...base, kind: is['withdrawn_on'] ? 'withdrawn' : 'amended' }
}
