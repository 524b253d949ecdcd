import { catalogue } from '#platform/messages.ts'

/** Roles and delegations as an act of reorganisation meets them. */
export const successionRoles = catalogue({
  vi: {
    roles: 'Vai trò của người dùng',
    role: (person: string, role: string) => `${person}: ${role}`,
    lastAdministrator: 'đây là quản trị viên cuối cùng của tỉnh. Chọn đơn vị tiếp nhận vai trò này, hoặc giao vai trò quản trị cho một người ở đơn vị khác trước.',
    delegations: 'Ủy quyền',
    delegation: (from: string, to: string, role: string) => `${from} ủy quyền ${role} cho ${to}`,
  },
  en: {
    roles: 'Roles of people',
    role: (person: string, role: string) => `${person}: ${role}`,
    lastAdministrator: 'this is the last administrator of the province. Choose the unit in which the role goes on, or give the role to somebody in another unit first.',
    delegations: 'Delegations',
    delegation: (from: string, to: string, role: string) => `${from} delegates ${role} to ${to}`,
  },
})
