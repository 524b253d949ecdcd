import { catalogue } from '#platform/messages.ts'

/** Words around the text that a plan was read from. */
export const sourceWords = catalogue({
  vi: {
    title: 'Văn bản',
    intro: (name: string) => `Nội dung đọc được từ tệp ${name}. Phần có vạch bên trái là nhiệm vụ.`,
    import: 'Xem bản nhập',
    former: 'Đây là văn bản trước khi sửa đổi, nơi nhiệm vụ này được lấy ra.',
    task: (ref: string) => `Nhiệm vụ ${ref}`,
    page: (n: string) => `trang ${n}`,
  },
  en: {
    title: 'Document',
    intro: (name: string) => `What was read from the file ${name}. A line at the left marks a task.`,
    import: 'How it was imported',
    former: 'This is the document before the amendment, from which this task was taken.',
    task: (ref: string) => `Task ${ref}`,
    page: (n: string) => `page ${n}`,
  },
})
