/** The face of audit. */
export { listAuditEvents } from './list-audit-events.ts'
export { recordHistory, type HistoryEvent } from './record-history.ts'
