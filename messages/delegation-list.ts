import { catalogue } from '#platform/messages.ts'

/** Words of a list of delegations, on their own page and on a person’s. */
export const delegationListWords = catalogue({
  vi: {
    columns: { what: 'Vai trò', who: 'Ai ủy quyền cho ai', days: 'Thời gian', scope: 'Phạm vi', state: 'Tình trạng', act: 'Thu hồi' },
    to: (name: string) => `cho ${name}`,
    from: (name: string) => `của ${name}`,
    fromTo: (from: string, to: string) => `${from} cho ${to}`,
    days: (from: string, to: string) => `từ ${from} đến ${to}`,
    states: { now: 'Đang hiệu lực', coming: 'Chưa đến ngày', past: 'Hết hạn', revoked: 'Đã thu hồi', idle: 'Không còn tác dụng' },
    idleHelp: 'Vai trò của người ủy quyền đã thôi, đơn vị đã kết thúc hoặc tài khoản đang tạm khóa.',
    everything: 'Toàn bộ vai trò',
    areas: { plans: 'Nhiệm vụ và phần việc', activities: 'Ghi hoạt động', reports: 'Lập và duyệt báo cáo', organisations: 'Đơn vị' } as Record<string, string>,
    plansOnly: (n: number) => `chỉ ${n} kế hoạch`,
    revoke: 'Thu hồi',
    giveUp: 'Trả lại',
    revokeTitle: (role: string, name: string) => `Kết thúc ủy quyền ${role} cho ${name}?`,
    revokeText: 'Từ lúc này người nhận không còn quyền theo ủy quyền này. Việc đã làm vẫn giữ nguyên.',
  },
  en: {
    columns: { what: 'Role', who: 'From whom to whom', days: 'Time', scope: 'Scope', state: 'State', act: 'Revoke' },
    to: (name: string) => `to ${name}`,
    from: (name: string) => `of ${name}`,
    fromTo: (from: string, to: string) => `${from} to ${to}`,
    days: (from: string, to: string) => `from ${from} until ${to}`,
    states: { now: 'In force', coming: 'Not yet begun', past: 'Ended', revoked: 'Revoked', idle: 'Gives nothing' },
    idleHelp: 'The giver’s role has ended, the unit is closed or the account is disabled.',
    everything: 'The whole role',
    areas: { plans: 'Tasks and parts', activities: 'Recording activities', reports: 'Writing and approving reports', organisations: 'Units' } as Record<string, string>,
    plansOnly: (n: number) => (n === 1 ? 'one plan only' : `${n} plans only`),
    revoke: 'Revoke',
    giveUp: 'Give up',
    revokeTitle: (role: string, name: string) => `End the delegation of ${role} to ${name}?`,
    revokeText: 'From this moment the receiver has no rights from this delegation. What was done stays.',
  },
})
