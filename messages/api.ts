import { catalogue } from '#platform/messages.ts'

/** Words of the page on which the API is read. */
export const apiWords = catalogue({
  vi: {
    title: 'Giao diện lập trình (API)',
    intro: 'Mọi việc làm được trên trang đều làm được qua API, với đúng quyền của tài khoản đang đăng nhập. Dữ liệu gửi và nhận là JSON.',
    description: 'Bản mô tả OpenAPI 3.1',
    inputs: 'Tham số',
    body: 'Nội dung gửi',
    answers: 'Trả lời',
    required: 'bắt buộc',
    nothing: 'Không cần tham số.',
    unavailable: 'Chưa đọc được bản mô tả. Thử tải lại trang.',
    person: 'Mỗi lời gọi được kiểm tra quyền như trên trang và được ghi vào nhật ký.',
  },
  en: {
    title: 'Programming interface (API)',
    intro: 'Whatever the pages can do, the API can do, with exactly the rights of the signed-in account. Requests and answers are JSON.',
    description: 'OpenAPI 3.1 description',
    inputs: 'Parameters',
    body: 'Request body',
    answers: 'Answers',
    required: 'required',
    nothing: 'Takes no parameters.',
    unavailable: 'The description could not be read. Try reloading the page.',
    person: 'Each call is checked against the same rights as the pages and leaves a line in the audit trail.',
  },
})
