import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { inTenant } from '#platform/server/db.ts'
import { refuses, testProgram, type TestProgram } from '#tests/support/program.ts'
import { makePlan } from '../testing/make-plan.ts'
import { testRegister, type TestRecord } from '../testing/test-register.ts'
import { addMilestone, answerInstruction, clarifyTask, completeMilestone, getSource, getTask, getTaskHistory, giveInstruction, listClarities, movePart } from './programme.ts'

let program: TestProgram
let records: TestRecord[]
let plan: Awaited<ReturnType<typeof makePlan>>
before(async () => {
  program = await testProgram()
  records = testRegister('register of the task test')
  plan = await makePlan(program, {
    tasks: [
      { ref: 'IV.1', title: 'Tổ chức tập huấn cho cán bộ cơ sở về quyền con người', leads: ['a'], coordinating: [{ name: 'Các sở, ban, ngành', members: ['b', 'c'] }, { asked: 'front' }], endsOn: '2028-12-31' },
      { ref: 'IV.2', leads: ['a', 'b'], refused: ['giám sát'], outputs: ['Câu trả lời có dẫn nguồn'] },
      { ref: 'IV.3', leads: ['a'], withdrawnOn: '2026-01-01' },
    ],
  })
})
after(() => program.close())

const look = (ref: string, actor: Parameters<TestProgram['perform']>[2] = program.system) => program.perform(getTask, { taskId: plan.task(ref) }, actor)
const instruct = async (unit: string, actor: Parameters<TestProgram['perform']>[2], more: object = {}) => program.perform(giveInstruction, { taskId: plan.task('IV.1'), unitId: await program.unit(unit), text: 'Báo cáo tiến độ', dueOn: '2026-12-01', ...more }, actor)

test('plans.getTask: the clause stands in its surroundings; each unit has its own part under who was named', async () => {
  const task = await look('IV.1')
  assert.equal(task.clause!.text, '- Tổ chức tập huấn cho cán bộ cơ sở về quyền con người')
  assert.ok(task.clause!.before.endsWith('KẾ HOẠCH\n'))
  const group = task.assignments.find((one) => one.asWritten === 'Các sở, ban, ngành')!
  assert.equal(task.parts.filter((part) => part.assignmentId === group.id).length, 2)
  assert.deepEqual(task.parts.map((part) => [part.duty, part.request]), [['lead', false], ['coordinate', false], ['coordinate', false], ['coordinate', true]])
})

test('plans.getTask: a page offers exactly what the server lets', async () => {
  const may = async (...who: Parameters<TestProgram['as']>) => (await look('IV.1', await program.as(...who))).may
  const a = await program.unit('a')
  assert.deepEqual((await may('focal_point', 'a')).note, [a])
  assert.deepEqual([(await may('leader', 'ubnd')).instruct.length, (await may('leader', 'a')).instruct, (await may('focal_point', 'a')).instruct], [4, [a], []])
  assert.deepEqual([(await may('coordinator', 'ubnd')).clarify, (await may('approver', 'a')).clarify], [true, false])
  assert.deepEqual([(await may('approver', 'a')).finishMilestone, (await may('approver', 'b')).finishMilestone, (await may('focal_point', 'a')).finishMilestone], [true, false, false])
  const over = (await look('IV.3', await program.as('coordinator', 'ubnd'))).may
  assert.deepEqual([over.clarify, over.addMilestone, over.instruct], [false, false, []])
})

test('plans.getTask: one activity counts once, however many of its units and tasks lead here', async () => {
  const child = await makePlan(program, { parentPlanId: plan.planId, tasks: [{ ref: 'II.1', leads: ['b'], links: [plan.task('IV.1')] }] })
  const grandchild = await makePlan(program, { parentPlanId: child.planId, tasks: [{ ref: 'I.1', leads: ['c'], links: [child.task('II.1')] }] })
  const [a, b] = [await program.unit('a'), await program.unit('b')]
  records.push({ taskId: plan.task('IV.1'), unitIds: [a, b], on: '2026-03-01', id: 'same' }, { taskId: child.task('II.1'), unitIds: [a, b], on: '2026-03-01', id: 'same' }, { taskId: grandchild.task('I.1'), unitIds: [b], on: '2026-04-01', id: 'deep' })
  const task = await look('IV.1')
  assert.deepEqual(task.evidence.map((item) => [item.id, item.units.length]), [['deep', 1], ['same', 2]])
  assert.deepEqual(task.links.children.map((link) => link.ref), ['II.1'])
  assert.deepEqual((await program.perform(getTask, { taskId: child.task('II.1') }, program.system)).links.parents.map((link) => link.ref), ['IV.1'])
})

test('plans.giveInstruction: a leader instructs the own unit, those below, and in the own unit’s plan whoever has a part', async () => {
  await instruct('a', await program.as('leader', 'ubnd'))
  await instruct('a', await program.as('leader', 'a'))
  await refuses(instruct('b', await program.as('leader', 'a')), 'forbidden', 'plans.giveInstruction.forbidden')
  for (const role of ['coordinator', 'administrator', 'approver', 'focal_point'] as const) await refuses(instruct('a', await program.as(role, 'ubnd')), 'forbidden')
})

test('plans.giveInstruction: a day gone by, a unit without a part, a withdrawn task and another province are refused', async () => {
  const leader = await program.as('leader', 'ubnd')
  assert.equal((await refuses(instruct('a', leader, { dueOn: '2026-11-22' }), 'invalid', 'instruction.past')).issues[0]!.path, 'dueOn')
  assert.equal((await refuses(instruct('d', leader), 'invalid', 'instruction.unit')).issues[0]!.path, 'unitId')
  assert.deepEqual((await refuses(instruct('a', leader, { text: '  ' }), 'invalid')).issues.map((issue) => issue.path), ['text'])
  await refuses(instruct('a', leader, { taskId: plan.task('IV.3') }), 'conflict', 'task.withdrawn')
  await refuses(instruct('a', await program.otherProvince()), 'not_found', 'task.missing')
})

test('plans.answerInstruction: the unit answers once; an answer is not written over', async () => {
  const { id } = await instruct('b', await program.as('leader', 'ubnd'))
  const answer = async (unit: string, text: string) => program.perform(answerInstruction, { instructionId: id, answer: text }, await program.as('focal_point', unit))
  await refuses(answer('a', 'Thay lời'), 'forbidden')
  await answer('b', 'Đã gửi báo cáo')
  await refuses(answer('b', 'Sửa lại'), 'conflict', 'instruction.answered')
  assert.equal((await look('IV.1')).instructions.find((one) => one.id === id)!.answer, 'Đã gửi báo cáo')
  await refuses(program.perform(answerInstruction, { instructionId: id, answer: 'x' }, await program.otherProvince()), 'not_found', 'instruction.missing')
})

test('plans.addMilestone, plans.completeMilestone: the next step is when the task is due', async () => {
  const coordinator = await program.as('coordinator', 'ubnd')
  const add = (more: object, actor = coordinator) => program.perform(addMilestone, { taskId: plan.task('IV.1'), title: 'Lớp đầu tiên', dueOn: '2026-10-01', ...more }, actor)
  const { id } = await add({})
  assert.deepEqual([(await look('IV.1')).nextDue, (await look('IV.1')).state], ['2026-10-01', 'late'])
  const done = async (doneOn: string | null, actor = coordinator) => program.perform(completeMilestone, { milestoneId: id, doneOn }, actor)
  await refuses(done('2026-11-24'), 'invalid', 'milestone.future')
  await refuses(done('2026-10-02', await program.as('approver', 'b')), 'forbidden')
  await done('2026-10-02', await program.as('approver', 'a'))
  assert.equal((await look('IV.1')).nextDue, '2028-12-31')
  await done(null)
  assert.equal((await look('IV.1')).nextDue, '2026-10-01')
  await done('2026-10-02')
  await refuses(add({}, await program.as('approver', 'a')), 'forbidden')
  await refuses(add({ taskId: plan.task('IV.3') }), 'conflict', 'task.withdrawn')
  await refuses(add({ dueOn: '31/12/2026' }), 'invalid')
  await refuses(program.perform(completeMilestone, { milestoneId: id }, await program.otherProvince()), 'not_found', 'milestone.missing')
})

test('plans.clarifyTask: completes what the plan leaves open, beside the issued text', async () => {
  const coordinator = await program.as('coordinator', 'ubnd')
  const clarify = (more: object, actor: Parameters<TestProgram['perform']>[2] = coordinator) => program.perform(clarifyTask, { taskId: plan.task('IV.1'), clarity: 'output', text: 'Báo cáo kết quả từng lớp', ...more }, actor)
  const before = (await look('IV.1')).clause
  assert.equal((await look('IV.1')).clear.output, 'open')
  await Promise.all([clarify({}), clarify({ clarity: 'authority', text: 'Chủ tịch UBND tỉnh' })])
  const task = await look('IV.1')
  assert.deepEqual([task.clear.output, task.clear.authority, task.clause], ['completed', 'completed', before])
  await clarify({ clarity: 'authority', text: '' })
  assert.equal((await look('IV.1')).clear.authority, 'open')
  await refuses(clarify({}, await program.as('approver', 'a')), 'forbidden')
  await refuses(clarify({ clarity: 'feeling' }), 'invalid')
  await refuses(clarify({ taskId: plan.task('IV.3') }), 'conflict', 'task.withdrawn')
  await refuses(clarify({}, await program.otherProvince()), 'not_found')
})

test('plans.clarifyTask: where the wording asks for the refused, neither work nor outputs are added', async () => {
  const coordinator = await program.as('coordinator', 'ubnd')
  for (const clarity of ['output', 'work']) await refuses(program.perform(clarifyTask, { taskId: plan.task('IV.2'), clarity, text: 'Báo cáo giám sát' }, coordinator), 'conflict', 'task.outputs_fixed')
  await program.perform(clarifyTask, { taskId: plan.task('IV.2'), clarity: 'authority', text: 'UBND tỉnh' }, coordinator)
  assert.deepEqual((await look('IV.2', coordinator)).may.fixedClarities, ['work', 'output'])
})

test('plans.listClarities says of every live task what its own page says', async () => {
  const { tasks, open, mayComplete } = await program.perform(listClarities, { planId: plan.planId }, await program.as('leader', 'ubnd'))
  assert.equal(mayComplete, false)
  assert.deepEqual(tasks.map((task) => task.ref), ['IV.1', 'IV.2'])
  for (const task of tasks) assert.deepEqual(task.clear, (await look(task.ref)).clear)
  assert.equal(open, tasks.reduce((sum, task) => sum + Object.values(task.clear).filter((mark) => mark === 'open').length, 0))
  assert.equal(tasks[1]!.clear.responsibility, 'open')
})

test('plans.getTaskHistory: what happened to the task and its parts, for everyone, and no more than that', async () => {
  await program.perform(movePart, { partId: plan.part('IV.1', 'a'), move: 'report', text: 'Đã xong' }, await program.as('focal_point', 'a'))
  const { events } = await program.perform(getTaskHistory, { taskId: plan.task('IV.1') }, await program.as('focal_point', 'c'))
  assert.deepEqual([events[0]!.kind, events[0]!.who], ['part_moved', 'focal_point a'])
  const kinds = new Set(events.map((event) => event.kind))
  for (const kind of ['instruction_given', 'instruction_answered', 'milestone_added', 'milestone_done', 'milestone_reopened', 'clarified', 'clarity_removed'] as const) assert.ok(kinds.has(kind), kind)
  const fields = new Set(events.flatMap((event) => Object.keys(event)))
  assert.deepEqual([...fields].filter((field) => !['id', 'at', 'who', 'kind', 'unit', 'from', 'to', 'text', 'clarity'].includes(field)), [])
  const elsewhere = await program.perform(getTaskHistory, { taskId: plan.task('IV.2') }, program.system)
  assert.ok(elsewhere.events.every((event) => event.kind === 'clarified'))
  await refuses(program.perform(getTaskHistory, { taskId: plan.task('IV.1') }, await program.otherProvince()), 'not_found')
})

test('plans.getSource: the document as read, with the tasks that stand in each block', async () => {
  const source = await program.perform(getSource, { planId: plan.planId, taskId: plan.task('IV.1') }, await program.as('focal_point', 'a'))
  assert.deepEqual(source.blocks.filter((block) => block.taskIds.includes(plan.task('IV.1'))).map((block) => block.text), ['- Tổ chức tập huấn cho cán bộ cơ sở về quyền con người'])
  assert.deepEqual([source.name, source.current, source.blocks[0]!.taskIds], ['ke-hoach.docx', true, []])
  await refuses(program.perform(getSource, { planId: plan.planId }, await program.otherProvince()), 'not_found', 'plan.missing')
})

test('a person without a role reads no plan', async () => {
  const nobody = { ...(await program.as('focal_point', 'a')), grants: [] }
  for (const read of [getTask, getTaskHistory]) await refuses(program.perform<any, unknown>(read, { taskId: plan.task('IV.1') }, nobody), 'forbidden')
  await inTenant(program.platform.db, program.tenantId, 'read', async (tx) => assert.ok(await tx.selectFrom('tasks').select('id').executeTakeFirst()))
})
