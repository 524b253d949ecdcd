import { catalogue } from '#platform/messages.ts'

/** Words of the page of the six marks of clear tasks. */
export const sixClearWords = catalogue({
  vi: {
    title: 'Kiểm tra sáu rõ',
    intro: 'Kế hoạch đã rõ người, rõ việc, rõ thời gian, rõ trách nhiệm, rõ sản phẩm, rõ thẩm quyền đến đâu. Điều phối viên bổ sung cho rõ ngay trên trang của nhiệm vụ; nguyên văn kế hoạch không thay đổi.',
    openCount: (n: string) => `Còn ${n} điều chưa rõ.`,
    allClear: 'Mọi nhiệm vụ đã rõ sáu điều.',
    caption: 'Sáu điều của từng nhiệm vụ',
    onlyOpen: 'Chỉ xem nhiệm vụ còn điều chưa rõ', showAll: 'Xem tất cả nhiệm vụ',
    columns: { task: 'Nhiệm vụ', open: 'Chưa rõ' },
    short: { people: 'Người', work: 'Việc', time: 'Thời gian', responsibility: 'Trách nhiệm', output: 'Sản phẩm', authority: 'Thẩm quyền' },
  },
  en: {
    title: 'Six clear',
    intro: 'How clear the plan is about people, work, time, responsibility, output and authority. The coordinator completes what is open on the task’s page; the issued text is not altered.',
    openCount: (n: string) => `${n} points are not clear yet.`,
    allClear: 'Every task is clear on all six.',
    caption: 'The six points of each task',
    onlyOpen: 'Show only tasks with open points', showAll: 'Show all tasks',
    columns: { task: 'Task', open: 'Open' },
    short: { people: 'People', work: 'Work', time: 'Time', responsibility: 'Responsibility', output: 'Output', authority: 'Authority' },
  },
})
