/** The face of audit. */
import './personal-data.ts'

export { exportTrail } from './export-trail.ts'
export { getSealState } from './get-seal-state.ts'
export { listAuditEvents } from './list-audit-events.ts'
export { recordHistory, type HistoryEvent } from './record-history.ts'
export { trailSheet } from './trail-sheet.ts'
