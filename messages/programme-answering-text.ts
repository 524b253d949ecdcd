import { catalogue } from '#platform/messages.ts'

/** One line beside the issued name of a unit that no longer stands; written by the server for lists and sheets. */
export const programmeAnsweringText = catalogue({
  vi: {
    today: (names: readonly string[], others: number) => `nay: ${names.join(', ')}${others > 0 ? ` và ${others} đơn vị khác` : ''}`,
    nobody: 'chưa có đơn vị tiếp nhận',
  },
  en: {
    today: (names: readonly string[], others: number) => `today: ${names.join(', ')}${others > 0 ? ` and ${others} other units` : ''}`,
    nobody: 'nobody has taken it over yet',
  },
})
