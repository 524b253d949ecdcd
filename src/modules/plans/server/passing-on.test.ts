import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { applyAct, createAct, decideHolding, listOpenDecisions, previewAct } from '#modules/organisations/server/index.ts'
import type { Actor } from '#platform/actor.ts'
import { inTenant } from '#platform/server/db.ts'
import { refuses, testProgram, type TestProgram } from '#tests/support/program.ts'
import { makePlan } from '../testing/make-plan.ts'
import { reorganise } from '../testing/reorganise.ts'
import { confirmWithDefaults, type Run } from '../import-defaults.ts'
import { getImport, undoImport } from './importing.ts'
import { getMyUnit, getOverview, getSource, getTask, giveInstruction, listTasks, listTasksByUnit, movePart } from './programme.ts'

let program: TestProgram
before(async () => {
  program = await testProgram()
})
after(() => program.close())

let n = 0
/** Units of its own for each test: "1a", "1b" … */
const fresh = () => {
  const mine = `${++n}`
  return (code: string) => `${mine}${code}`
}
type Made = Awaited<ReturnType<typeof makePlan>>
const move = async (made: Made, ref: string, code: string, name: string, role: 'focal_point' | 'approver' = 'focal_point') => program.perform(movePart, { partId: made.part(ref, code), move: name, text: 'x' }, await program.as(role, code))
const look = (made: Made, ref = 'IV.1', actor: Actor = program.system) => program.perform(getTask, { taskId: made.task(ref) }, actor)
const shown = (task: Awaited<ReturnType<typeof look>>) => task.parts.map((part) => [part.unitName.slice(-1), part.duty, part.state])
const rows = (planId: string) => inTenant(program.platform.db, program.tenantId, 'read', (tx) => tx.selectFrom('parts').selectAll().where('plan_id', '=', planId).orderBy('id').execute())

test('two ended units whose parts pass to one heir give one part: who led leads, the furthest state goes on', async () => {
  const u = fresh()
  const made = await makePlan(program, { tasks: [{ ref: 'IV.1', leads: [u('a'), u('b')], coordinating: [u('c')] }] })
  await move(made, 'IV.1', u('a'), 'start')
  const act = await reorganise(program, '2026-07-01', [[u('a'), u('b')], [u('c')]])
  const task = await look(made)
  assert.deepEqual(shown(task), [['c', 'lead', 'in_progress']])
  assert.match(task.parts[0]!.notes[0]!.text, /^Tiếp nhận phần việc từ Đơn vị \d+a và Đơn vị \d+b kể từ ngày 01\/07\/2026, theo Nghị quyết số 1\/NQ-MẪU\.$/)
  assert.deepEqual(task.pastParts.map((part) => [part.unitName.slice(-1), part.state, part.validTo]), [['a', 'in_progress', '2026-06-30'], ['b', 'not_started', '2026-06-30']])
  assert.deepEqual(task.assignments.map((one) => [one.today?.units.map((unit) => unit.name.slice(-1)), one.today?.acts[0]?.legalBasis]), [[['c'], 'Nghị quyết số 1/NQ-MẪU'], [['c'], 'Nghị quyết số 1/NQ-MẪU'], [undefined, undefined]])
  await act.undo()
  assert.deepEqual(shown(await look(made)), [['a', 'lead', 'in_progress'], ['b', 'lead', 'not_started'], ['c', 'coordinate', 'not_started']])
})

test('a split gives each heir a part; undoing restores every row, applying again passes on again', async () => {
  const u = fresh()
  const made = await makePlan(program, { tasks: [{ ref: 'IV.1', leads: [u('a')], coordinating: [u('d')] }] })
  const before = await rows(made.planId)
  const act = await reorganise(program, '2026-07-01', [[u('a')], [u('b'), u('c')]])
  assert.deepEqual(shown(await look(made)), [['b', 'lead', 'not_started'], ['c', 'lead', 'not_started'], ['d', 'coordinate', 'not_started']])
  await act.undo()
  assert.deepEqual(await rows(made.planId), before)
  await act.again()
  assert.equal((await look(made)).parts.length, 3)
})

test('a second act passes on what the first brought; the note tells from whom, the history keeps every step', async () => {
  const u = fresh()
  const made = await makePlan(program, { tasks: [{ ref: 'IV.1', leads: [u('a')] }] })
  await move(made, 'IV.1', u('a'), 'report')
  await reorganise(program, '2025-07-01', [[u('a')], [u('b')]])
  await reorganise(program, '2026-01-01', [[u('b')], [u('c')]])
  const task = await look(made)
  assert.deepEqual(shown(task), [['c', 'lead', 'reported']])
  assert.deepEqual(task.pastParts.map((part) => [part.unitName.slice(-1), part.validTo]), [['a', '2025-06-30'], ['b', '2025-12-31']])
  assert.deepEqual(task.assignments[0]!.today!.acts.length, 2)
  const refused = await refuses(program.perform(movePart, { partId: made.part('IV.1', u('a')), move: 'report', text: '' }, await program.as('focal_point', u('a'))), 'conflict', 'part.passed_on')
  assert.match(refused.message, /đã chuyển cho Đơn vị \d+c\./)
})

test('who reported for the former unit does not confirm for its heir', async () => {
  const u = fresh()
  const made = await makePlan(program, { tasks: [{ ref: 'IV.1', leads: [u('a')] }] })
  await move(made, 'IV.1', u('a'), 'report')
  const reporter = await program.as('focal_point', u('a'))
  await reorganise(program, '2026-07-01', [[u('a')], [u('b')]])
  const [part] = (await look(made)).parts
  const moved = { ...reporter, grants: [{ role: 'approver' as const, unitId: await program.unit(u('b')) }] }
  assert.deepEqual((await look(made, 'IV.1', moved)).parts[0]!.moves, [])
  assert.ok(await program.perform(movePart, { partId: part!.id, move: 'confirm', text: '' }, moved).then(() => false, () => true))
  assert.deepEqual(await program.perform(movePart, { partId: part!.id, move: 'confirm', text: '' }, await program.as('approver', u('b'))), { state: 'confirmed' })
})

test('what a unit confirmed stays its part and counts; the open rest decides', async () => {
  const u = fresh()
  const made = await makePlan(program, { tasks: [{ ref: 'IV.1', leads: [u('a'), u('b')] }, { ref: 'IV.2', leads: [u('a')] }] })
  for (const ref of ['IV.1', 'IV.2']) {
    await move(made, ref, u('a'), 'report')
    await move(made, ref, u('a'), 'confirm', 'approver')
  }
  await reorganise(program, '2026-07-01', [[u('a'), u('b')], [u('c')]])
  const task = await look(made)
  assert.deepEqual(shown(task), [['a', 'lead', 'confirmed'], ['c', 'lead', 'not_started']])
  assert.equal(task.state, 'under_way')
  assert.deepEqual(task.assignments.map((one) => one.today!.units.map((unit) => unit.name.slice(-1))), [['c'], ['c']])
  await program.perform(movePart, { partId: task.parts[1]!.id, move: 'report', text: '' }, await program.as('focal_point', u('c')))
  await program.perform(movePart, { partId: task.parts[1]!.id, move: 'confirm', text: '' }, await program.as('approver', u('c')))
  assert.equal((await look(made)).state, 'done')
  assert.equal((await look(made, 'IV.2')).state, 'done')
})

test('a body that cannot be commanded is asked, as an heir too', async () => {
  const u = fresh()
  await program.unit(u('front'), { commandable: false })
  const made = await makePlan(program, { tasks: [{ ref: 'IV.1', leads: [u('a')] }] })
  await reorganise(program, '2026-07-01', [[u('a')], [u('front')]])
  const [part] = (await look(made)).parts
  assert.equal(part!.request, true)
})

test('a split without a rule waits: nobody answers until somebody decides, and undoing takes that back as well', async () => {
  const u = fresh()
  const made = await makePlan(program, { tasks: [{ ref: 'IV.1', leads: [u('a')] }] })
  const act = await reorganise(program, '2026-07-01', [[u('a')], [`${u('b')}:chosen`, `${u('c')}:chosen`]])
  const before = await look(made)
  assert.deepEqual([shown(before), before.assignments[0]!.today!.units], [[['a', 'lead', 'not_started']], []])
  const coordinator = await program.as('coordinator', 'dieu-phoi')
  const unitId = await program.unit(u('a'))
  const { groups } = await program.perform(listOpenDecisions, {}, coordinator)
  assert.equal(groups.find((one) => one.unit.id === unitId && one.source === 'plans.parts')!.count, 1)
  await program.perform(decideHolding, { source: 'plans.parts', unitId, heirs: [await program.unit(u('c'))] }, coordinator)
  assert.deepEqual(shown(await look(made)), [['c', 'lead', 'not_started']])
  await act.undo()
  assert.deepEqual(shown(await look(made)), [['a', 'lead', 'not_started']])
})

test('an instruction that waits passes to the one heir; answered ones stay with who answered', async () => {
  const u = fresh()
  const made = await makePlan(program, { owner: u('o'), tasks: [{ ref: 'IV.1', leads: [u('a')] }] })
  await program.perform(giveInstruction, { taskId: made.task('IV.1'), unitId: await program.unit(u('a')), text: 'Báo cáo tiến độ', dueOn: '2026-12-31' }, await program.as('leader', u('o')))
  await reorganise(program, '2026-07-01', [[u('a'), u('o')], [u('b')]])
  const mine = await program.perform(getMyUnit, { unitId: await program.unit(u('b')) }, await program.as('focal_point', u('b')))
  assert.deepEqual(mine.instructions.map((one) => one.text), ['Báo cáo tiến độ'])
  assert.equal(mine.parts.length, 1)
  const task = await look(made)
  const { owner } = await inTenant(program.platform.db, program.tenantId, 'read', (tx) => tx.selectFrom('plans').select('owner_unit_id as owner').where('id', '=', task.plan.id).executeTakeFirstOrThrow())
  assert.equal(owner, await program.unit(u('b')))
})

test('a preview names what moves and to whom, and changes nothing', async () => {
  const u = fresh()
  const made = await makePlan(program, { tasks: [{ ref: 'IV.1', leads: [u('a')] }] })
  const coordinator = await program.as('coordinator', 'dieu-phoi')
  const content = { lines: [{ kind: 'replace', from: [await program.unit(u('a'))], heirs: [{ unitId: await program.unit(u('b')) }] }] }
  const act = await program.perform(createAct, { title: 'Sáp nhập (MẪU)', legalBasis: 'Nghị quyết số 2/NQ-MẪU', effectiveOn: '2026-07-01', content }, coordinator)
  const preview = await program.perform(previewAct, { actId: act.id }, coordinator)
  assert.deepEqual(preview.held.map((group) => [group.source, group.total, group.routes[0]!.heirs[0]!.name.slice(-1)]), [['plans.parts', 1, 'b']])
  assert.deepEqual(shown(await look(made)), [['a', 'lead', 'not_started']])
  await refuses(program.perform(applyAct, { actId: act.id, version: act.version }, await program.as('focal_point', u('a'))), 'forbidden')
})

test('by unit: as now a former unit counts for its heir, jointly where it was split and never twice; as then under its own name', async () => {
  const u = fresh()
  const made = await makePlan(program, { tasks: [{ ref: 'IV.1', leads: [u('a')] }, { ref: 'IV.2', leads: [u('s'), u('x')] }] })
  for (const [ref, code] of [['IV.1', u('a')], ['IV.2', u('s')]] as const) {
    await move(made, ref, code, 'report')
    await move(made, ref, code, 'confirm', 'approver')
  }
  await reorganise(program, '2026-07-01', [[u('a')], [u('b')]], [[u('s')], [u('x'), u('y')]])
  const read = async (units: 'now' | 'then') => (await program.perform(listTasksByUnit, { planId: made.planId, units }, program.system)).units.map((unit) => [unit.name.replaceAll(/Đơn vị \d+/g, ''), unit.former.map((name) => name.slice(-1)), unit.parts.map((part) => part.ref)])
  assert.deepEqual(await read('now'), [['x', [], ['IV.2']], ['b', ['a'], ['IV.1']], ['x, y', ['s'], ['IV.2']]])
  assert.deepEqual(await read('then'), [['a', [], ['IV.1']], ['s', [], ['IV.2']], ['x', [], ['IV.2']]])
  const overview = await program.perform(getOverview, { planId: made.planId }, program.system)
  assert.deepEqual([overview.units.total, overview.units.changed], [1, true])
  assert.equal((await program.perform(getOverview, { planId: made.planId, units: 'then' }, program.system)).units.total, 3)
})

test('lists, sheets and the document say beside the issued name who answers today', async () => {
  const u = fresh()
  const made = await makePlan(program, { tasks: [{ ref: 'IV.1', leads: [u('a'), u('d')] }] })
  await reorganise(program, '2026-07-01', [[u('a')], [u('b'), u('c')]])
  const { tasks } = await program.perform(listTasks, { planId: made.planId }, program.system)
  assert.deepEqual([tasks[0]!.leads.length, tasks[0]!.leadsToday], [2, `Đơn vị ${u('a')} → nay: Đơn vị ${u('b')}, Đơn vị ${u('c')}`])
  const { former } = await program.perform(getSource, { planId: made.planId }, program.system)
  assert.deepEqual(former.map((one) => [one.named, one.units.length, one.open]), [[`Đơn vị ${u('a')}`, 2, false]])
  const filtered = await program.perform(listTasks, { planId: made.planId, unitId: await program.unit(u('a')) }, program.system)
  assert.equal(filtered.tasks.length, 0)
})

test('a plan issued before its units ended, confirmed after: the import says who will answer, and each part passes on by the acts in force', async () => {
  await program.unit('cu-1', { name: 'Ủy ban nhân dân huyện Cũ (MẪU)', validFrom: '2020-01-01' })
  await program.unit('cu-2', { name: 'Phòng Cũ (MẪU)', validFrom: '2020-01-01' })
  await reorganise(program, '2024-01-01', [['cu-1'], ['moi-1']])
  await reorganise(program, '2025-07-01', [['moi-1'], ['moi-2', 'moi-3']], [['cu-2'], ['moi-2:chosen', 'moi-4:chosen']])
  const coordinator = await program.as('coordinator', 'dieu-phoi')
  const run: Run = (operation, input) => program.perform(operation, input, coordinator)
  const text = `ỦY BAN NHÂN DÂN TỈNH MẪU\n\nSố: 9/KH-UBND\n\nMẫu, ngày 10 tháng 5 năm 2023\n\nKẾ HOẠCH\nTruyền thông năm 2023 - 2028\n\nI. NHIỆM VỤ\n\n1. Tổ chức tập huấn cho cán bộ cơ sở.\n- Đơn vị chủ trì: Ủy ban nhân dân huyện Cũ (MẪU).\n- Đơn vị phối hợp: Phòng Cũ (MẪU).\n- Thời gian thực hiện: từ năm 2023 đến năm 2028.\n\nII. TỔ CHỨC THỰC HIỆN\n\n1. Ủy ban nhân dân huyện Cũ (MẪU): hướng dẫn, kiểm tra việc thực hiện.\n`
  const { importId, planId } = await confirmWithDefaults(run, { bytes: new TextEncoder().encode(text), name: 'ke-hoach-cu.txt' }, { ownerUnitId: await program.unit('cu-1') })
  const view = await program.perform(getImport, { importId }, coordinator)
  assert.ok('today' in view)
  assert.deepEqual([view.today[await program.unit('cu-1')], view.today[await program.unit('cu-2')]], ['nay: Đơn vị moi-2, Đơn vị moi-3', 'chưa có đơn vị tiếp nhận'])
  const { tasks } = await program.perform(listTasks, { planId }, coordinator)
  const task = await program.perform(getTask, { taskId: tasks[0]!.id }, coordinator)
  assert.deepEqual(task.parts.map((part) => part.unitName), ['Đơn vị moi-2', 'Đơn vị moi-3', 'Phòng Cũ (MẪU)'])
  assert.deepEqual(task.pastParts.map((part) => [part.unitName, part.validTo]), [['Ủy ban nhân dân huyện Cũ (MẪU)', '2023-12-31'], ['Đơn vị moi-1', '2025-06-30']])
  await program.perform(undoImport, { importId }, coordinator)
})
