import { catalogue } from '#platform/messages.ts'

/** What the page of a correction says beside the form. */
export const activityEditWords = catalogue({
  vi: {
    editTitle: 'Bổ sung, sửa bản ghi',
    editDraft: 'Bản ghi còn bổ sung: sửa tự do, mọi thay đổi được giữ trong lịch sử.',
    editComplete: 'Bản ghi đã đầy đủ: mỗi lần sửa là một lần đính chính, cần ghi lý do.',
    editClosed: { withdrawn: 'Bản ghi này đã được rút, không thay đổi được nữa.', other: 'Không thực hiện được việc này ở tình trạng hiện tại của bản ghi.' },
  },
  en: {
    editTitle: 'Complete or correct the record',
    editDraft: 'The record is still to be completed: change it freely; every change stays in its history.',
    editComplete: 'The record is complete: each change is a correction and needs a reason.',
    editClosed: { withdrawn: 'This record was withdrawn and can no longer be changed.', other: 'This is not possible in the record’s present state.' },
  },
})
