import { catalogue } from '#platform/messages.ts'

/** Who answers today for a unit that no longer stands, beside its issued name. */
export const programmeAnswering = catalogue({
  vi: {
    today: 'nay',
    nobody: 'chưa có đơn vị tiếp nhận',
    others: (n: string) => `${n} đơn vị khác`,
    decide: 'Xem các việc chờ quyết định',
    basis: (acts: string) => `Theo ${acts}.`,
    former: 'Đơn vị nêu trong văn bản nay đã thay đổi',
    formerHelp: 'Văn bản được giữ nguyên như khi ban hành. Dưới đây là đơn vị chịu trách nhiệm hiện nay.',
    past: 'Phần việc của đơn vị trước khi sắp xếp', until: (day: string) => `đến hết ngày ${day}`, never: 'đã chuyển trước khi bắt đầu',
  },
  en: {
    today: 'today',
    nobody: 'nobody has taken it over yet',
    others: (n: string) => (n === '1' ? '1 other unit' : `${n} other units`),
    decide: 'See what waits for a decision',
    basis: (acts: string) => `Under ${acts}.`,
    former: 'Units named in the document that have changed since',
    formerHelp: 'The document stands as issued. Below are the units that answer today.',
    past: 'Parts of units before the reorganisation', until: (day: string) => `until ${day}`, never: 'passed on before it began',
  },
})
