/** The face of audit. */
export { listAuditEvents } from './list-audit-events.ts'
