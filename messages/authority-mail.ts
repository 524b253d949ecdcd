import { catalogue } from '#platform/messages.ts'

/** The mail by which a person is invited. */
export const invitationWords = catalogue({
  vi: {
    subject: 'Mời vào hệ thống Sáng Tỏ',
    body: (url: string, signIn: string) => `Đồng chí được cấp tài khoản trong hệ thống Sáng Tỏ.\n\nMở đường dẫn sau rồi bấm nút để đăng nhập. Đường dẫn dùng một lần, trong 15 phút:\n\n${url}\n\nNếu đường dẫn đã hết hạn, vào ${signIn} và nhập địa chỉ thư này để nhận đường dẫn mới. Sau khi đăng nhập, đồng chí tự đặt mật khẩu ở trang Tài khoản.`,
  },
  en: {
    subject: 'Your account in Sáng Tỏ',
    body: (url: string, signIn: string) => `You have been given an account in Sáng Tỏ.\n\nOpen this link and press the button to sign in. It works once, within 15 minutes:\n\n${url}\n\nIf the link is too old, go to ${signIn} and enter this address to receive another. After signing in you set your own password on the page Account.`,
  },
})
