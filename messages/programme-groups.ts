import { catalogue } from '#platform/messages.ts'

/** Groups that changed after a task was given to them. */
export const programmeGroups = catalogue({
  vi: {
    gone: 'Đề nghị này không còn: nhóm đã thay đổi, hoặc đã có người trả lời. Tải lại trang để xem.',
    joined: (group: string, n: string) => `Nhóm “${group}” nay có thêm ${n} đơn vị. Giao phần việc?`,
    left: (group: string, n: string) => `${n} đơn vị không còn thuộc nhóm “${group}”. Thôi giao phần việc? Những gì đã ghi được giữ nguyên.`,
    accept: { joined: 'Giao phần việc', left: 'Thôi giao' }, decline: { joined: 'Không giao', left: 'Vẫn giao' },
    todo: (n: number) => `Nhóm đơn vị đã thay đổi ở ${n} nhiệm vụ`, todoDetail: 'Quyết định giao hoặc thôi giao phần việc',
  },
  en: {
    gone: 'This is no longer offered: the group has changed, or somebody has answered. Reload the page to see.',
    joined: (group: string, n: string) => `The group “${group}” has ${n} more ${n === '1' ? 'unit' : 'units'} now. Give them the part?`,
    left: (group: string, n: string) => `${n} ${n === '1' ? 'unit has' : 'units have'} left the group “${group}”. End their parts? What was recorded stays.`,
    accept: { joined: 'Give the part', left: 'End the part' }, decline: { joined: 'Do not give it', left: 'Keep it' },
    todo: (n: number) => (n === 1 ? 'A group of units has changed in 1 task' : `Groups of units have changed in ${n} tasks`), todoDetail: 'Decide who is given a part',
  },
})
