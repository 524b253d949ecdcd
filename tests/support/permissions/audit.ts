import { exportTrail, getSealState, listAuditEvents } from '#modules/audit/server/index.ts'
import { does, reads, type Fixture } from './fixture.ts'
import type { Unit } from './province.ts'

const ofUnit = (unit: Unit) => ({ recordType: 'unit', recordId: unit.id })

export const audit: Fixture[] = [
  reads(listAuditEvents, 'Xem nhật ký', ofUnit),
  reads(getSealState, 'Xem nhật ký đã niêm phong đến đâu', () => ({})),
  does(exportTrail, ofUnit),
]
