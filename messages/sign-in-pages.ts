import { catalogue } from '#platform/messages.ts'

/** Words of the pages of signing in. */
export const signInPages = catalogue({
  vi: {
    intro: 'Từ văn bản kế hoạch đến chương trình công tác và báo cáo.',
    passwordForgotten: 'Chưa có hoặc quên mật khẩu? Bỏ trống ô mật khẩu và nhận đường dẫn đăng nhập qua thư.',
    newLink: 'Yêu cầu đường dẫn mới',
    tokenMissing: 'Đường dẫn chưa đủ. Mở lại đường dẫn trong thư, hoặc yêu cầu một đường dẫn mới.',
    codeTitle: 'Xác thực bước hai',
    codeIntro: 'Tài khoản này dùng xác thực hai bước. Mở ứng dụng tạo mã trên điện thoại và nhập mã đang hiện.',
    code: 'Mã xác thực',
    codeHelp: 'Sáu chữ số. Không có điện thoại bên mình? Nhập một mã khôi phục đã lưu.',
    codeButton: 'Xác nhận',
    fromStart: 'Đăng nhập lại từ đầu',
    orProvider: 'Hoặc dùng tài khoản của hệ thống định danh:',
    byProvider: (label: string) => `Đăng nhập bằng ${label}`,
    providerTitle: 'Chưa đăng nhập được',
  },
  en: {
    intro: 'From a plan document to a running programme and its reports.',
    passwordForgotten: 'No password, or forgotten? Leave the password empty and receive a sign-in link by e-mail.',
    newLink: 'Ask for a new link',
    tokenMissing: 'The link is incomplete. Open the link in the mail again, or ask for a new one.',
    codeTitle: 'Second step',
    codeIntro: 'This account uses two-step sign-in. Open the application on your telephone and enter the code it shows now.',
    code: 'Code',
    codeHelp: 'Six digits. Telephone not at hand? Enter one of your recovery codes.',
    codeButton: 'Confirm',
    fromStart: 'Sign in from the start',
    orProvider: 'Or with an account of the identity provider:',
    byProvider: (label: string) => `Sign in with ${label}`,
    providerTitle: 'You are not signed in yet',
  },
})
