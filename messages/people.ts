import { catalogue } from '#platform/messages.ts'

/** How people, their roles and their access are called, on the pages of whoever is signed in. */
export const peopleWords = catalogue({
  vi: {
    people: 'Người dùng',
    peopleIntro: 'Mỗi người giữ vai trò trong một đơn vị. Việc đã làm vẫn ghi tên người làm khi họ chuyển đơn vị.',
    name: 'Họ và tên',
    email: 'Thư điện tử',
    role: 'Vai trò',
    unit: 'Đơn vị',
    roles: { administrator: 'Quản trị viên', coordinator: 'Người điều phối', focal_point: 'Đầu mối đơn vị', approver: 'Người duyệt của đơn vị', leader: 'Lãnh đạo (xem)', finance: 'Tài chính', editor: 'Biên tập', auditor: 'Kiểm tra (chỉ xem)' },
    disabledMark: 'Tạm khóa',
    disable: 'Tạm khóa',
    enable: 'Mở lại',
    makeLink: 'Tạo đường dẫn đăng nhập',
    linkMade: (name: string) => `Đường dẫn đăng nhập của ${name}. Gửi trực tiếp cho người đó; dùng một lần, trong 15 phút.`,
    addRole: 'Thêm vai trò',
    endRole: 'Thôi vai trò',
  },
  en: {
    people: 'People',
    peopleIntro: 'Each person holds a role in a unit. What they did keeps their name when they move.',
    name: 'Full name',
    email: 'E-mail',
    role: 'Role',
    unit: 'Unit',
    roles: { administrator: 'Administrator', coordinator: 'Coordinator', focal_point: 'Focal point', approver: 'Approver', leader: 'Leader (reads)', finance: 'Finance', editor: 'Editor', auditor: 'Auditor (reads only)' },
    disabledMark: 'Disabled',
    disable: 'Disable',
    enable: 'Enable',
    makeLink: 'Make a sign-in link',
    linkMade: (name: string) => `Sign-in link for ${name}. Hand it to them directly; it works once, within 15 minutes.`,
    addRole: 'Add role',
    endRole: 'End role',
  },
})
