import { catalogue } from '#platform/messages.ts'

/** Words of the notice that the session is about to end. */
export const sessionEnding = catalogue({
  vi: {
    ending: (minutes: number) => `Phiên làm việc sắp kết thúc vì ${minutes} phút không thao tác.`,
    stay: 'Tiếp tục làm việc',
    ended: 'Phiên làm việc đã kết thúc. Nội dung đang nhập vẫn còn trên trang này: đăng nhập ở một thẻ khác bằng tài khoản của mình rồi gửi.',
  },
  en: {
    ending: (minutes: number) => `Your session is about to end: nothing was done for ${minutes} minutes.`,
    stay: 'Go on working',
    ended: 'Your session has ended. What you entered is still on this page: sign in with your own account in another tab, then send it.',
  },
})
