import { catalogue } from '#platform/messages.ts'

/** What the server answers when something was done about a person; no page carries it. */
export const peopleDoneWords = catalogue({
  vi: {
    roleAdded: 'Đã giao vai trò.',
    roleEnded: 'Đã cho thôi vai trò.',
    moved: 'Đã chuyển đơn vị.',
    nowDisabled: 'Đã tạm khóa tài khoản.',
    nowEnabled: 'Đã mở lại tài khoản.',
    noMailServer: 'Chưa thiết lập máy chủ thư. Tạo đường dẫn để trao trực tiếp, hoặc thiết lập máy chủ thư trước.',
    mailLater: (email: string) => `Vừa gửi một đường dẫn đến ${email}. Đợi một phút rồi gửi lại.`,
    mailed: (email: string) => `Đã gửi đường dẫn đăng nhập đến ${email}.`,
  },
  en: {
    roleAdded: 'The role was given.',
    roleEnded: 'The role was ended.',
    moved: 'The person was moved.',
    nowDisabled: 'The account was disabled.',
    nowEnabled: 'The account was enabled again.',
    noMailServer: 'No mail server is set up. Make a link to hand over, or set up the mail server first.',
    mailLater: (email: string) => `A link was sent to ${email} just now. Wait a minute before sending another.`,
    mailed: (email: string) => `A sign-in link was sent to ${email}.`,
  },
})
