import { catalogue } from '#platform/messages.ts'

/** What the program answers when something about personal data cannot be done, what falls due, and what an export says. */
export const privacyRules = catalogue({
  vi: {
    personMissing: 'Không tìm thấy người này.',
    requestMissing: 'Không tìm thấy yêu cầu này.',
    disableFirst: 'Tài khoản còn đang mở. Khóa tài khoản ở trang Người dùng rồi thực hiện lại.',
    alreadyOpen: 'Đồng chí đã có một yêu cầu cùng loại đang được giải quyết. Theo dõi yêu cầu đó, hoặc rút lại rồi gửi yêu cầu mới.',
    sayWhat: 'Ghi rõ dữ liệu nào chưa đúng và nội dung đúng.',
    moveClosed: 'Yêu cầu đã chuyển trạng thái, hoặc việc này không thuộc quyền của đồng chí. Tải lại trang để xem trạng thái hiện nay.',
    groundNeeded: 'Từ chối thì phải nêu căn cứ pháp luật: điều, khoản, văn bản.',
    deletedOnRequest: 'Xóa theo yêu cầu của chủ thể dữ liệu',
    timeIsOver: (months: number) => `Tài khoản đã khóa quá ${months} tháng`,
    todoTitle: (kind: string) => `Yêu cầu về dữ liệu cá nhân: ${kind.charAt(0).toLowerCase()}${kind.slice(1)}`,
    todo: { received: 'Chưa phản hồi người yêu cầu', accepted: 'Đang giải quyết' },
    fileName: 'du-lieu-ca-nhan',
    exportTitle: (name: string) => `Dữ liệu cá nhân của ${name}`,
    exportNote: (email: string, day: string) => `Toàn bộ dữ liệu mà Sáng Tỏ lưu về người dùng ${email}, lấy ra ngày ${day}.`,
    nothingHeld: 'Không có dữ liệu.',
  },
  en: {
    personMissing: 'This person was not found.',
    requestMissing: 'This request was not found.',
    disableFirst: 'The account is still open. Disable it on the page People, then do this again.',
    alreadyOpen: 'You already have an open request of this kind. Follow that one, or take it back and file another.',
    sayWhat: 'Say which data is wrong and what is right.',
    moveClosed: 'The request has moved on, or this is not yours to do. Reload the page to see its present state.',
    groundNeeded: 'A refusal must name its ground in law: article, clause, document.',
    deletedOnRequest: 'Deleted at the data subject’s request',
    timeIsOver: (months: number) => `Account disabled for more than ${months} months`,
    todoTitle: (kind: string) => `Request about personal data: ${kind.charAt(0).toLowerCase()}${kind.slice(1)}`,
    todo: { received: 'Not answered yet', accepted: 'In hand' },
    fileName: 'personal-data',
    exportTitle: (name: string) => `Personal data of ${name}`,
    exportNote: (email: string, day: string) => `All that Sáng Tỏ keeps about the person ${email}, taken out on ${day}.`,
    nothingHeld: 'No data.',
  },
})
