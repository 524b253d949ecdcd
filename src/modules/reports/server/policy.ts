import { holds, type Actor } from '#platform/actor.ts'
import { writesReport } from '../report.ts'

/** Whoever works in the province may look for reports; which of them they see is told by {@link canReadReport}. */
export const canListReports = (actor: Actor) => actor.kind === 'system' || actor.grants.length > 0

/** Those who see every report before it is released. */
export const seesAllReports = (actor: Actor) => holds(actor, 'coordinator', 'leader', 'administrator')

/** A report is read by its unit, by coordinators, leaders and administrators; a released one by everyone who works in the province. */
export const canReadReport = (actor: Actor, report: { unitId: string; released: boolean }) =>
  seesAllReports(actor) || (actor.kind === 'person' && actor.grants.some((grant) => report.released || grant.unitId === report.unitId))

/** A unit's own people write its report; the plan's is written by the unit that keeps it. */
export const canWriteReport = (actor: Actor, report: { unitId: string }) => writesReport({ actor, unitId: report.unitId })

/** Moving a report is for its unit; the workflow says for which of them. */
export const canMoveReport = canWriteReport
