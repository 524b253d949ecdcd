import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { readSheet } from '#documents/sheets/index.ts'
import { inTenant } from '#platform/server/db.ts'
import { refuses, testProgram, type TestProgram } from '#tests/support/program.ts'
import { makePlan } from '../testing/make-plan.ts'
import { testRegister, type TestRecord } from '../testing/test-register.ts'
import { exportTasks, getMyUnit, getOverview, getPlanHeading, getTimeline, giveInstruction, listProgrammes, listTasks, listTasksByUnit, listViews, movePart, removeView, saveView } from './programme.ts'

let program: TestProgram
let records: TestRecord[]
let plan: Awaited<ReturnType<typeof makePlan>>
let child: Awaited<ReturnType<typeof makePlan>>
before(async () => {
  program = await testProgram()
  records = testRegister('register of the views test')
  plan = await makePlan(program, {
    targets: ['Ít nhất 90 % cán bộ được tập huấn'],
    tasks: [
      { ref: 'IV.1', title: 'Đưa quyền con người vào sinh hoạt ngoại khóa', leads: ['a'], coordinating: ['b'], endsOn: '2026-11-11' },
      { ref: 'IV.2', title: 'Bồi dưỡng 100_% báo cáo viên', leads: ['b'], coordinating: ['c', { asked: 'front' }], endsOn: '2028-12-31', milestones: [['Lớp đầu tiên', '2026-12-10']] },
      { ref: 'IV.3', leads: ['c'], endsOn: '2028-12-31' },
      { ref: 'IV.4', leads: [{ asked: 'front' }], endsOn: '2026-12-01' },
      { ref: 'IV.5', leads: ['a'], endsOn: '2026-01-01', withdrawnOn: '2026-01-01' },
    ],
  })
  child = await makePlan(program, { title: 'Kế hoạch năm', number: '5', parentPlanId: plan.planId, startsOn: '2026-01-01', endsOn: '2026-12-31', tasks: [{ ref: 'I.1', leads: ['c'], links: [plan.task('IV.3')] }] })
  records.push({ taskId: child.task('I.1'), unitIds: [await program.unit('c')], on: '2026-05-05' }, { taskId: plan.task('IV.2'), unitIds: [await program.unit('b')], on: '2025-12-14' })
})
after(() => program.close())

const list = async (filter: object) => (await program.perform(listTasks, { planId: plan.planId, ...filter }, await program.as('focal_point', 'a'))).tasks.map((task) => task.ref)

test('plans.listTasks: finds without marks, by unit, duty and state; signs of a pattern are letters', async () => {
  assert.deepEqual(await list({ q: 'NGOAI KHOA' }), ['IV.1'])
  assert.deepEqual([await list({ q: '100_' }), await list({ q: '_0' }), await list({ q: '%' })], [['IV.2'], [], ['IV.2']])
  assert.deepEqual(await list({ unitId: await program.unit('b') }), ['IV.1', 'IV.2'])
  assert.deepEqual(await list({ unitId: await program.unit('b'), duty: 'lead' }), ['IV.2'])
  assert.deepEqual([await list({ state: 'late' }), await list({ state: 'withdrawn' }), await list({ state: 'done' })], [['IV.1'], ['IV.5'], []])
  assert.deepEqual(await list({ state: 'not_started' }), ['IV.2', 'IV.3', 'IV.4'])
})

test('plans.listTasks: sorts, pages, and refuses what it does not know', async () => {
  assert.deepEqual(await list({ sort: 'due' }), ['IV.5', 'IV.1', 'IV.4', 'IV.2', 'IV.3'])
  assert.deepEqual((await list({ sort: 'title' }))[0], 'IV.2')
  const many = await makePlan(program, { tasks: Array.from({ length: 51 }, (_, n) => ({ ref: `I.${n}`, leads: [] })) })
  const page = async (n: number) => program.perform(listTasks, { planId: many.planId, page: n }, program.system)
  assert.deepEqual([(await page(1)).tasks.length, (await page(1)).more, (await page(2)).tasks.map((task) => task.ref), (await page(2)).more], [50, true, ['I.50'], false])
  await refuses(program.perform(listTasks, { planId: plan.planId, sort: 'mood' }, program.system), 'invalid')
  await refuses(program.perform(listTasks, { planId: plan.planId }, await program.otherProvince()), 'not_found', 'plan.missing')
})

test('plans.listTasks: every state of the filter is the state that the row shows, and together they are all tasks', async () => {
  const all: string[] = []
  for (const state of ['late', 'under_way', 'not_started', 'done', 'withdrawn'] as const) {
    const { tasks } = await program.perform(listTasks, { planId: plan.planId, state }, program.system)
    assert.ok(tasks.every((task) => task.state === state))
    all.push(...tasks.map((task) => task.ref))
  }
  assert.deepEqual(all.sort(), ['IV.1', 'IV.2', 'IV.3', 'IV.4', 'IV.5'])
})

test('plans.getOverview: counts what is late, who has not moved and what comes next; a child’s records count', async () => {
  const overview = await program.perform(getOverview, { planId: plan.planId }, await program.as('leader', 'ubnd'))
  assert.deepEqual(overview.counts, { total: 4, late: 1, underWay: 0, notStarted: 3, done: 0, withdrawn: 1 })
  assert.deepEqual(overview.late.map((task) => [task.ref, task.days]), [['IV.1', 12]])
  assert.deepEqual(overview.silentTasks.map((task) => task.ref), ['IV.1', 'IV.2', 'IV.4'])
  assert.deepEqual(overview.units.late.map((unit) => unit.name), ['Đơn vị a'])
  assert.deepEqual(overview.units.silent.map((unit) => unit.name), ['Đơn vị a', 'Đơn vị b'])
  assert.deepEqual(overview.next.slice(0, 2).map((step) => [step.title, step.due]), [['Tổ chức tập huấn cho cán bộ cơ sở, mục IV.4', '2026-12-01'], ['Lớp đầu tiên', '2026-12-10']])
  assert.deepEqual(overview.next.slice(2).map((step) => [step.taskId, step.tasks, step.due]), [[null, 2, '2028-12-31']])
  assert.deepEqual([overview.children.map((one) => one.title), overview.targets.map((target) => [target.min, target.unit]), overview.year], [['Kế hoạch năm'], [['90', '%']], 2026])
  assert.equal((await program.perform(getOverview, { planId: child.planId }, program.system)).parent!.id, plan.planId)
  await refuses(program.perform(getOverview, { planId: plan.planId }, await program.otherProvince()), 'not_found')
})

test('plans.getOverview: the reporting year begins on 15/12', async () => {
  program.setClock('2026-12-14T18:00:00Z')
  const overview = await program.perform(getOverview, { planId: plan.planId }, program.system)
  assert.deepEqual([overview.today, overview.year, overview.silentTasks.length], ['2026-12-15', 2027, 4])
  program.setClock('2026-11-23T02:00:00Z')
})

test('plans.getMyUnit: instructions first, then what is late, waits or is due; a request is never called late', async () => {
  const { id } = await program.perform(giveInstruction, { taskId: plan.task('IV.1'), unitId: await program.unit('a'), text: 'Báo cáo ngay', dueOn: '2026-11-30' }, await program.as('leader', 'ubnd'))
  const a = await program.perform(getMyUnit, {}, await program.as('focal_point', 'a'))
  assert.deepEqual([a.instructions.map((one) => one.id), a.now.map((todo) => [todo.kind, todo.detail])], [[id], [['late', 'Chậm 12 ngày']]])
  assert.deepEqual([a.works, a.counts], [true, { lead: 1, coordinate: 0, closed: 0, late: 1 }])
  const front = await program.perform(getMyUnit, {}, await program.as('focal_point', 'front'))
  assert.deepEqual(front.now.map((todo) => [todo.kind, todo.href]), [['request', `/plans/${plan.planId}/tasks/${plan.task('IV.2')}`], ['request', `/plans/${plan.planId}/tasks/${plan.task('IV.4')}`]].toReversed())
  const b = await program.perform(getMyUnit, {}, await program.as('focal_point', 'b'))
  assert.deepEqual(b.now.map((todo) => todo.kind), ['due'])
})

test('plans.getMyUnit: what waits for approval is shown to the approver alone; what was returned comes back', async () => {
  const part = plan.part('IV.3', 'c')
  await program.perform(movePart, { partId: part, move: 'report', text: 'Xong' }, await program.as('focal_point', 'c'))
  const kinds = async (role: 'focal_point' | 'approver') => (await program.perform(getMyUnit, {}, await program.as(role, 'c'))).now.filter((todo) => todo.taskId === plan.task('IV.3')).map((todo) => todo.kind)
  assert.deepEqual([await kinds('focal_point'), await kinds('approver')], [[], ['approve']])
  await program.perform(movePart, { partId: part, move: 'return', text: 'Thiếu số liệu' }, await program.as('approver', 'c'))
  assert.deepEqual(await kinds('focal_point'), ['returned'])
})

test('plans.getMyUnit: leaders and coordinators look at any unit, others only at their own; records under a child count', async () => {
  const unitId = await program.unit('c')
  const seen = await program.perform(getMyUnit, { unitId }, await program.as('leader', 'ubnd'))
  assert.deepEqual([seen.works, seen.parts.find((part) => part.taskId === plan.task('IV.3'))!.lastOn], [false, '2026-05-05'])
  await refuses(program.perform(getMyUnit, { unitId }, await program.as('approver', 'a')), 'forbidden')
  await refuses(program.perform(getMyUnit, { unitId }, await program.as('administrator', 'ubnd')), 'forbidden')
  await refuses(program.perform(getMyUnit, { unitId }, await program.otherProvince()), 'not_found', 'unit.missing')
  await refuses(program.perform(getMyUnit, {}, program.system), 'not_found', 'unit.missing')
})

test('plans.getMyUnit: a withdrawn task and a closed plan ask nothing', async () => {
  const closed = await makePlan(program, { tasks: [{ ref: 'I.1', leads: ['z'], endsOn: '2026-01-01' }] })
  const z = async () => program.perform(getMyUnit, {}, await program.as('focal_point', 'z'))
  assert.equal((await z()).now.length, 1)
  await inTenant(program.platform.db, program.tenantId, 'write', async (tx) => void (await tx.updateTable('plans').set({ closed_at: '2026-11-01T00:00:00Z' }).where('id', '=', closed.planId).execute()))
  assert.deepEqual([(await z()).now, (await z()).parts], [[], []])
})

test('plans.listTasksByUnit, plans.getTimeline: each unit with its own parts; each task on its time', async () => {
  const { units } = await program.perform(listTasksByUnit, { planId: plan.planId }, await program.as('leader', 'ubnd'))
  assert.deepEqual(units.map((unit) => [unit.name, unit.parts.length, unit.lead, unit.late]), [['Đơn vị a', 1, 1, 1], ['Đơn vị b', 2, 1, 0], ['Đơn vị c', 2, 1, 0], ['Đơn vị front', 2, 1, 0]])
  assert.equal(units[2]!.lastOn, '2026-05-05')
  const timeline = await program.perform(getTimeline, { planId: plan.planId }, await program.as('leader', 'ubnd'))
  assert.deepEqual(timeline.tasks.map((task) => [task.ref, task.milestones.length]), [['IV.1', 0], ['IV.2', 1], ['IV.3', 0], ['IV.4', 0]])
  for (const read of [listTasksByUnit, getTimeline, getPlanHeading]) await refuses(program.perform<any, unknown>(read, { planId: plan.planId }, await program.otherProvince()), 'not_found', 'plan.missing')
})

test('plans.listProgrammes: every running plan with its counts, a child after its parent; another province’s are not there', async () => {
  const { plans } = await program.perform(listProgrammes, {}, await program.as('administrator', 'ubnd'))
  const at = plans.findIndex((one) => one.id === plan.planId)
  assert.deepEqual([plans[at]!.counts, plans[at]!.instructions], [{ total: 4, done: 0, late: 1, underWay: 1, notStarted: 2 }, 1])
  assert.deepEqual([plans[at + 1]!.id, plans[at + 1]!.depth], [child.planId, 1])
  assert.deepEqual((await program.perform(listProgrammes, {}, await program.otherProvince())).plans, [])
})

test('plans.exportTasks: the list as a sheet, with the list’s filters; no day of a result where the wording asks for the refused', async () => {
  const refused = await makePlan(program, { number: '9', tasks: [{ ref: 'V.1', leads: ['a'], refused: ['giám sát'] }, { ref: 'V.2', leads: ['a'] }] })
  for (const ref of ['V.1', 'V.2']) records.push({ taskId: refused.task(ref), unitIds: [await program.unit('a')], on: '2026-02-02' })
  const { bytes, name } = await program.perform(exportTasks, { planId: refused.planId }, await program.as('focal_point', 'a'))
  assert.equal(name, 'nhiem-vu-9-KH-UBND.xlsx')
  const columns = [{ key: 'ref', header: 'Số mục', kind: 'text' as const }, { key: 'last', header: 'Kết quả ghi gần nhất', kind: 'date' as const }, { key: 'state', header: 'Trạng thái', kind: 'text' as const }]
  const sheet = await readSheet(bytes, columns)
  assert.deepEqual(sheet.rows.map((row) => [row.values['ref'], row.values['last'], row.values['state']]), [['V.1', null, 'Chưa bắt đầu'], ['V.2', '2026-02-02', 'Chưa bắt đầu']])
  await refuses(program.perform(exportTasks, { planId: refused.planId }, await program.otherProvince()), 'not_found')
})

test('plans.saveView, plans.removeView: a view is its owner’s; the same name takes the new filters', async () => {
  const [mine, theirs] = [await program.as('focal_point', 'a'), await program.as('focal_point', 'b')]
  const save = (more: object) => program.perform(saveView, { page: 'tasks', name: 'Việc chậm', query: '?state=late', ...more }, mine)
  const { id } = await save({})
  assert.equal((await save({ query: '?state=done' })).id, id)
  assert.deepEqual(await program.perform(listViews, { page: 'tasks' }, mine), [{ id, name: 'Việc chậm', query: '?state=done' }])
  assert.deepEqual(await program.perform(listViews, { page: 'tasks' }, theirs), [])
  await refuses(save({ query: 'https://example.org' }), 'invalid')
  await refuses(program.perform(removeView, { viewId: id }, theirs), 'forbidden')
  await refuses(program.perform(removeView, { viewId: id }, await program.otherProvince()), 'not_found', 'view.missing')
  await program.perform(removeView, { viewId: id }, mine)
  assert.deepEqual(await program.perform(listViews, { page: 'tasks' }, mine), [])
})
