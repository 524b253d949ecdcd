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
    reading: 'Cách đọc theo đơn vị', now: 'Như hiện nay', then: 'Như lúc đó',
    nowHelp: 'Kết quả của đơn vị cũ được tính cho đơn vị tiếp nhận.', thenHelp: 'Mỗi kết quả đứng tên đơn vị đã thực hiện, kể cả đơn vị nay không còn.',
    joint: 'Tính chung cho các đơn vị tiếp nhận', jointHelp: (former: string) => `Kết quả của ${former} trước khi chia, không tách chính xác được cho từng đơn vị; được tính một lần, chung cho các đơn vị này.`,
    from: (former: string) => `gồm cả ${former}`,
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
    reading: 'Read by unit', now: 'As it is now', then: 'As it was then',
    nowHelp: 'What a former unit did counts for the unit that took over.', thenHelp: 'Each result stands under the unit that did it, also where that unit is gone.',
    joint: 'Counted jointly for the units that took over', jointHelp: (former: string) => `What ${former} did before it was split cannot be divided exactly between these units; it is counted once, for all of them together.`,
    from: (former: string) => `with ${former}`,
  },
})
