/** The sample plan after an amendment in 2026: one task added, two changed, one removed. For the amendment screens. */
import { plan62 } from './plan-62.ts'
import type { PlanAssignment, PlanDocument, PlanItem } from './plan.ts'

/** References as printed in the plan before the amendment; `added` as printed after it. */
export const amendment = { added: ['IV.1.4'], rewordedTasks: ['IV.2.4'], reassignedTasks: ['IV.1.3'], removed: ['IV.4.2'] }

const added: PlanAssignment = {
  leads: ['Sở Lao động - Thương binh và Xã hội'],
  coordinating: ['Đài Phát thanh - Truyền hình Thái Nguyên', 'Trung tâm Thông tin tỉnh', 'UBND các huyện, thành phố'],
  time: 'từ năm 2026 đến năm 2028',
  tasks: [{ ref: 'IV.1.4', text: 'Làm tài liệu chữ nổi, tệp âm thanh và video có ngôn ngữ ký hiệu để người khuyết tật tự tìm hiểu được các quyền của mình.' }],
}

const REWORDED = 'Mỗi năm mở ít nhất 02 lớp rèn kỹ năng truyền thông về quyền con người dành cho báo cáo viên pháp luật, tuyên truyền viên pháp luật và hòa giải viên ở cơ sở.'

function amendAssignment(assignment: PlanAssignment): PlanAssignment {
  const tasks = assignment.tasks
    .filter((task) => !amendment.removed.includes(task.ref))
    .map((task) => (amendment.rewordedTasks.includes(task.ref) ? { ...task, text: REWORDED } : task))
  const reassigned = tasks.some((task) => amendment.reassignedTasks.includes(task.ref))
  return reassigned
    ? { ...assignment, tasks, leads: [...assignment.leads, 'Tỉnh đoàn Thái Nguyên'], coordinating: ['Sở Lao động - Thương binh và Xã hội', 'Hội Liên hiệp Phụ nữ tỉnh', 'các tổ chức chính trị - xã hội của tỉnh', 'UBND các huyện, thành phố'] }
    : { ...assignment, tasks }
}

function amendItem(item: PlanItem): PlanItem {
  const assignments = item.assignments.map(amendAssignment)
  return { ...item, assignments: item.number === 1 ? [...assignments, added] : assignments }
}

/** Tasks behind the removed one move up, so their references differ from the first version. */
function renumber(plan: PlanDocument): PlanDocument {
  for (const item of plan.taskSection.items.filter((each) => each.bulleted)) {
    const tasks = item.assignments.flatMap((assignment) => assignment.tasks)
    tasks.forEach((task, index) => { task.ref = `${plan.taskSection.marker}.${item.number}.${index + 1}` })
  }
  return plan
}

export const plan62Amended: PlanDocument = renumber(structuredClone({
  ...plan62,
  head: { ...plan62.head, subtitle: '(Bản cập nhật theo Kế hoạch sửa đổi, bổ sung số 12/KH-UBND ngày 15/01/2026)' },
  taskSection: { ...plan62.taskSection, items: plan62.taskSection.items.map(amendItem) },
}))

