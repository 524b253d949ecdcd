import { catalogue, type Locale } from '#platform/messages.ts'

const daysLate = (days: number) => `Chậm ${days} ngày`
const daysLateEn = (days: number) => (days === 1 ? '1 day late' : `${days} days late`)

/** The states of tasks and parts, as pages and sheets name them. */
export const programmeStates = catalogue({
  vi: {
    states: { late: 'Chậm', under_way: 'Đang thực hiện', not_started: 'Chưa bắt đầu', done: 'Hoàn thành', withdrawn: 'Đã bãi bỏ' },
    late: daysLate,
    partStates: { not_started: 'Chưa bắt đầu', in_progress: 'Đang thực hiện', reported: 'Chờ duyệt', returned: 'Trả lại', confirmed: 'Đã xác nhận', not_applicable: 'Không phát sinh' },
    moves: { start: 'Bắt đầu thực hiện', report: 'Báo hoàn thành', return: 'Trả lại kèm ý kiến', confirm: 'Xác nhận hoàn thành', reopen: 'Mở lại', set_aside: 'Xác nhận không phát sinh' },
    duties: { lead: 'Chủ trì', coordinate: 'Phối hợp' },
    request: 'Đề nghị',
    clarities: { people: 'Rõ người', work: 'Rõ việc', time: 'Rõ thời gian', responsibility: 'Rõ trách nhiệm', output: 'Rõ sản phẩm', authority: 'Rõ thẩm quyền' },
    clarityMarks: { issued: 'Rõ trong văn bản', completed: 'Đã bổ sung', open: 'Chưa rõ' },
  },
  en: {
    states: { late: 'Late', under_way: 'Under way', not_started: 'Not started', done: 'Done', withdrawn: 'Withdrawn' },
    late: daysLateEn,
    partStates: { not_started: 'Not started', in_progress: 'Under way', reported: 'Awaiting approval', returned: 'Returned', confirmed: 'Confirmed', not_applicable: 'Nothing to do' },
    moves: { start: 'Start', report: 'Report done', return: 'Return with a remark', confirm: 'Confirm done', reopen: 'Reopen', set_aside: 'Confirm there is nothing to do' },
    duties: { lead: 'Leads', coordinate: 'Coordinates' },
    request: 'Requested',
    clarities: { people: 'Clear people', work: 'Clear work', time: 'Clear time', responsibility: 'Clear responsibility', output: 'Clear output', authority: 'Clear authority' },
    clarityMarks: { issued: 'Clear in the text', completed: 'Completed', open: 'Not clear' },
  },
})

/** What only the server says: refusals, what a unit owes, the sheet of tasks. */
const programmeSaid = catalogue({
  vi: {
    planMissing: 'Không tìm thấy kế hoạch này.',
    taskMissing: 'Không tìm thấy nhiệm vụ này. Có thể kế hoạch đã được hoàn tác.',
    partMissing: 'Không tìm thấy phần việc này.',
    milestoneMissing: 'Không tìm thấy mốc thời gian này.',
    instructionMissing: 'Không tìm thấy ý kiến chỉ đạo này.',
    unitNotInTask: 'Đơn vị được chọn không có phần việc trong nhiệm vụ này.',
    moveClosed: 'Phần việc đã chuyển trạng thái, hoặc việc này không thuộc quyền của đồng chí. Tải lại trang để xem trạng thái hiện nay.',
    reasonNeeded: 'Cần ghi lý do.',
    dueInPast: 'Hạn phải từ hôm nay trở đi.',
    withdrawn: 'Nhiệm vụ đã được bãi bỏ theo văn bản sửa đổi, không ghi thêm được.',
    partEnded: 'Văn bản sửa đổi không còn giao phần việc này cho đơn vị. Kết quả đã ghi được giữ nguyên, không ghi thêm được.',
    instructionAnswered: 'Ý kiến chỉ đạo này đã được trả lời. Tải lại trang để xem nội dung trả lời; nếu cần bổ sung, ghi vào phần việc của đơn vị.',
    doneInFuture: 'Ngày hoàn thành không thể sau hôm nay.',
    outputsFixed: 'Nhiệm vụ này chỉ có những sản phẩm được phép đã nêu, không bổ sung công việc hay sản phẩm khác.',
    unitMissing: 'Không tìm thấy đơn vị này, hoặc tài khoản chưa được gắn với đơn vị nào.',
    tooManyViews: (most: number) => `Mỗi người lưu được tối đa ${most} bộ lọc. Bỏ bớt một bộ lọc rồi lưu lại.`,
    refusedSentence: 'Nhiệm vụ được giữ nguyên văn như khi ban hành; ở đây chỉ thực hiện bằng câu trả lời có dẫn nguồn, điểm báo từ nguồn công khai và trang hỗ trợ trẻ em trên mạng.',
    viewMissing: 'Không tìm thấy bộ lọc đã lưu này.',
    todo: {
      late: daysLate,
      returned: 'Bị trả lại, cần sửa',
      approve: 'Chờ đồng chí duyệt',
      due: (days: number) => (days === 0 ? 'Đến hạn hôm nay' : `Còn ${days} ngày`),
      silent: (year: string) => `Chưa ghi kết quả nào trong kỳ báo cáo năm ${year}`,
      request: 'Kế hoạch đề nghị đơn vị tham gia',
    },
    sheet: {
      title: (plan: string) => `Nhiệm vụ ${plan}`,
      file: 'nhiem-vu',
      columns: { ref: 'Số mục', title: 'Nhiệm vụ', heading: 'Thuộc mục', leads: 'Chủ trì', coordinating: 'Phối hợp', today: 'Đơn vị chịu trách nhiệm hiện nay', time: 'Thời gian theo văn bản', ends: 'Ngày kết thúc', due: 'Hạn tới', state: 'Trạng thái', last: 'Kết quả ghi gần nhất', note: 'Ghi chú' },
    },
  },
  en: {
    planMissing: 'This plan was not found.',
    taskMissing: 'This task was not found. Its plan may have been undone.',
    partMissing: 'This part was not found.',
    milestoneMissing: 'This milestone was not found.',
    instructionMissing: 'This instruction was not found.',
    unitNotInTask: 'The chosen unit has no part in this task.',
    moveClosed: 'The part has moved on, or this is not yours to do. Reload the page to see where it stands.',
    reasonNeeded: 'A reason is needed.',
    dueInPast: 'The date must be today or later.',
    withdrawn: 'The task was withdrawn by an amendment; nothing more can be recorded.',
    partEnded: 'An amendment no longer gives this part to the unit. What was recorded stays; nothing more can be recorded.',
    instructionAnswered: 'This instruction has been answered. Reload the page to read the answer; to add to it, write a note on the unit’s part.',
    doneInFuture: 'The day on which it was done cannot lie after today.',
    outputsFixed: 'This task has only the permitted outputs shown; no other work or output can be added.',
    unitMissing: 'This unit was not found, or the account holds no unit.',
    tooManyViews: (most: number) => `A person can keep at most ${most} views. Remove one, then save again.`,
    refusedSentence: 'The task stands as issued; here it is carried out only by answers with sources, a digest of public press feeds, and pages that help children online.',
    viewMissing: 'This saved view was not found.',
    todo: {
      late: daysLateEn,
      returned: 'Returned, to be mended',
      approve: 'Awaits your approval',
      due: (days: number) => (days === 0 ? 'Due today' : days === 1 ? '1 day left' : `${days} days left`),
      silent: (year: string) => `No result recorded yet in the reporting year ${year}`,
      request: 'The plan asks the unit to take part',
    },
    sheet: {
      title: (plan: string) => `Tasks ${plan}`,
      file: 'tasks',
      columns: { ref: 'Item', title: 'Task', heading: 'Under', leads: 'Leads', coordinating: 'Coordinates', today: 'Answers today', time: 'Time as written', ends: 'Ends on', due: 'Next due', state: 'State', last: 'Last recorded', note: 'Note' },
    },
  },
})

export const programmeWords = (locale: Locale) => ({ ...programmeStates(locale), ...programmeSaid(locale) })
