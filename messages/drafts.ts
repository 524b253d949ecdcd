import { catalogue } from '#platform/messages.ts'

/** Words about what waits on the device to be sent. */
export const draftsWords = catalogue({
  vi: {
    waiting: (n: number) => `${n} việc đã ghi đang chờ trên máy này, sẽ tự gửi khi có mạng.`,
    unfinished: (n: number) => `Có ${n} việc ghi dở trên máy này.`,
    goOn: 'Ghi tiếp',
    arrived: (n: number) => `Đã gửi xong ${n} việc ghi khi mất mạng.`,
    refusedBefore: 'Nội dung cần xem lại trước khi gửi.',
    leaveUnsent: (n: number) => `Còn ${n} việc ghi chưa gửi trên máy này. Đăng xuất sẽ xóa chúng. Vẫn đăng xuất?`,
  },
  en: {
    waiting: (n: number) => (n === 1 ? '1 record waits on this device and will be sent when there is a line.' : `${n} records wait on this device and will be sent when there is a line.`),
    unfinished: (n: number) => (n === 1 ? '1 record on this device is unfinished.' : `${n} records on this device are unfinished.`),
    goOn: 'Go on',
    arrived: (n: number) => (n === 1 ? '1 record made without a line has arrived.' : `${n} records made without a line have arrived.`),
    refusedBefore: 'It needs another look before it can be sent.',
    leaveUnsent: (n: number) => `${n} unsent on this device. Signing out removes them. Sign out all the same?`,
  },
})
