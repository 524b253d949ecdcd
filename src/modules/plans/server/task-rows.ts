/** Rows of the programme made from a task of a draft. */
import { searchKey } from '#platform/text.ts'
import type { Context } from '#platform/server/context.ts'
import { newId } from '#platform/server/id.ts'
import { plansImportWords } from '#messages/plans-import.ts'
import type { ImportDraft, ImportTask, Mention } from '../import.ts'
import { assignmentsOf, partsOf, type PlannedAssignment } from '../importing/parts.ts'

/** `from`: the first day on which units answer for the parts that are made. */
export type Whole = { planId: string; sourceId: string; from: string; commandable: (unitId: string) => boolean }

export function taskRow(ctx: Context, draft: ImportDraft, { planId, sourceId }: Whole, task: ImportTask, position: number) {
  const refused = task.refusing?.refused ?? false
  return {
    tenant_id: ctx.tenantId,
    plan_id: planId,
    position,
    ref: task.ref,
    title: task.title,
    heading: task.heading,
    time_text: task.time?.text ?? '',
    starts_on: task.time?.from ?? null,
    ends_on: task.time?.to ?? null,
    recurrence: task.time?.recurrence ?? null,
    shared: task.shared,
    refused,
    refused_words: task.refusedWords.map((word) => word.value),
    refused_reason: task.refusing?.reason ?? '',
    source_document_id: sourceId,
    source_start: task.span?.start ?? 0,
    source_end: task.span?.end ?? 0,
    search: searchKey([task.ref, task.title, ...task.heading, ...task.units.map((unit) => unit.text)].join(' ')),
  }
}

/** Outputs as issued; a task that asks for the refused can only give the permitted ones. */
export function outputRows(ctx: Context, taskId: string, task: ImportTask) {
  const permitted = plansImportWords('vi').permitted
  const texts = task.refusing?.refused ? task.refusing.outputs.map((output) => permitted[output]) : task.outputs.map((output) => output.text)
  return texts.map((text, position) => ({ tenant_id: ctx.tenantId, task_id: taskId, position, text }))
}

/** Dates hidden in the prose; one without a date was looked at by a person and makes no milestone. */
export function milestoneRows(ctx: Context, taskId: string, task: ImportTask) {
  return task.milestones.flatMap((one) => (one.date ? [{ tenant_id: ctx.tenantId, id: newId(), task_id: taskId, title: one.text, due_on: one.date, from_source: one.span !== null, done_on: null }] : []))
}

export function assignmentRow(ctx: Context, taskId: string, one: PlannedAssignment, position: number) {
  return { tenant_id: ctx.tenantId, id: newId(), task_id: taskId, position, duty: one.duty, as_written: one.asWritten, unit_id: one.unitId, group_id: one.groupId, request: one.request }
}

/** Assignments as written, and the part of each unit. */
export function unitRows(ctx: Context, draft: ImportDraft, whole: Whole, taskId: string, units: readonly Mention[]) {
  const planned = assignmentsOf(units, draft.names)
  const assignments = planned.map((one, index) => assignmentRow(ctx, taskId, one, index))
  const parts = partsOf(planned, whole.commandable).map((part) => ({ tenant_id: ctx.tenantId, id: newId(), plan_id: whole.planId, task_id: taskId, unit_id: part.unitId, duty: part.duty, assignment_id: assignments[part.assignment]!.id, request: part.request, state_at: ctx.now, valid_from: whole.from }))
  return { assignments, parts }
}
