import { readDocument } from '#documents/read/index.ts'
import * as plan from '#modules/plans/server/index.ts'
import { readPlan } from '#modules/plans/reading/read-plan.ts'
import type { ImportDraft } from '#modules/plans/import.ts'
import { inTenant } from '#platform/server/db.ts'
import { newId } from '#platform/server/id.ts'
import { does, reads, record, type Fixture } from './fixture.ts'
import { programme } from './plans.ts'
import { MARK, type Unit } from './province.ts'

let issued = 100

/** A plan document that was not met before: each has its own number. */
const document = (title = 'Phổ biến pháp luật năm 2026') => ({
  name: 'ke-hoach.txt',
  bytes: Buffer.from(`ỦY BAN NHÂN DÂN\nTỈNH MẪU\nSố: ${++issued}/KH-UBND\n\nMẫu, ngày 12 tháng 01 năm 2026\n\nKẾ HOẠCH\n${title}\n\nI. NHIỆM VỤ\n` +
    '1. Tổ chức tập huấn cho báo cáo viên.\nĐơn vị chủ trì: Sở Tư pháp.\nThời gian thực hiện: năm 2026.\n2. Biên soạn tài liệu hỏi đáp.\nĐơn vị chủ trì: Sở Tư pháp.\nThời gian thực hiện: năm 2026.\n'),
})

type View = { version: number; draft: ImportDraft }

async function upload(unit: Unit) {
  const { coordinator } = unit.people
  const { importId } = await unit.program.perform(plan.uploadDocument, document(`Phổ biến pháp luật ở ${MARK}`), coordinator)
  const look = async () => (await unit.program.perform(plan.getImport, { importId }, coordinator)) as unknown as View
  const on = async () => ({ importId, version: (await look()).version })
  return { importId, look, on, run: (operation: Parameters<typeof unit.program.perform>[0], input: object) => unit.program.perform(operation, input, coordinator) }
}

/** A draft in which everything is decided, under the unit's plan, with a target. */
async function decided(unit: Unit) {
  const { planId, taskId } = await programme(unit)
  const { importId, look, on, run } = await upload(unit)
  await run(plan.editImportHead, { ...(await on()), ownerUnitId: unit.id, parentPlanId: planId })
  const [key] = Object.keys((await look()).draft.names)
  await run(plan.decideImportName, { ...(await on()), key: key!, choice: { kind: 'none' } })
  const { targetId } = (await run(plan.editImportTarget, { ...(await on()), text: 'Chỉ tiêu', values: [] })) as { targetId: string }
  const { version, draft } = await look()
  return { importId, version, key: key!, targetId, ids: draft.tasks.map((task) => task.id), parentTaskId: taskId }
}

const draft = record(decided)

const amendment = record(async (unit) => {
  const { planId } = await programme(unit)
  const { on, look, run } = await upload(unit)
  await run(plan.chooseImportKind, { ...(await on()), kind: 'amendment', planId })
  return { ...(await on()), taskId: (await look()).draft.tasks[0]!.id }
})

const confirmed = record(async (unit) => {
  const { importId, version } = await decided(unit)
  await unit.program.perform(plan.confirmImport, { importId, version }, unit.people.coordinator)
  return { importId }
})

/** A document that is being read by a job. */
const reading = record(async ({ program: { platform, tenantId }, people }) => {
  const id = newId()
  await inTenant(platform.db, tenantId, 'write', (tx) => tx.insertInto('plan_readings').values({ tenant_id: tenantId, id, state: 'reading', created_by: people.coordinator.personId, created_at: platform.clock().toISOString() }).execute())
  return { readingId: id }
})

const read = record(async () => {
  const file = document()
  const found = await readDocument(file.bytes, file.name)
  return { ...file, document: found, plan: readPlan(found) }
})

const on = async (unit: Unit) => {
  const { importId, version } = await draft(unit)
  return { importId, version }
}
const onTask = async (unit: Unit) => ({ ...(await on(unit)), taskId: (await draft(unit)).ids[0]! })

export const imports: Fixture[] = [
  does(plan.uploadDocument, () => document()),
  does(plan.finishReading, async (unit) => ({ ...(await reading(unit)), ...(await read(unit)) })),
  does(plan.failReading, async (unit) => ({ ...(await reading(unit)), code: 'import.broken', error: 'Không đọc được' })),
  does(plan.dismissReading, reading),
  reads(plan.listImports, 'Xem các bản nhập đang làm', () => ({})),
  reads(plan.getImport, 'Xem một bản nhập', async (unit) => ({ importId: (await draft(unit)).importId })),
  does(plan.editImportHead, async (unit) => ({ ...(await on(unit)), place: 'Mẫu' })),
  does(plan.chooseImportKind, async (unit) => ({ ...(await on(unit)), kind: 'amendment', planId: (await programme(unit)).planId })),
  does(plan.editImportTask, async (unit) => ({ ...(await onTask(unit)), ref: '1.1' })),
  does(plan.addImportTask, async (unit) => ({ ...(await on(unit)), title: 'Sơ kết, tổng kết' })),
  does(plan.removeImportTask, onTask),
  does(plan.splitImportTask, async (unit) => ({ ...(await onTask(unit)), titles: ['Tổ chức tập huấn', 'cho báo cáo viên.'] })),
  does(plan.mergeImportTasks, async (unit) => ({ ...(await on(unit)), taskIds: (await draft(unit)).ids })),
  does(plan.moveImportTask, async (unit) => ({ ...(await onTask(unit)), steps: 1 })),
  does(plan.linkImportTask, async (unit) => ({ ...(await onTask(unit)), parentTaskIds: [(await draft(unit)).parentTaskId] })),
  does(plan.decideImportName, async (unit) => ({ ...(await on(unit)), key: (await draft(unit)).key, choice: { kind: 'unit', unitId: unit.id } })),
  does(plan.decideImportRefusing, async (unit) => ({ ...(await onTask(unit)), refused: false, reason: 'Không thuộc diện này' })),
  does(plan.editImportTarget, async (unit) => ({ ...(await on(unit)), targetId: (await draft(unit)).targetId, text: 'Chỉ tiêu khác', values: [] })),
  does(plan.removeImportTarget, async (unit) => ({ ...(await on(unit)), targetId: (await draft(unit)).targetId })),
  does(plan.seeImportIssues, async (unit) => ({ ...(await on(unit)), issueIds: ['parent_proposed'] })),
  does(plan.undoImportEdit, on),
  does(plan.pairImportTask, async (unit) => ({ ...(await amendment(unit)), oldId: (await programme(unit)).taskId })),
  does(plan.explainImportWithdrawal, async (unit) => { const { importId, version } = await amendment(unit); return { importId, version, reason: 'Đã hoàn thành' } }),
  does(plan.confirmImport, on),
  does(plan.undoImport, confirmed),
  does(plan.discardImport, async (unit) => ({ importId: (await draft(unit)).importId })),
]
