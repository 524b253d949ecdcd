import { holds, type Actor } from '#platform/actor.ts'
import { reportWorkflow, writesReport, type ReportMove } from '../report.ts'

/** Whoever works in the province may look for reports; which of them they see is told by {@link canReadReport}. */
export const canListReports = (actor: Actor) => actor.kind === 'system' || actor.grants.length > 0

/** Those who see every report before it is released. */
export const seesAllReports = (actor: Actor) => holds(actor, 'coordinator', 'leader', 'administrator', 'auditor')

/** A report is read by its unit, by coordinators, leaders, administrators and auditors; a released one by everyone who works in the province. */
export const canReadReport = (actor: Actor, report: { unitId: string; planId?: string; released: boolean }) =>
  seesAllReports(actor) || (actor.kind === 'person' && actor.grants.some((grant) => report.released || grant.unitId === report.unitId))

/** A unit's own people write its report; the plan's is written by the unit that keeps it. */
export const canWriteReport = (actor: Actor, report: { unitId: string; planId?: string }) => writesReport({ actor, unitId: report.unitId })

/** Each move of a report has its own rule: whoever wrote or submitted it neither releases nor returns it. */
export const canMoveReport = (actor: Actor, report: { unitId: string; planId: string; move: ReportMove; writers: readonly string[] }) => reportWorkflow.lets(report.move, { ...report, actor })
