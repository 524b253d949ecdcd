import { catalogue } from '#platform/messages.ts'

/** Words of the list of people, and of inviting somebody. */
export const peopleListPages = catalogue({
  vi: {
    peopleSearch: 'Tìm người dùng',
    peopleHint: 'Tên hoặc thư điện tử',
    allRoles: 'Mọi vai trò',
    allUnits: 'Mọi đơn vị',
    allStates: 'Mọi trạng thái',
    states: { working: 'Đang giữ vai trò', without_role: 'Không giữ vai trò', invited: 'Đã mời, chưa đăng nhập', disabled: 'Tạm khóa' },
    range: (first: string, last: string, total: string) => `${first}–${last} trong ${total} người dùng`,
    coming: (day: string) => `từ ${day}`,
    ending: (day: string) => `đến ${day}`,
    nobody: 'Không có người dùng nào khớp.',
    invite: 'Thêm người dùng',
    inviteMany: 'Thêm từ bảng tính',
    inviteIntro: 'Người mới đăng nhập bằng đường dẫn dùng một lần, do quản trị viên trao hoặc gửi qua thư, rồi tự đặt mật khẩu.',
  },
  en: {
    peopleSearch: 'Find people',
    peopleHint: 'Name or e-mail',
    allRoles: 'All roles',
    allUnits: 'All units',
    allStates: 'All states',
    states: { working: 'Holds a role', without_role: 'Holds no role', invited: 'Invited, not signed in yet', disabled: 'Disabled' },
    range: (first: string, last: string, total: string) => `${first}–${last} of ${total} people`,
    coming: (day: string) => `from ${day}`,
    ending: (day: string) => `until ${day}`,
    nobody: 'Nobody matches.',
    invite: 'Add person',
    inviteMany: 'Add from a sheet',
    inviteIntro: 'A new person signs in with a one-time link, handed over by an administrator or sent by e-mail, and then sets a password.',
  },
})
