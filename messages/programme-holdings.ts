import { catalogue } from '#platform/messages.ts'

const listed = (names: readonly string[], and: string) => (names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`)
const day = (iso: string) => iso.split('-').reverse().join('/')

/** What plans hold for units, in the preview of an act of reorganisation, and what is noted when it passes on. */
export const programmeHoldings = catalogue({
  vi: {
    parts: 'Phần việc trong nhiệm vụ của kế hoạch',
    duties: { lead: 'chủ trì', coordinate: 'phối hợp' },
    part: (duty: string, plan: string, ref: string, title: string) => `${plan}, ${ref}. ${title} (${duty})`,
    organisation: 'Trách nhiệm ở phần tổ chức thực hiện',
    organisationDuty: (plan: string, text: string) => `${plan}: ${text}`,
    owner: 'Kế hoạch do đơn vị theo dõi chung',
    instructions: 'Ý kiến chỉ đạo chưa trả lời',
    instruction: (plan: string, ref: string, text: string) => `${plan}, ${ref}: ${text}`,
    tookOver: (units: readonly string[], on: string, legalBasis: string) => `Tiếp nhận phần việc từ ${listed(units, 'và')} kể từ ngày ${day(on)}${legalBasis ? `, theo ${legalBasis}` : ''}.`,
    passedOn: (units: readonly string[]) => (units.length === 0 ? 'Phần việc này đã kết thúc. Những gì đã ghi được giữ nguyên.' : `Phần việc này đã chuyển cho ${listed(units, 'và')}. Tải lại trang để xem phần việc hiện nay.`),
  },
  en: {
    parts: 'Parts of a plan’s tasks',
    duties: { lead: 'leads', coordinate: 'coordinates' },
    part: (duty: string, plan: string, ref: string, title: string) => `${plan}, ${ref}. ${title} (${duty})`,
    organisation: 'Duties of the organisation part',
    organisationDuty: (plan: string, text: string) => `${plan}: ${text}`,
    owner: 'Plans that the unit keeps',
    instructions: 'Instructions not answered yet',
    instruction: (plan: string, ref: string, text: string) => `${plan}, ${ref}: ${text}`,
    tookOver: (units: readonly string[], on: string, legalBasis: string) => `Took over the part of ${listed(units, 'and')} from ${day(on)} on${legalBasis ? `, under ${legalBasis}` : ''}.`,
    passedOn: (units: readonly string[]) => (units.length === 0 ? 'This part has ended. What was recorded stays.' : `This part has passed to ${listed(units, 'and')}. Reload the page to see the part as it is now.`),
  },
})
