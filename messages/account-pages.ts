import { catalogue } from '#platform/messages.ts'

/** Words of the pages of account and sign-in. */
export const accountPages = catalogue({
  vi: {
    accountIntro: 'Họ tên, thư điện tử và vai trò do quản trị viên của tỉnh ghi. Nếu chưa đúng, đề nghị liên hệ quản trị viên.',
    noRoles: 'Chưa có vai trò nào.',
    passwordIntro: 'Có mật khẩu thì không cần đường dẫn dùng một lần mỗi khi đăng nhập. Đặt mật khẩu mới sẽ kết thúc các phiên đăng nhập ở máy khác.',
    data: 'Dữ liệu của tôi',
    dataIntro: 'Toàn bộ dữ liệu mà hệ thống lưu về đồng chí, trong một tệp .zip để đọc và in.',
    takeCopy: 'Lấy bản sao dữ liệu của tôi',
    moreAboutData: 'Gửi yêu cầu về dữ liệu cá nhân',
    passwordForgotten: 'Chưa có hoặc quên mật khẩu? Bỏ trống ô mật khẩu và nhận đường dẫn đăng nhập qua thư.',
    signInIntro: 'Từ văn bản kế hoạch đến chương trình công tác và báo cáo.',
    newLink: 'Yêu cầu đường dẫn mới',
    tokenMissing: 'Đường dẫn chưa đủ. Mở lại đường dẫn trong thư, hoặc yêu cầu một đường dẫn mới.',
  },
  en: {
    accountIntro: 'Name, e-mail and roles are kept by the administrator of your province. Ask them if something is not right.',
    noRoles: 'No roles yet.',
    passwordIntro: 'With a password you need no one-time link to sign in. Setting a new one ends your sessions on other machines.',
    data: 'My data',
    dataIntro: 'All that the program keeps about you, in one .zip to read and print.',
    takeCopy: 'Take a copy of my data',
    moreAboutData: 'Ask something about my data',
    passwordForgotten: 'No password, or forgotten? Leave the password empty and receive a sign-in link by e-mail.',
    signInIntro: 'From a plan document to a running programme and its reports.',
    newLink: 'Ask for a new link',
    tokenMissing: 'The link is incomplete. Open the link in the mail again, or ask for a new one.',
  },
})
