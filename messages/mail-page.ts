import { catalogue } from '#platform/messages.ts'

/** Words of the pages of the mail settings. */
export const mailPage = catalogue({
  vi: {
    mailState: 'Gửi thử',
    mailTryIntro: (to: string) => `Gửi một thư thử đến địa chỉ của chính đồng chí: ${to}. Nếu máy chủ từ chối, trang này hiện nguyên văn lời từ chối.`,
    mailSaved: 'Đã lưu thiết lập gửi thư.',
    mailFromHelp: 'Ví dụ: Sáng Tỏ <khong-tra-loi@example.gov.vn>',
    mailUserHelp: 'Bỏ trống nếu máy chủ không cần đăng nhập.',
  },
  en: {
    mailState: 'Try it',
    mailTryIntro: (to: string) => `Sends a test mail to your own address, ${to}. If the server refuses, this page shows its very words.`,
    mailSaved: 'The mail settings were saved.',
    mailFromHelp: 'For example: Sáng Tỏ <no-reply@example.gov.vn>',
    mailUserHelp: 'Leave empty if the server needs no sign-in.',
  },
})
