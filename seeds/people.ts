/** People of the sample in every role. Names say the post, never a person; addresses reach nobody. */
import type { Role } from '#platform/actor.ts'
import { SAMPLE_DOMAIN, marked } from './province.ts'
import { acts, unitOn } from './reorganisation/index.ts'
import { units } from './units.ts'

/** `greeted`: `npm start` prints a one-time sign-in link for this person, one for each role. */
export type SeedPerson = { key: string; displayName: string; email: string; role: Role; unitCode: string; greeted: boolean }

const ROLE_KEYS: Record<Role, string> = { administrator: 'quan-tri', coordinator: 'dieu-phoi', focal_point: 'dau-moi', approver: 'phe-duyet', leader: 'lanh-dao', finance: 'tai-chinh', editor: 'bien-tap', auditor: 'kiem-tra' }

function person(role: Role, unitCode: string, post: string, greeted = false): SeedPerson {
  const key = `${ROLE_KEYS[role]}.${unitCode}`
  return { key, displayName: marked(post), email: `${key}@${SAMPLE_DOMAIN}`, role, unitCode, greeted }
}

const single: SeedPerson[] = [
  person('administrator', 'van-phong-ubnd', 'Quản trị hệ thống, Văn phòng UBND tỉnh', true),
  person('coordinator', 'so-thong-tin-truyen-thong', 'Chuyên viên điều phối, Sở Văn hóa, Thể thao và Du lịch', true),
  person('leader', 'ubnd-tinh', 'Lãnh đạo UBND tỉnh', true),
]

/** Every unit that records or answers for a part has a focal point and an approver. */
const WORKING = [
  'so-thong-tin-truyen-thong', 'so-tu-phap', 'so-giao-duc', 'so-ngoai-vu', 'so-van-hoa', 'so-lao-dong', 'so-y-te', 'so-tai-chinh', 'ban-dan-toc',
  'cong-an-tinh', 'bao-thai-nguyen', 'dai-ptth', 'trung-tam-thong-tin',
  'mttq-tinh', 'lien-doan-lao-dong', 'hoi-nong-dan', 'tinh-doan', 'hoi-phu-nu', 'hoi-cuu-chien-binh', 'ban-tuyen-giao',
  'ubnd-tp-thai-nguyen', 'ubnd-tp-song-cong', 'ubnd-tp-pho-yen', 'ubnd-dinh-hoa', 'ubnd-vo-nhai', 'ubnd-phu-luong', 'ubnd-dong-hy', 'ubnd-dai-tu', 'ubnd-phu-binh',
  'ubnd-xa-tan-cuong-tp-thai-nguyen', 'ubnd-xa-phu-dinh-dinh-hoa',
]

const GREETED = 'so-tu-phap'
const names = new Map([...units, ...acts.flatMap((act) => act.founded)].map((unit) => [unit.code, unit.name]))

/** The unit in which a person works today, with the one in which they began. */
function placeOf(unitCode: string): string {
  const now = unitOn(unitCode, '9999-12-31')
  const { name = unitCode, shortNames = [] } = units.find((unit) => unit.code === unitCode) ?? {}
  return now === unitCode ? name : `${names.get(now)} (nguyên ${shortNames[0] ?? name})`
}

/** Who writes and who signs: the posts' titles differ by kind of unit. */
function posts(unitCode: string): [writer: string, signer: string] {
  const name = placeOf(unitCode)
  if (unitCode.startsWith('ubnd-')) return [`Công chức đầu mối, ${name}`, `Lãnh đạo ${name}`]
  if (unitCode === 'bao-thai-nguyen' || unitCode === 'dai-ptth') return [`Biên tập viên đầu mối, ${name}`, `Lãnh đạo ${name}`]
  if (unitCode === 'cong-an-tinh') return [`Cán bộ đầu mối, ${name}`, `Lãnh đạo ${name}`]
  return [`Chuyên viên ${name}`, `Lãnh đạo ${name}`]
}

export const people: SeedPerson[] = [
  ...single,
  ...WORKING.flatMap((unitCode) => {
    const [writer, signer] = posts(unitCode)
    return [person('focal_point', unitCode, writer, unitCode === GREETED), person('approver', unitCode, signer, unitCode === GREETED)]
  }),
]
