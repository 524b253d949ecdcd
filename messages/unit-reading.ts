import { catalogue } from '#platform/messages.ts'

/** The switch between figures by unit as they are now and as they were recorded. */
export const unitReading = catalogue({
  vi: {
    label: 'Cách đọc theo đơn vị', now: 'Như hiện nay', then: 'Như lúc đó',
    nowHelp: 'Kết quả của đơn vị đã sáp nhập, thay thế được tính cho đơn vị tiếp nhận.',
    thenHelp: 'Mỗi kết quả đứng tên đơn vị đã thực hiện, kể cả đơn vị nay không còn.',
    joint: (former: string) => `Tính chung phần của ${former} trước khi chia; không tách chính xác được cho từng đơn vị, chỉ tính một lần.`,
    seeJoint: (n: string) => `Xem ${n} hoạt động`,
    with: (former: string) => `gồm cả ${former}`,
    waiting: 'chưa có đơn vị tiếp nhận',
  },
  en: {
    label: 'How figures by unit are read', now: 'As it is now', then: 'As it was then',
    nowHelp: 'What units that merged or were replaced did counts for the unit that took over.',
    thenHelp: 'Each result stands under the unit that did it, also where that unit is gone.',
    joint: (former: string) => `What ${former} did before it was split, for these units together: it cannot be divided exactly, and is counted once.`,
    seeJoint: (n: string) => `See ${n} activities`,
    with: (former: string) => `with ${former}`,
    waiting: 'nobody has taken it over yet',
  },
})
