import { catalogue } from '#platform/messages.ts'

/** Words of the ways to look at a plan’s tasks. */
export const programmeTasks = catalogue({
  vi: {
    tasks: {
      title: 'Nhiệm vụ',
      caption: 'Nhiệm vụ của kế hoạch',
      filters: 'Lọc nhiệm vụ',
      q: 'Tìm trong nhiệm vụ', qHelp: 'Gõ không dấu cũng được',
      unit: 'Đơn vị', anyUnit: 'Mọi đơn vị',
      duty: 'Vai trò', anyDuty: 'Chủ trì hoặc phối hợp',
      state: 'Trạng thái', anyState: 'Mọi trạng thái',
      columns: { task: 'Nhiệm vụ', leads: 'Chủ trì', due: 'Hạn tới', state: 'Trạng thái' },
      range: (from: string, to: string) => `Nhiệm vụ ${from}–${to}`,
      sheet: 'Tải bảng .xlsx',
      none: 'Không có nhiệm vụ nào khớp',
      noneText: 'Bớt điều kiện lọc hoặc gõ từ khác.',
      clear: 'Bỏ lọc',
      empty: 'Kế hoạch không có nhiệm vụ nào', emptyText: 'Nhập lại văn bản hoặc thêm nhiệm vụ khi xác nhận kế hoạch.',
      views: 'Bộ lọc đã lưu', noViews: 'Chưa lưu bộ lọc nào. Chọn điều kiện lọc ở trên rồi đặt tên để dùng lại.',
      viewName: 'Tên bộ lọc', saveView: 'Lưu bộ lọc đang dùng', removeView: (name: string) => `Bỏ bộ lọc “${name}”`,
      keys: 'Phím tắt: / để tìm, j và k hoặc mũi tên để chuyển dòng, Enter để mở.',
      noDue: 'Không nêu',
    },

    byUnit: {
      title: 'Nhiệm vụ theo đơn vị',
      intro: 'Mỗi đơn vị tự trả lời về phần việc của mình. Dấu hiệu là trạng thái phần việc, số mục dẫn đến nhiệm vụ.',
      caption: 'Các đơn vị có phần việc trong kế hoạch',
      columns: { unit: 'Đơn vị', lead: 'Chủ trì', coordinate: 'Phối hợp', late: 'Chậm', last: 'Ghi gần nhất' },
      none: 'Chưa có đơn vị nào được giao phần việc', noneText: 'Khi kế hoạch nêu đơn vị chủ trì hoặc phối hợp, các đơn vị hiện ở đây.',
    },

    timeline: {
      title: 'Tiến trình',
      intro: 'Thời gian thực hiện từng nhiệm vụ. Hình thoi là mốc thời gian: đặc là đã xong, rỗng là chưa đến, tam giác là đã quá hạn. Đường kẻ đứng là hôm nay.',
      caption: 'Nhiệm vụ theo thời gian',
      columns: { task: 'Nhiệm vụ', span: 'Thời gian', bar: 'Trên trục thời gian' },
      whole: 'Cả thời gian của kế hoạch',
      bar: (from: string, to: string) => `Từ ${from} đến ${to}`,
      step: (title: string, day: string) => `${title}, hạn ${day}`,
      stepDone: (title: string, day: string) => `${title}, xong ngày ${day}`,
      stepLate: (title: string, day: string) => `${title}, quá hạn ${day}`,
    },
  },
  en: {
    tasks: {
      title: 'Tasks',
      caption: 'Tasks of the plan',
      filters: 'Filter tasks',
      q: 'Search in tasks', qHelp: 'Works without diacritics',
      unit: 'Unit', anyUnit: 'Any unit',
      duty: 'Duty', anyDuty: 'Leads or coordinates',
      state: 'State', anyState: 'Any state',
      columns: { task: 'Task', leads: 'Leads', due: 'Next due', state: 'State' },
      range: (from: string, to: string) => `Tasks ${from}–${to}`,
      sheet: 'Download .xlsx',
      none: 'No task matches',
      noneText: 'Take away a filter, or type other words.',
      clear: 'Clear filters',
      empty: 'The plan has no task', emptyText: 'Import the document again, or add tasks when confirming the plan.',
      views: 'Saved views', noViews: 'No view is saved yet. Choose filters above, then give them a name to use them again.',
      viewName: 'Name of the view', saveView: 'Save the present filters', removeView: (name: string) => `Remove the view “${name}”`,
      keys: 'Keys: / to search, j and k or the arrows to go from row to row, Enter to open.',
      noDue: 'Not stated',
    },

    byUnit: {
      title: 'Tasks by unit',
      intro: 'Each unit answers for its own part. The mark is the state of the part, the item’s number leads to the task.',
      caption: 'Units with a part in the plan',
      columns: { unit: 'Unit', lead: 'Leads', coordinate: 'Coordinates', late: 'Late', last: 'Last recorded' },
      none: 'No unit has a part yet', noneText: 'Units appear here when the plan names them as leading or coordinating.',
    },

    timeline: {
      title: 'Timeline',
      intro: 'When each task is carried out. A diamond is a milestone: filled when done, hollow when still to come, a triangle when overdue. The upright line is today.',
      caption: 'Tasks over time',
      columns: { task: 'Task', span: 'Time', bar: 'On the time axis' },
      whole: 'The plan’s whole time',
      bar: (from: string, to: string) => `From ${from} to ${to}`,
      step: (title: string, day: string) => `${title}, due ${day}`,
      stepDone: (title: string, day: string) => `${title}, done ${day}`,
      stepLate: (title: string, day: string) => `${title}, was due ${day}`,
    },
  },
})
