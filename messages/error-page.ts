import { catalogue } from '#platform/messages.ts'

/** What a page says that could not be opened. */
export const errorPageWords = catalogue({
  vi: {
    notFound: 'Không tìm thấy trang này',
    notFoundHelp: 'Địa chỉ có thể đã thay đổi hoặc gõ chưa đúng. Kiểm tra lại địa chỉ, hoặc quay về trang đầu.',
    forbidden: 'Không có quyền xem trang này',
    forbiddenHelp: 'Nếu công việc cần đến, đề nghị liên hệ quản trị viên của tỉnh để được thêm vai trò.',
    signedOut: 'Cần đăng nhập',
    signedOutHelp: 'Phiên làm việc đã kết thúc. Đề nghị đăng nhập lại để tiếp tục.',
    brokenHelp: 'Lỗi đã được ghi lại. Thử lại sau ít phút; nếu vẫn lỗi, gửi mã lỗi dưới đây cho quản trị viên.',
    other: 'Chưa mở được trang này',
  },
  en: {
    notFound: 'This page was not found',
    notFoundHelp: 'The address may have changed or been mistyped. Check it, or go back to the first page.',
    forbidden: 'You may not see this page',
    forbiddenHelp: 'If your work needs it, ask the administrator of your province for another role.',
    signedOut: 'Please sign in',
    signedOutHelp: 'Your session has ended. Sign in again to go on.',
    brokenHelp: 'The error has been recorded. Try again in a few minutes; if it stays, give the administrator the id below.',
    other: 'This page could not be opened',
  },
})
