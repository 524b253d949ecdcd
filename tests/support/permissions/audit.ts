import { exportTrail, getSealState, listAuditEvents } from '#modules/audit/server/index.ts'
import { does, reads } from './fixture.ts'

export const audit = [
  reads(listAuditEvents, 'Xem nhật ký', (unit) => ({ recordType: 'unit', recordId: unit.id })),
  reads(getSealState, 'Xem nhật ký đã niêm phong đến đâu', () => ({})),
  does(exportTrail, (unit) => ({ recordType: 'unit', recordId: unit.id })),
]
