import { catalogue } from '#platform/messages.ts'

/** What the page of a new activity says beside the form. */
export const activityNewWords = catalogue({
  vi: {
    newTitle: 'Ghi việc đã làm',
    newIntro: 'Ba mục đầu là đủ để lưu. Phần còn lại bổ sung sau cũng được.',
    copied: 'Đã lấy lại nội dung của việc ghi trước; ngày, số người và tệp là của việc mới, hãy kiểm tra.',
    copyLast: 'Lặp lại việc ghi gần nhất',
  },
  en: {
    newTitle: 'Record what was done',
    newIntro: 'The first three fields are enough to save. The rest can follow later.',
    copied: 'Taken over from an earlier record; check the day, the number of people and the files, which are of the new one.',
    copyLast: 'Repeat the latest record',
  },
})
