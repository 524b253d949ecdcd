import { holds, holdsIn, type Actor } from '#platform/actor.ts'
import { writesReport } from '../report.ts'

/** Reports are read by their unit, by coordinators, leaders and administrators; a released one by everyone who works in the province. */
export const canReadReport = (actor: Actor, report: { unitId: string; released: boolean }) =>
  actor.kind === 'system' || (report.released && actor.grants.length > 0) || actor.grants.some((grant) => grant.unitId === report.unitId) || holds(actor, 'coordinator', 'leader', 'administrator')

/** The unit writes its own report; a coordinator's unit that of the plan it keeps. */
export const canWriteReport = (actor: Actor, report: { unitId: string }) => writesReport({ actor, unitId: report.unitId })

/** Moving a report is for its unit; the workflow says which of them. */
export const canMoveReport = (actor: Actor, report: { unitId: string }) => holdsIn(actor, report.unitId, 'focal_point', 'approver', 'coordinator')
