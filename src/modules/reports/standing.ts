/** How far a task was on the last day that a report counts, told from its steps and parts. Pure. */
import type { PartForReport, TaskForReport } from '#modules/plans/report-task.ts'
import { daysLate } from '#modules/plans/task.ts'
import type { ReportScope, Standing } from './report.ts'

/** A unit that answers for the lateness, with what it wrote; `note` is empty where it wrote nothing. */
export type Late = { due: string; days: number; reasons: { unit: string; note: string }[] }

const closed = (part: PartForReport) => part.state === 'confirmed' || part.state === 'not_applicable'

/** The first step that was due and not done by then; else the end of the task. Steps after the end do not count. */
function dueOf(task: TaskForReport, asOf: string): string | null {
  const missed = task.milestones.filter((step) => step.dueOn < asOf && (!step.doneOn || step.doneOn > asOf) && (!task.endsOn || step.dueOn <= task.endsOn))
  return missed.map((step) => step.dueOn).sort()[0] ?? (task.endsOn && task.endsOn < asOf ? task.endsOn : null)
}

/**
 * Parts that answer for the task: a unit's report looks at its own; the plan's at the leads, and at bodies that can only
 * be asked where nobody else leads.
 */
function answering(task: TaskForReport, scope: ReportScope): PartForReport[] {
  if (scope === 'unit') return task.parts
  const leads = task.parts.filter((part) => part.duty === 'lead')
  const commanded = leads.filter((part) => !part.request)
  return commanded.length > 0 ? commanded : leads
}

export function standingOf(task: TaskForReport, { scope, asOf, recorded }: { scope: ReportScope; asOf: string; recorded: boolean }): { standing: Standing; late: Late | null } {
  const parts = answering(task, scope)
  const open = parts.filter((part) => !closed(part))
  if (parts.length > 0 && open.length === 0) return { standing: parts.some((part) => part.state === 'confirmed') ? 'done' : 'set_aside', late: null }
  const leading = open.filter((part) => part.duty === 'lead')
  const due = dueOf(task, asOf)
  if (due && leading.length > 0) return { standing: 'late', late: { due, days: daysLate(due, asOf), reasons: leading.map((part) => ({ unit: part.unitName, note: part.note })) } }
  return { standing: recorded || task.parts.some((part) => part.state !== 'not_started') ? 'under_way' : 'not_started', late: null }
}
