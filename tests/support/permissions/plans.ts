import { createUnitGroup } from '#modules/organisations/server/index.ts'
import * as plan from '#modules/plans/server/index.ts'
import { makePlan } from '#modules/plans/testing/make-plan.ts'
import { newId } from '#platform/server/id.ts'
import { does, owns, reads, record, type Fixture } from './fixture.ts'
import { MARK, type Unit } from './province.ts'

/** A running plan of the unit: tasks that it leads, one with records (1), one reported (2), one confirmed (3), one not begun (4). */
export const programme = record(async ({ program, code, people }) => {
  const tasks = ['1', '2', '3', '4'].map((ref) => ({ ref, title: `Tập huấn ${MARK}, mục ${ref}`, leads: [code], coordinating: ['other'], milestones: [['Sơ kết', '2026-12-15']] as [string, string][] }))
  const number = code === 'own' ? '621' : '622'
  const made = await makePlan(program, { title: `Kế hoạch của ${MARK}`, number, owner: code, tasks, targets: [`Chỉ tiêu ${MARK}`] })
  const [waiting, reported, confirmed] = ['4', '2', '3'].map((ref) => made.part(ref, code)) as [string, string, string]
  for (const partId of [reported, confirmed]) await program.perform(plan.movePart, { partId, move: 'report', text: 'Đã xong' }, people.focalPoint)
  await program.perform(plan.movePart, { partId: confirmed, move: 'confirm' }, people.approver)
  return { planId: made.planId, number, taskId: made.task('1'), parts: { waiting, reported, confirmed } }
})

const milestone = record(async (unit) => {
  const { taskId } = await programme(unit)
  return (await unit.program.perform(plan.addMilestone, { taskId, title: 'Tổng kết', dueOn: '2026-12-20' }, unit.people.coordinator)).id
})

const instruction = record(async (unit) => {
  const { taskId } = await programme(unit)
  return (await unit.program.perform(plan.giveInstruction, { taskId, unitId: unit.id, text: `Làm ngay, ${MARK}`, dueOn: '2026-12-20' }, unit.people.leader)).id
})

const theirView = record(async ({ program, people }) => (await program.perform(plan.saveView, { page: 'tasks', name: `Của ${MARK}` }, people.focalPoint)).id)

/** A task given to a group that another unit joined since; each answer takes an offer of its own. */
const grouped = async ({ program, code, people }: Unit) => {
  const joined = await program.unit('other')
  const { id: groupId } = await program.perform(createUnitGroup, { name: `Nhóm ${MARK} ${newId()}`, memberIds: [joined], validFrom: '2025-01-01' }, people.administrator)
  const { planId } = await makePlan(program, { title: `Kế hoạch theo nhóm của ${MARK}`, number: '90', owner: code, tasks: [{ ref: '1', leads: [code], coordinating: [{ name: 'Các đơn vị', members: [], groupId }] }] })
  const task = await program.perform(plan.listTasks, { planId }, people.coordinator)
  const { offers } = await program.perform(plan.getTask, { taskId: task.tasks[0]!.id }, people.coordinator)
  return { assignmentId: offers[0]!.assignmentId, change: 'joined' as const, unitIds: [joined] }
}

const planOf = async (unit: Unit) => ({ planId: (await programme(unit)).planId })
const taskOf = async (unit: Unit) => ({ taskId: (await programme(unit)).taskId })
const partOf = async (unit: Unit, state: 'waiting' | 'reported' | 'confirmed') => ({ partId: (await programme(unit)).parts[state] })

export const plans: Fixture[] = [
  reads(plan.listPlans, 'Xem danh sách kế hoạch', () => ({})),
  reads(plan.listProgrammes, 'Xem tiến độ các kế hoạch', () => ({})),
  reads(plan.getPlanHeading, 'Xem tên một kế hoạch', planOf),
  reads(plan.getOverview, 'Xem tổng quan một kế hoạch', planOf),
  reads(plan.getTimeline, 'Xem kế hoạch theo thời gian', planOf),
  reads(plan.getSource, 'Xem văn bản gốc của kế hoạch', planOf),
  reads(plan.listClarities, 'Xem sáu rõ của các nhiệm vụ', planOf),
  reads(plan.listPlanUnits, 'Xem các đơn vị có tên trong kế hoạch', planOf),
  reads(plan.listTasks, 'Xem danh sách nhiệm vụ', planOf),
  reads(plan.listTasksByUnit, 'Xem nhiệm vụ theo đơn vị', planOf),
  reads(plan.exportTasks, 'Tải danh sách nhiệm vụ', planOf),
  reads(plan.getTask, 'Xem một nhiệm vụ', taskOf),
  reads(plan.getTaskHistory, 'Xem lịch sử một nhiệm vụ', taskOf),
  reads(plan.getMyUnit, 'Xem việc của đơn vị', (unit) => ({ unitId: unit.id })),
  does(plan.clarifyTask, async (unit) => ({ ...(await taskOf(unit)), clarity: 'people', text: 'Chuyên viên phụ trách' })),
  does(plan.acceptGroupOffer, grouped),
  does(plan.declineGroupOffer, grouped),
  does(plan.addMilestone, async (unit) => ({ ...(await taskOf(unit)), title: 'Kiểm tra', dueOn: '2026-12-01' })),
  does(plan.completeMilestone, async (unit) => ({ milestoneId: await milestone(unit), doneOn: '2026-06-01' })),
  does(plan.giveInstruction, async (unit) => ({ ...(await taskOf(unit)), unitId: unit.id, text: 'Báo cáo tiến độ', dueOn: '2026-12-01' })),
  does(plan.answerInstruction, async (unit) => ({ instructionId: await instruction(unit), answer: 'Đã làm' })),
  does(plan.notePart, async (unit) => ({ ...(await partOf(unit, 'waiting')), text: 'Đang làm' })),
  does(plan.movePart, async (unit) => ({ ...(await partOf(unit, 'waiting')), move: 'start' }), 'bắt đầu'),
  does(plan.movePart, async (unit) => ({ ...(await partOf(unit, 'waiting')), move: 'report' }), 'báo đã xong'),
  does(plan.movePart, async (unit) => ({ ...(await partOf(unit, 'reported')), move: 'confirm' }), 'xác nhận'),
  does(plan.movePart, async (unit) => ({ ...(await partOf(unit, 'reported')), move: 'return', text: 'Thiếu số liệu' }), 'trả lại'),
  does(plan.movePart, async (unit) => ({ ...(await partOf(unit, 'confirmed')), move: 'reopen', text: 'Còn việc' }), 'mở lại'),
  does(plan.movePart, async (unit) => ({ ...(await partOf(unit, 'waiting')), move: 'set_aside', text: 'Không có việc này' }), 'không thuộc đơn vị'),
  owns(plan.listViews, 'Xem các cách xem đã lưu của mình', () => ({ page: 'tasks' })),
  owns(plan.saveView, '', () => ({ page: 'tasks', name: 'Việc gấp' })),
  owns(plan.removeView, '', async (person, { program }) => ({ viewId: (await program.perform(plan.saveView, { page: 'tasks', name: 'Của mình' }, person)).id }), async (unit) => ({ viewId: await theirView(unit) })),
]
