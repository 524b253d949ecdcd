import { catalogue } from '#platform/messages.ts'

/** Words of a leader’s instruction and its answer. */
export const instructionWords = catalogue({
  vi: {
    overdue: (day: string) => `Quá hạn ${day}`,
    from: (who: string, day: string) => `${who}, ngày ${day}`,
    answer: 'Trả lời',
    answered: (day: string) => `Đã trả lời ${day}`,
    answerField: 'Đơn vị đã làm gì theo ý kiến này',
    sendAnswer: 'Gửi trả lời',
  },
  en: {
    overdue: (day: string) => `Was due ${day}`,
    from: (who: string, day: string) => `${who}, ${day}`,
    answer: 'Answer',
    answered: (day: string) => `Answered ${day}`,
    answerField: 'What the unit did about this instruction',
    sendAnswer: 'Send the answer',
  },
})
