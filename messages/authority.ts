import { catalogue } from '#platform/messages.ts'

/** ISO day as people write it. */
const day = (iso: string) => iso.split('-').reverse().join('/')
const until = (vi: boolean, from: string, to: string | null) => (to === null ? (vi ? `từ ${day(from)}` : `from ${day(from)}`) : vi ? `từ ${day(from)} đến ${day(to)}` : `from ${day(from)} to ${day(to)}`)

/** What is said where a role or a delegation cannot be given, moved or taken. */
export const authorityWords = catalogue({
  vi: {
    roleOverlap: (role: string, unit: string, from: string, to: string | null) => `Người này đã giữ vai trò ${role} tại ${unit} ${until(true, from, to)}. Một vai trò ở một đơn vị chỉ ghi một lần trong cùng thời gian: chọn ngày khác, hoặc cho thôi vai trò cũ trước.`,
    reversed: 'Ngày kết thúc đứng trước ngày bắt đầu. Ghi lại hai ngày.',
    actingEnd: 'Giao quyền hoặc phụ trách là tạm thời: ghi ngày kết thúc.',
    unitClosed: (unit: string, on: string) => `${unit} đã kết thúc hoạt động ngày ${day(on)}, không giao vai trò ở đó sau ngày này được. Chọn đơn vị kế thừa.`,
    unitNotYet: (unit: string, on: string) => `${unit} hoạt động từ ngày ${day(on)}. Vai trò ở đó không bắt đầu trước ngày này.`,
    beyondUnit: (unit: string, on: string) => `${unit} kết thúc hoạt động ngày ${day(on)}. Ghi ngày kết thúc vai trò không muộn hơn ngày này.`,
    lastDay: 'Ngày cuối cùng của vai trò phải từ hôm nay trở đi và nằm trong thời gian giữ vai trò.',
    sameUnit: 'Đơn vị mới trùng với đơn vị cũ.',
    moveInPast: 'Ngày chuyển không ở quá khứ: những gì đã làm đến hôm nay là theo vai trò cũ.',
    nothingHeld: 'Người này không giữ vai trò nào ở đơn vị cũ vào ngày chuyển.',
    roleNotHeld: 'Không tìm thấy vai trò này. Chỉ ủy quyền được vai trò mình đang giữ; quyền nhận qua ủy quyền thì không ủy quyền tiếp.',
    notDelegable: 'Vai trò quản trị viên và kiểm tra không ủy quyền được. Cần người thay thì quản trị viên giao vai trò có thời hạn cho người đó.',
    delegationPast: 'Ủy quyền không bắt đầu trước hôm nay.',
    delegationTooLong: (days: number) => `Một lần ủy quyền dài nhất ${days} ngày. Ghi ngày kết thúc sớm hơn; hết hạn có thể ủy quyền lại.`,
    beyondRole: (from: string, to: string | null) => `Vai trò của đồng chí có hiệu lực ${until(true, from, to)}. Thời gian ủy quyền phải nằm trong thời gian đó.`,
    toOneself: 'Không ủy quyền cho chính mình. Chọn người khác.',
    toDisabled: (name: string) => `Tài khoản của ${name} đang tạm khóa. Chọn người khác.`,
    delegationOverlap: (from: string, to: string) => `Vai trò này đã ủy quyền cho người đó ${until(true, from, to)}. Thu hồi lần ủy quyền ấy trước, hoặc chọn ngày khác.`,
    delegationMissing: 'Không tìm thấy lần ủy quyền này.',
    delegationEnded: 'Ủy quyền này đã hết hạn hoặc đã được thu hồi.',
  },
  en: {
    roleOverlap: (role: string, unit: string, from: string, to: string | null) => `This person holds the role ${role} at ${unit} ${until(false, from, to)}. A role in a unit is entered once for the same time: choose other dates, or end the old role first.`,
    reversed: 'The last day is before the first. Enter the two days again.',
    actingEnd: 'To act in a post is temporary: enter the last day.',
    unitClosed: (unit: string, on: string) => `${unit} ended on ${day(on)}; no role can be given there after that day. Choose the unit that succeeded it.`,
    unitNotYet: (unit: string, on: string) => `${unit} stands from ${day(on)}. A role there does not begin earlier.`,
    beyondUnit: (unit: string, on: string) => `${unit} ends on ${day(on)}. Enter a last day of the role that is not later.`,
    lastDay: 'The last day of the role must be today or later, and within the time of the role.',
    sameUnit: 'The new unit is the old one.',
    moveInPast: 'A move does not lie in the past: what was done until today was done in the old role.',
    nothingHeld: 'This person holds no role in the old unit on the day of the move.',
    roleNotHeld: 'This role was not found. Only a role that one holds oneself can be delegated; what one has by delegation cannot be passed on.',
    notDelegable: 'The roles of administrator and auditor cannot be delegated. Where somebody must stand in, an administrator gives that person the role for a time.',
    delegationPast: 'A delegation does not begin before today.',
    delegationTooLong: (days: number) => `One delegation lasts at most ${days} days. Enter an earlier last day; it can be given again afterwards.`,
    beyondRole: (from: string, to: string | null) => `Your role stands ${until(false, from, to)}. The delegation must lie within that time.`,
    toOneself: 'Nobody delegates to themselves. Choose somebody else.',
    toDisabled: (name: string) => `The account of ${name} is disabled. Choose somebody else.`,
    delegationOverlap: (from: string, to: string) => `This role is delegated to that person ${until(false, from, to)}. Revoke that delegation first, or choose other dates.`,
    delegationMissing: 'This delegation was not found.',
    delegationEnded: 'This delegation has ended or was revoked.',
  },
})
