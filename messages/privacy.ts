import { catalogue } from '#platform/messages.ts'

/** Kinds, states and moves of requests about one’s own data. */
export const privacyWords = catalogue({
  vi: {
    kinds: { access: 'Xem, nhận bản sao dữ liệu', correct: 'Chỉnh sửa dữ liệu', withdraw: 'Rút lại sự đồng ý', restrict: 'Hạn chế xử lý dữ liệu', delete: 'Xóa dữ liệu' },
    states: { received: 'Mới nhận', accepted: 'Đang giải quyết', done: 'Đã giải quyết', refused: 'Từ chối', taken_back: 'Người yêu cầu đã rút' },
    moves: { accept: 'Tiếp nhận và phản hồi', complete: 'Đã giải quyết xong', refuse: 'Từ chối', take_back: 'Rút yêu cầu' },
  },
  en: {
    kinds: { access: 'See and receive a copy', correct: 'Correct data', withdraw: 'Withdraw consent', restrict: 'Restrict processing', delete: 'Delete data' },
    states: { received: 'Received', accepted: 'In hand', done: 'Done', refused: 'Refused', taken_back: 'Taken back' },
    moves: { accept: 'Accept and reply', complete: 'Done', refuse: 'Refuse', take_back: 'Take back' },
  },
})
