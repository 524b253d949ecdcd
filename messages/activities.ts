import { catalogue, type Locale } from '#platform/messages.ts'
import { registerWords } from './activity-register.ts'
import { activityStatesWords } from './activity-states.ts'

/** What only the server says: why something cannot be recorded. */
const activityFaults = catalogue({
  vi: {
    datesReversed: 'Ngày kết thúc phải sau hoặc bằng ngày bắt đầu.',
    future: 'Ngày này chưa tới. Sổ chỉ ghi việc đã làm; việc kéo dài thì ghi ngày gần nhất đã làm rồi bổ sung sau.',
    overParticipants: 'Số người của một đối tượng lớn hơn tổng số người tham gia.',
    quantityUnit: 'Ghi đơn vị tính của số lượng, ví dụ: bài, tờ, buổi.',
    kindToComplete: 'Chọn loại việc trước khi đánh dấu đã ghi đầy đủ.',
    taskMissing: 'Nhiệm vụ đã chọn không còn trong hệ thống. Tải lại trang và chọn lại.',
    taskClosed: (ref: string) => `Nhiệm vụ ${ref} đã được rút hoặc kế hoạch đã kết thúc, không ghi thêm việc mới được. Chọn nhiệm vụ khác.`,
    refusedTask: (ref: string) => `Dưới nhiệm vụ ${ref}, hệ thống chỉ ghi ba loại kết quả: trả lời câu hỏi có dẫn nguồn, điểm báo, trang hướng dẫn trẻ em an toàn trên mạng. Chọn một trong ba loại đó, hoặc chọn nhiệm vụ khác.`,
    twoLinks: 'Câu trả lời phải dẫn ít nhất hai nguồn công khai khác nhau. Thêm đường liên kết tới nguồn.',
    oneLink: 'Loại việc này phải có ít nhất một đường liên kết tới nội dung đã công bố.',
    primaryMissing: 'Ít nhất một nguồn phải là nguồn gốc: văn bản, số liệu của chính cơ quan có thẩm quyền. Đánh dấu nguồn đó.',
    unitMissing: 'Đơn vị ghi không có trong sổ đăng ký vào ngày làm việc này.',
    partnerMissing: 'Có đơn vị tham gia không có trong sổ đăng ký vào ngày làm việc này. Bỏ chọn hoặc sửa ngày.',
    whichUnit: 'Đồng chí làm việc cho nhiều đơn vị: chọn đơn vị ghi việc này.',
    noUnit: 'Chỉ cán bộ đầu mối hoặc người duyệt của một đơn vị mới ghi được việc của đơn vị đó.',
    nobody: 'Đồng chí chưa là đầu mối hoặc người duyệt của đơn vị nào nên không ghi được. Đề nghị quản trị viên của tỉnh cấp vai trò.',
    noTasks: 'Chưa có kế hoạch nào đang thực hiện. Khi có kế hoạch, nhiệm vụ sẽ hiện ở đây để ghi việc.',
    notFound: 'Không có bản ghi này.',
    withdrawn: 'Bản ghi này đã được rút, không thay đổi được nữa.',
    notOpen: 'Không thực hiện được việc này ở tình trạng hiện tại của bản ghi.',
    reasonMissing: 'Ghi lý do.',
    changedMeanwhile: 'Bản ghi đã được người khác sửa trong lúc đồng chí đang nhập. Mở lại bản ghi để xem nội dung mới; những gì đồng chí đã nhập còn ở dưới đây.',
    notNamed: 'Đơn vị này không được nêu trong bản ghi.',
    alreadyAnswered: 'Đơn vị đã trả lời về việc tham gia này.',
    mergeItself: 'Không thể gộp một bản ghi vào chính nó.',
    tooManyToExport: (limit: string) => `Có quá nhiều việc để xuất một lần (tối đa ${limit}). Thu hẹp khoảng thời gian hoặc bộ lọc.`,
  },
  en: {
    datesReversed: 'The last day must not be before the first.',
    future: 'This day has not come yet. The register holds what was done; for work that goes on, give the latest day and complete it later.',
    overParticipants: 'One kind of audience is larger than all who took part.',
    quantityUnit: 'Say in what the quantity is counted, for example articles, leaflets, sessions.',
    kindToComplete: 'Choose the kind before marking the record as complete.',
    taskMissing: 'The chosen task is no longer there. Reload the page and choose again.',
    taskClosed: (ref: string) => `Task ${ref} was withdrawn or its plan has ended; nothing new can be recorded under it. Choose another task.`,
    refusedTask: (ref: string) => `Under task ${ref} only three kinds of output are recorded: answers with sources, digests of the press, help pages for children online. Choose one of them, or another task.`,
    twoLinks: 'An answer must name at least two different public sources. Add links to them.',
    oneLink: 'This kind needs at least one link to what was published.',
    primaryMissing: 'At least one source must be primary: a document or figure of the competent body itself. Mark it.',
    unitMissing: 'The recording unit is not in the register of units on that day.',
    partnerMissing: 'A unit that took part is not in the register of units on that day. Remove it or correct the day.',
    whichUnit: 'You work for several units: choose the one that records this.',
    noUnit: 'Only the focal point or approver of a unit records its activities.',
    nobody: 'You are not the focal point or approver of a unit, so you cannot record. Ask the administrator of your province for the role.',
    noTasks: 'No plan is running yet. When there is one, its tasks appear here to record under.',
    notFound: 'There is no such record.',
    withdrawn: 'This record was withdrawn and can no longer be changed.',
    notOpen: 'This is not possible in the record’s present state.',
    reasonMissing: 'Give a reason.',
    changedMeanwhile: 'Someone else changed the record while you were typing. Open it again to see what is new; what you typed is still below.',
    notNamed: 'This unit is not named in the record.',
    alreadyAnswered: 'The unit has answered already.',
    mergeItself: 'A record cannot be merged into itself.',
    tooManyToExport: (limit: string) => `Too many activities to export at once (at most ${limit}). Narrow the dates or the filter.`,
  },
})

/** What the server says of what waits and of what was merged. */
const activityNotices = catalogue({
  vi: {
    todo: { detail: 'Chờ đơn vị xác nhận', title: (n: number) => `${n} việc đơn vị khác ghi có đơn vị mình tham gia` },
    mergedReason: 'Cùng một việc với một bản ghi khác, đã gộp vào bản ghi đó.',
  },
  en: {
    todo: { detail: 'Awaits your confirmation', title: (n: number) => (n === 1 ? '1 activity of another unit names yours as taking part' : `${n} activities of other units name yours as taking part`) },
    mergedReason: 'The same event as another record, merged into it.',
  },
})

export const activitiesWords = (locale: Locale) => ({ ...registerWords(locale), ...activityStatesWords(locale), ...activityNotices(locale), faults: activityFaults(locale) })
