import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { answerParticipation, withdrawActivity } from '#modules/activities/server/index.ts'
import { makePlan } from '#modules/plans/testing/make-plan.ts'
import { movePart } from '#modules/plans/server/index.ts'
import { refuses, testProgram } from '#tests/support/program.ts'
import { PLAN, reporting } from '../testing/reporting.ts'
import { getFigure, refreshReport } from './index.ts'

const program = await testProgram('2025-12-20T02:00:00Z')
after(() => program.close())

test('a figure is its records: one more record, and figure and list grow together', async () => {
  const { plan, record, create, figure, value, writer } = await reporting(program)
  await record('IV.2', { participants: 60 })
  const id = await create()
  const key = `${plan.task('IV.2')}:activities`
  const before = await figure(id, key)
  assert.deepEqual([before.value, before.records.length], [1, 1])
  await record('IV.2', { title: 'Lớp bồi dưỡng thứ hai', startsOn: '2025-06-10', participants: 45 })
  assert.equal(await value(id, key), 1, 'until it is counted again the report stands as it was')
  await program.perform(refreshReport, { reportId: id }, writer)
  const grown = await figure(id, key)
  assert.equal(grown.value, 2)
  assert.deepEqual(grown.records.map((one) => one.title), ['Lớp bồi dưỡng báo cáo viên', 'Lớp bồi dưỡng thứ hai'])
  assert.ok(grown.records.every((one) => one.href.startsWith('/activities/')))
  assert.equal(await value(id, 'all:participants'), 105)
})

test('every figure is the sum of what its records add, and every record counted can be opened', async () => {
  const { record, create, view, figure } = await reporting(program, { ...PLAN, number: '63' })
  await record('IV.2', { participants: 60, quantity: 2, quantityUnit: 'buổi' })
  await record(['IV.1', 'IV.2'], { title: 'Phát tờ gấp', kind: 'print', quantity: '2.500', quantityUnit: 'tờ' })
  const id = await create()
  for (const { key, value } of (await view(id)).figures) {
    const { records } = await figure(id, key)
    assert.equal(records.reduce((sum, one) => sum + one.value, 0), value, key)
    assert.ok(records.every((one) => one.title && one.href), key)
  }
  assert.equal((await figure(id, 'all:activities')).value, 2, 'under two tasks it is still one activity')
  assert.equal((await figure(id, 'all:quantity:tờ')).value, 2500)
  assert.deepEqual((await figure(id, 'all:kind:print')).records.map((one) => one.title), ['Phát tờ gấp'])
})

test('counted are own and confirmed shares of what was not withdrawn', async () => {
  const { plan, record, create, value, writer, justice } = await reporting(program, { ...PLAN, number: '64' })
  const shared = await record('IV.2', { partnerIds: [await program.unit('tttt')] })
  const gone = await record('IV.2', { title: 'Ghi nhầm' })
  await program.perform(withdrawActivity, { activityId: gone.id, reason: 'Ghi nhầm' }, justice)
  const named = await create({ scope: 'unit' })
  assert.equal(await value(named, 'all:activities'), 0, 'a unit that was only named has not done it yet')
  await program.perform(answerParticipation, { activityId: shared.id, unitId: await program.unit('tttt'), answer: 'confirm' }, writer)
  await program.perform(refreshReport, { reportId: named }, writer)
  assert.equal(await value(named, 'all:activities'), 1)
  const whole = await create()
  assert.equal(await value(whole, `${plan.task('IV.2')}:activities`), 1, 'two units, one activity')
  assert.equal(await value(whole, 'all:active_units'), 2)
})

test('a task whose wording asks for the refused has one sentence and no figures', async () => {
  const { plan, record, create, view, document } = await reporting(program, { ...PLAN, number: '65' })
  const links = [{ url: 'https://mau.example/van-ban', primary: true }, { url: 'https://mau.example/bao' }]
  await record('IV.3', { title: 'Trả lời về lệ phí hộ tịch', kind: 'sourced_answer', links }, await program.as('focal_point', 'tttt'))
  const id = await create()
  const { paragraphs, figures } = await view(id)
  const own = paragraphs.find((one) => one.key === `${plan.task('IV.3')}:text`)!
  assert.equal(own.kind, 'refused')
  assert.equal(own.text.split('. ').length, 1)
  assert.equal(figures.filter((one) => one.taskId === plan.task('IV.3')).length, 0)
  assert.equal(figures.find((one) => one.key === 'all:activities')!.value, 0)
  const { document: printed } = await document(id)
  assert.ok(JSON.stringify(printed.body).includes(PLAN.tasks[2]!.title!), 'it is shown as issued')
  assert.ok(!JSON.stringify(printed).includes('lệ phí hộ tịch'))
})

test('what is recorded under a child plan counts for the parent, once', async () => {
  const { plan, record, create, figure } = await reporting(program, { ...PLAN, number: '66' })
  const child = await makePlan(program, { number: '9', owner: 'tu-phap', parentPlanId: plan.planId, tasks: [{ ref: '1', leads: ['tu-phap'], links: [plan.task('IV.2')] }] })
  await record([], { taskIds: [child.task('1')], title: 'Lớp theo kế hoạch năm' })
  await record([], { taskIds: [child.task('1'), plan.task('IV.2')], title: 'Lớp thuộc cả hai' })
  const { records, value } = await figure(await create(), `${plan.task('IV.2')}:activities`)
  assert.equal(value, 2)
  assert.deepEqual(records.map((one) => one.title).sort(), ['Lớp theo kế hoạch năm', 'Lớp thuộc cả hai'])
})

test('the year runs from 15/12 to 14/12 (NĐ 09/2019, Điều 12)', async () => {
  const { record, create, figure } = await reporting(program, { ...PLAN, number: '67' })
  for (const [title, startsOn, endsOn] of [['Ngày trước', '2024-12-14'], ['Ngày đầu', '2024-12-15'], ['Ngày cuối', '2025-12-14'], ['Ngày sau', '2025-12-15'], ['Bắc cầu', '2024-12-10', '2024-12-16'], ['Sang kỳ sau', '2025-12-13', '2025-12-16']]) await record('IV.2', { title, startsOn, endsOn })
  const { records } = await figure(await create(), 'all:activities')
  assert.deepEqual(records.map((one) => one.title).sort(), ['Bắc cầu', 'Ngày cuối', 'Ngày đầu'])
  await program.perform(getFigure, { reportId: await create({ period: '2025-Q1' }), key: 'all:activities' }, program.system).then(({ records: first }) => assert.deepEqual(first.map((one) => one.title).sort(), ['Bắc cầu', 'Ngày đầu']))
})

test('late tasks are told as of the last day counted, with the reasons that units gave', async () => {
  const { plan, create, text, view } = await reporting(program, { ...PLAN, number: '68' })
  const part = plan.part('IV.2', 'tu-phap')
  await program.perform(movePart, { partId: part, move: 'start', text: 'Giảng viên bận đợt kiểm tra cuối năm' }, await program.as('focal_point', 'tu-phap'))
  const id = await create()
  const late = await text(id, 'late')
  assert.match(late!, /Nhiệm vụ IV\.2 \(.*\): hạn 30\/9\/2025, chậm 75 ngày\. Đơn vị tu-phap nêu: Giảng viên bận đợt kiểm tra cuối năm\./)
  assert.equal((await view(id)).tasks.find((task) => task.ref === 'IV.2')!.standing, 'late')
  assert.equal(await text(await create({ period: '2025-H1' }), 'late'), 'Trong kỳ không có nhiệm vụ chậm tiến độ.', 'on 14/6 it was not late')
  const silent = await reporting(program, { ...PLAN, number: '69' })
  assert.match((await silent.text(await silent.create(), 'late'))!, /Đơn vị tu-phap chưa nêu nguyên nhân\./)
})

test('a figure that is not in the report is told so', async () => {
  const { create, figure } = await reporting(program, { ...PLAN, number: '70' })
  await refuses(figure(await create(), 'all:nothing'), 'not_found', 'report.figure')
})
