import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Actor } from '#platform/actor.ts'
import { inTenant } from '#platform/server/db.ts'
import { refuses, testProgram, type TestProgram } from '#tests/support/program.ts'
import { sampleRegister } from '#tests/support/sample-register.ts'
import { amendment } from '../../../../seeds/plan-62-amended.ts'
import { plan2025 } from '../../../../seeds/plan-2025.ts'
import { confirmWithDefaults, type Run } from '../import-defaults.ts'
import type { ImportDraft } from '../import.ts'
import { chooseImportKind, confirmImport, getImport, listPlans, pairImportTask, undoImport, uploadDocument, type ImportView } from './importing.ts'
import { movePart } from './programme.ts'

type Draft = Extract<ImportView, { draft: ImportDraft }>
let program: TestProgram
let coordinator: Actor
let unitIds: Map<string, string>
const run: Run = (operation, input) => program.perform(operation, input, coordinator)
const file = async (name: string) => ({ bytes: new Uint8Array(await readFile(new URL(`../../../../samples/${name}`, import.meta.url))), name })
const look = async (importId: string) => (await run(getImport, { importId })) as Draft
const rows = <T>(work: (tx: TestProgram['platform']['db']) => Promise<T>) => inTenant(program.platform.db, program.tenantId, 'read', work)
const tasksOf = (planId: string) => rows((tx) => tx.selectFrom('tasks').selectAll().where('plan_id', '=', planId).orderBy('position').execute())
const partsOf = (taskId: string) => rows((tx) => tx.selectFrom('parts').selectAll().where('task_id', '=', taskId).execute())
let parent: { planId: string; importId: string }

before(async () => {
  program = await testProgram()
  unitIds = await sampleRegister(program)
  coordinator = { ...(await program.as('coordinator', 'dieu-phoi')) }
  parent = await confirmWithDefaults(run, await file('ke-hoach-62-mau.docx'))
})
after(() => program.close())

test('plans.confirmImport: each named unit and each member of a named group has a part of its own', async () => {
  const tasks = await tasksOf(parent.planId)
  assert.equal(tasks.length, 21)
  const task = tasks.find((one) => one.ref === 'IV.2.1')!
  const parts = await partsOf(task.id)
  const of = (code: string) => parts.find((part) => part.unit_id === unitIds.get(code))
  assert.equal(of('so-thong-tin-truyen-thong')!.duty, 'lead', 'the lead is also a member of the co-ordinating group, and leads')
  assert.equal(of('ubnd-dinh-hoa')!.duty, 'coordinate')
  assert.equal(parts.filter((part) => part.duty === 'lead').length, 1)
  assert.equal(new Set(parts.map((part) => part.unit_id)).size, parts.length)
  assert.ok(parts.length > 30)
})

test('plans.confirmImport: who cannot be commanded is asked; a refused task takes the permitted outputs only', async () => {
  const tasks = await tasksOf(parent.planId)
  const asked = (await partsOf(tasks.find((one) => one.ref === 'IV.2.2')!.id)).find((part) => part.unit_id === unitIds.get('ban-tuyen-giao'))!
  assert.equal(asked.request, true)
  const refused = tasks.find((one) => one.ref === 'IV.6.2')!
  assert.equal(refused.refused, true)
  assert.ok(refused.refused_words.length > 0 && refused.refused_reason)
  assert.match(refused.title, /giám sát thông tin/, 'shown as issued')
  const outputs = await rows((tx) => tx.selectFrom('task_outputs').select('text').where('task_id', '=', refused.id).orderBy('position').execute())
  assert.deepEqual(outputs.map((output) => output.text.split(' ')[0]), ['Bài', 'Điểm', 'Trang'])
})

test('plans.confirmImport: targets with their values, the plan’s head, and who read what in the audit trail', async () => {
  const [plan] = await run(listPlans, {})
  assert.deepEqual([plan!.number, plan!.symbol, plan!.startsOn, plan!.endsOn, plan!.tasks, plan!.owner], ['62', 'KH-UBND', '2023-01-01', '2028-12-31', 21, 'Ủy ban nhân dân tỉnh'])
  const values = await rows((tx) => tx.selectFrom('target_values').select(['comparator', 'min', 'max']).execute())
  assert.equal(values.length, 7)
  assert.ok(values.some((value) => value.comparator === 'range' && value.min === '15' && value.max === '20'))
  const trail = await rows((tx) => tx.selectFrom('audit_events').select(['record_type']).where('command', '=', 'plans.confirmImport').execute())
  assert.equal(trail.filter((line) => line.record_type === 'task').length, 21)
})

test('plans.confirmImport: never twice, and never on a version that was not seen', async () => {
  await refuses(run(confirmImport, { importId: parent.importId, version: (await look(parent.importId)).version }), 'conflict', 'import.closed')
})

test('plans.undoImport: the programme goes while nothing is recorded, and the draft can be confirmed again', async () => {
  await refuses(program.perform(undoImport, { importId: parent.importId }, await program.as('administrator')), 'forbidden')
  await run(undoImport, { importId: parent.importId })
  assert.deepEqual(await run(listPlans, {}), [])
  assert.equal((await rows((tx) => tx.selectFrom('parts').select('id').execute())).length, 0)
  await refuses(run(undoImport, { importId: parent.importId }), 'conflict', 'import.not_confirmed')
  const { version } = await look(parent.importId)
  await refuses(run(confirmImport, { importId: parent.importId, version: version - 1 }), 'conflict', 'import.stale')
  parent.planId = (await run(confirmImport, { importId: parent.importId, version })).planId
  assert.equal((await tasksOf(parent.planId)).length, 21)
})

test('two who confirm at once make one programme; one who records while another takes it back keeps it', async () => {
  await run(undoImport, { importId: parent.importId })
  const { version } = await look(parent.importId)
  const confirmed = await Promise.allSettled([1, 2].map(() => run(confirmImport, { importId: parent.importId, version })))
  assert.deepEqual(confirmed.map((one) => one.status).sort(), ['fulfilled', 'rejected'])
  const [plan, ...more] = await run(listPlans, {})
  assert.deepEqual(more, [])
  parent.planId = plan!.id

  const part = (await partsOf((await tasksOf(parent.planId)).find((one) => one.ref === 'IV.2.4')!.id)).find((one) => one.unit_id === unitIds.get('so-tu-phap'))!
  let undone!: Promise<unknown>
  await inTenant(program.platform.db, program.tenantId, 'write', async (tx) => {
    await tx.insertInto('part_notes').values({ tenant_id: program.tenantId, id: randomUUID(), part_id: part.id, from_state: 'not_started', to_state: 'not_started', text: 'Đang chuẩn bị', author_id: null, author_name: 'Đầu mối', at: '2026-11-23T02:00:01Z' }).execute()
    undone = run(undoImport, { importId: parent.importId }).catch((error: unknown) => error)
    await sleep(200)
  })
  await refuses(undone.then((error) => Promise.reject(error)), 'conflict', 'import.work_recorded')
})

test('a child plan names the parent’s tasks that it carries out; then the parent cannot be taken back', async () => {
  const child = await confirmWithDefaults(run, await file('ke-hoach-nam-2025-mau.docx'))
  const [parents, children] = [await tasksOf(parent.planId), await tasksOf(child.planId)]
  const links = await rows((tx) => tx.selectFrom('task_links').selectAll().execute())
  const named = children.map((task) => links.filter((link) => link.child_task_id === task.id).map((link) => parents.find((one) => one.id === link.parent_task_id)!.ref).sort())
  assert.deepEqual(named, plan2025.annex.groups.flatMap((group) => group.rows).map((row) => row.carriesOut))
  assert.equal((await run(listPlans, {})).find((plan) => plan.id === child.planId)!.parentPlanId, parent.planId)
  const refusal = await refuses(run(undoImport, { importId: parent.importId }), 'conflict', 'import.work_recorded')
  assert.match(refusal.message, /kế hoạch cấp dưới/)
})

test('plans.undoImport: once a unit has recorded work, a clear refusal', async () => {
  const task = (await tasksOf(parent.planId)).find((one) => one.ref === 'IV.2.4')!
  const part = (await partsOf(task.id)).find((one) => one.unit_id === unitIds.get('so-tu-phap'))!
  await program.perform(movePart, { partId: part.id, move: 'start', text: 'Đã lên lịch hai lớp' }, program.system)
  const refusal = await refuses(run(undoImport, { importId: parent.importId }), 'conflict', 'import.work_recorded')
  assert.match(refusal.message, /tiến độ của đơn vị/)
})

test('an amendment keeps every task that stayed, with its parts and what was recorded', async () => {
  const before = await tasksOf(parent.planId)
  const old = (ref: string) => before.find((one) => one.ref === ref)!
  const lead = (await partsOf(old('IV.2.4').id)).find((one) => one.unit_id === unitIds.get('so-tu-phap'))!
  const { importId } = await run(uploadDocument, await file('ke-hoach-62-mau-sua-doi.docx'))
  const asked = await look(importId)
  assert.deepEqual([asked.draft.kind, asked.draft.amends], [null, parent.planId], 'the same number and symbol is asked about, not assumed')
  await run(chooseImportKind, { importId, version: asked.version, kind: 'amendment' })
  const { draft } = await look(importId)
  const refusals = draft.tasks.filter((one) => one.refusedWords.length > 0).map((one) => one.refusing)
  assert.ok(refusals.length > 0 && refusals.every((one) => one?.refused && one.outputs.length === 3), 'the same wording was decided before')
  const paired = (ref: string) => draft.pairs[draft.tasks.find((task) => task.ref === ref)!.id]!
  assert.equal(paired('IV.1.4').oldId, null)
  assert.equal(paired('IV.4.2').oldId, old('IV.4.3').id, 'moved up where one was removed')
  const reworded = draft.tasks.find((task) => task.ref === 'IV.2.4')!
  if (!draft.pairs[reworded.id]!.decided) await run(pairImportTask, { importId, version: (await look(importId)).version, taskId: reworded.id, oldId: old('IV.2.4').id })
  const other = draft.tasks.find((task) => task.ref === 'IV.1.4')!
  await refuses(run(pairImportTask, { importId, version: (await look(importId)).version, taskId: other.id, oldId: old('IV.1.1').id }), 'invalid', 'import.paired')
  await run(confirmImport, { importId, version: (await look(importId)).version })

  const now = await tasksOf(parent.planId)
  assert.equal(now.length, 22, '21, one added, none deleted')
  const gone = now.filter((task) => task.withdrawn_on)
  assert.deepEqual(gone.map((task) => [task.id, task.withdrawn_on]), [[old('IV.4.2').id, '2026-11-23']])
  assert.match(gone[0]!.withdrawn_reason, /Không còn trong bản sửa đổi/)
  const kept = now.find((task) => task.id === old('IV.2.4').id)!
  assert.match(kept.title, /Mỗi năm mở ít nhất 02 lớp/)
  assert.notEqual(kept.source_document_id, old('IV.2.4').source_document_id)
  assert.equal(kept.progress, 'under_way')
  assert.deepEqual((await partsOf(kept.id)).find((part) => part.id === lead.id)!.state, 'in_progress')
  assert.equal(now.find((task) => task.id === old('IV.4.3').id)!.ref, 'IV.4.2')
  assert.deepEqual(amendment.removed, ['IV.4.2'])
})

test('an amendment gives new units a part and takes it from those that it no longer names, unless they have recorded', async () => {
  const task = (await tasksOf(parent.planId)).find((one) => one.ref === 'IV.1.3')!
  const parts = await partsOf(task.id)
  const of = (code: string) => parts.find((part) => part.unit_id === unitIds.get(code))
  assert.equal(of('tinh-doan')!.duty, 'lead')
  assert.equal(of('so-lao-dong')!.duty, 'coordinate')
  const assignments = await rows((tx) => tx.selectFrom('task_assignments').selectAll().where('task_id', '=', task.id).where('ended_on', 'is', null).execute())
  assert.ok(parts.every((part) => assignments.some((one) => one.id === part.assignment_id)))
})

test('an applied amendment cannot be taken back, and the first import neither', async () => {
  const amended = await run(uploadDocument, await file('ke-hoach-62-mau-sua-doi.docx'))
  assert.deepEqual([amended.state, amended.planId], ['known', parent.planId])
  await refuses(run(undoImport, { importId: amended.importId }), 'conflict', 'import.amendment_stays')
})
