import { catalogue } from '#platform/messages.ts'

/** Words of the six marks of a clear task. */
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
    why: {
      people: 'Chưa nêu đơn vị thực hiện, hoặc nhóm đơn vị chưa có danh sách thành viên.',
      work: 'Nội dung công việc quá ngắn để biết phải làm gì.',
      time: 'Không có mốc hay hạn riêng, chỉ có thời gian của cả kế hoạch.',
      responsibility: 'Nhiều đơn vị cùng chủ trì, hoặc một nhóm chủ trì: chưa rõ ai chịu trách nhiệm chính.',
      output: 'Chưa nêu sản phẩm, kết quả phải có.',
      authority: 'Chưa nêu ai quyết định, ai phê duyệt, báo cáo ai.',
    },
    complete: 'Bổ sung', change: 'Sửa phần bổ sung', field: (name: string) => `Nội dung bổ sung cho “${name}”`, save: 'Lưu bổ sung', emptyRemoves: 'Để trống rồi lưu là bỏ phần bổ sung.',
    fixed: 'Chỉ gồm những sản phẩm được phép, không bổ sung.',
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
    why: {
      people: 'No unit is named, or a group of units has no list of members.',
      work: 'The text is too short to tell what is to be done.',
      time: 'It has no deadline or milestone of its own, only the plan’s whole time.',
      responsibility: 'Several units lead, or a group leads: who answers for it is not clear.',
      output: 'No output or result is stated.',
      authority: 'It does not say who decides, who approves, or to whom it is reported.',
    },
    complete: 'Complete', change: 'Change the completion', field: (name: string) => `Completion for “${name}”`, save: 'Save the completion', emptyRemoves: 'Saving it empty takes the completion back.',
    fixed: 'Only the permitted outputs; nothing is added.',
  },
})
