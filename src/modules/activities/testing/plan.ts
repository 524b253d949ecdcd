import { createHash } from 'node:crypto'
import type { TestProgram } from '#tests/support/program.ts'
import { inTenant } from '#platform/server/db.ts'
import { newId } from '#platform/server/id.ts'
import { searchKey } from '#platform/text.ts'
import '#modules/plans/server/index.ts'

export type TestPlan = { planId: string; tasks: Record<string, string> }

/** A confirmed plan with tasks "1", "2" and "refused" (whose wording asks for the refused), written straight into the tables of plans. */
export async function testPlan(program: TestProgram, refs: Record<string, { refused?: boolean; withdrawn?: boolean }> = { '1': {}, '2': {}, refused: { refused: true }, gone: { withdrawn: true } }): Promise<TestPlan> {
  const owner = await program.unit('ubnd')
  const [fileId, sourceId, planId] = [newId(), newId(), newId()]
  const tenant_id = program.tenantId
  const sha256 = createHash('sha256').update(planId).digest('hex')
  const tasks = Object.fromEntries(Object.keys(refs).map((ref) => [ref, newId()]))
  await inTenant(program.platform.db, tenant_id, 'write', async (tx) => {
    await tx.insertInto('files').values({ tenant_id, id: fileId, sha256, name: 'ke-hoach.txt', media_type: 'text/plain', size: 1, uploaded_by: null }).execute()
    await tx.insertInto('source_documents').values({ tenant_id, id: sourceId, file_id: fileId, sha256, format: 'text', text: 'Kế hoạch thử', blocks: '[]' }).execute()
    await tx.insertInto('plans').values({ tenant_id, id: planId, type: 'KẾ HOẠCH', number: '1', symbol: 'KH-UBND', title: 'Kế hoạch thử nghiệm', starts_on: '2023-01-01', ends_on: '2028-12-31', issued_on: '2023-01-01', owner_unit_id: owner, parent_plan_id: null, source_document_id: sourceId, confirmed_by: null, confirmed_at: '2023-01-02T00:00:00Z', closed_at: null }).execute()
    const rows = Object.entries(refs).map(([ref, { refused = false, withdrawn = false }], position) => ({
      tenant_id, id: tasks[ref]!, plan_id: planId, position, ref, title: `Nhiệm vụ ${ref}`, starts_on: null, ends_on: null, recurrence: null, refused,
      source_document_id: sourceId, source_start: 0, source_end: 1, search: searchKey(`Nhiệm vụ ${ref}`), withdrawn_on: withdrawn ? '2025-01-01' : null,
    }))
    await tx.insertInto('tasks').values(rows).execute()
  })
  return { planId, tasks }
}
