/** A register of records that a test fills: it says what it holds by the same contract as the program's own registers. */
import { registerEvidence, type EvidenceItem } from '#platform/server/evidence.ts'

export type TestRecord = { taskId: string; unitIds: string[]; on: string; title?: string; id?: string }

export function testRegister(name: string) {
  const records: TestRecord[] = []
  const among = (taskIds: string[] | null, window: { from: string; to: string }) => records.filter((record) => (taskIds === null || taskIds.includes(record.taskId)) && record.on >= window.from && record.on <= window.to)
  registerEvidence({
    name,
    async count(_ctx, taskIds, window) {
      const rows = among(taskIds, window).flatMap((record) => record.unitIds.map((unitId) => ({ ...record, unitId })))
      return [...Map.groupBy(rows, (row) => `${row.taskId} ${row.unitId}`).values()].map((own) => ({ taskId: own[0]!.taskId, unitId: own[0]!.unitId, count: own.length, lastOn: own.map((row) => row.on).sort().at(-1)! }))
    },
    async list(_ctx, taskIds, window): Promise<EvidenceItem[]> {
      return among(taskIds, window).map((record) => ({ source: name, id: record.id ?? `${record.taskId} ${record.on}`, title: record.title ?? 'Hội nghị', on: record.on, unitIds: record.unitIds, href: '/', files: 0 }))
    },
    async exists(_ctx, taskIds) {
      return records.some((record) => taskIds.includes(record.taskId))
    },
  })
  return records
}
