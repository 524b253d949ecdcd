/** The register of units of the sample province, in the terms of 2023, and the groups that plans write. Acts of 2025 change it (reorganisation/). */
import type { UnitKind } from '#modules/organisations/unit.ts'
import { BAC_KAN_START, REGISTER_START } from './province.ts'
import { bacKanBodies, bacKanPress } from './reorganisation/bac-kan.ts'
import { bacKanDistricts, formerBacKan, formerThaiNguyen } from './reorganisation/commune.ts'

/**
 * A unit. `code` is our own and never changes; names are not keys.
 * `commandable` is false where a plan of the provincial People's Committee can only make a request:
 * party bodies, and the Front with its member organisations (Hiến pháp 2013, Điều 9).
 * `validFrom` and `validTo` are ISO dates, inclusive; null: still standing.
 */
export type SeedUnit = {
  code: string
  name: string
  shortNames: string[]
  kind: UnitKind
  parentCode: string | null
  order: number
  commandable: boolean
  validFrom: string
  validTo: string | null
}

type Row = [code: string, name: string, ...shortNames: string[]]

const REQUESTED: UnitKind[] = ['party', 'front', 'association']

function rows(kind: UnitKind, parentCode: string | null, firstOrder: number, list: Row[]): SeedUnit[] {
  return list.map(([code, name, ...shortNames], index) => ({
    code, name, shortNames, kind, parentCode,
    order: firstOrder + index,
    commandable: !REQUESTED.includes(kind),
    validFrom: REGISTER_START,
    validTo: null,
  }))
}

const PROVINCE = 'ubnd-tinh'
const PARTY = 'tinh-uy'
const FRONT = 'mttq-tinh'

const departments = rows('department', PROVINCE, 100, [
  ['so-noi-vu', 'Sở Nội vụ', 'Sở NV', 'SNV'],
  ['so-tu-phap', 'Sở Tư pháp', 'Sở TP', 'STP'],
  ['so-ke-hoach-dau-tu', 'Sở Kế hoạch và Đầu tư', 'Sở KH&ĐT', 'Sở KHĐT'],
  ['so-tai-chinh', 'Sở Tài chính', 'Sở TC', 'STC'],
  ['so-cong-thuong', 'Sở Công Thương', 'Sở CT', 'SCT'],
  ['so-nong-nghiep', 'Sở Nông nghiệp và Phát triển nông thôn', 'Sở NN&PTNT', 'Sở NNPTNT'],
  ['so-giao-thong', 'Sở Giao thông vận tải', 'Sở GTVT', 'SGTVT'],
  ['so-xay-dung', 'Sở Xây dựng', 'Sở XD', 'SXD'],
  ['so-tai-nguyen-moi-truong', 'Sở Tài nguyên và Môi trường', 'Sở TN&MT', 'Sở TNMT'],
  ['so-thong-tin-truyen-thong', 'Sở Thông tin và Truyền thông', 'Sở TT&TT', 'Sở TTTT', 'STTTT'],
  ['so-lao-dong', 'Sở Lao động - Thương binh và Xã hội', 'Sở LĐ-TB&XH', 'Sở LĐTBXH'],
  ['so-van-hoa', 'Sở Văn hóa, Thể thao và Du lịch', 'Sở VH,TT&DL', 'Sở VHTTDL'],
  ['so-khoa-hoc-cong-nghe', 'Sở Khoa học và Công nghệ', 'Sở KH&CN', 'Sở KHCN'],
  ['so-giao-duc', 'Sở Giáo dục và Đào tạo', 'Sở GD&ĐT', 'Sở GDĐT'],
  ['so-y-te', 'Sở Y tế', 'Sở YT', 'SYT'],
  ['so-ngoai-vu', 'Sở Ngoại vụ', 'Sở NgV', 'SNgV'],
])

const agencies = rows('agency', PROVINCE, 120, [
  ['van-phong-ubnd', 'Văn phòng Ủy ban nhân dân tỉnh', 'Văn phòng UBND tỉnh', 'VP UBND tỉnh'],
  ['thanh-tra-tinh', 'Thanh tra tỉnh'],
  ['ban-dan-toc', 'Ban Dân tộc tỉnh', 'Ban Dân tộc'],
  ['ban-quan-ly-kcn', 'Ban Quản lý các khu công nghiệp tỉnh', 'Ban Quản lý các khu công nghiệp', 'BQL các KCN'],
])

const forces = [
  ...rows('police', PROVINCE, 130, [['cong-an-tinh', 'Công an tỉnh', 'Công an tỉnh Thái Nguyên', 'CA tỉnh']]),
  ...rows('military', PROVINCE, 131, [['bo-chi-huy-quan-su', 'Bộ Chỉ huy Quân sự tỉnh', 'Bộ CHQS tỉnh']]),
]

const press = [
  ...rows('press', PROVINCE, 140, [
    ['bao-thai-nguyen', 'Báo Thái Nguyên'],
    ['tap-chi-van-nghe', 'Tạp chí Văn nghệ Thái Nguyên'],
    ['dai-ptth', 'Đài Phát thanh - Truyền hình Thái Nguyên', 'Đài Phát thanh - Truyền hình tỉnh', 'Đài PT-TH', 'Đài PT-TH tỉnh'],
  ]),
  ...rows('centre', PROVINCE, 143, [['trung-tam-thong-tin', 'Trung tâm Thông tin tỉnh', 'Trung tâm Thông tin tỉnh Thái Nguyên', 'TTTT tỉnh']]),
]

const organisations = [
  ...rows('front', null, 200, [[FRONT, 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh', 'UBMTTQ Việt Nam tỉnh', 'Mặt trận Tổ quốc tỉnh', 'MTTQ tỉnh']]),
  ...rows('association', null, 201, [
    ['lien-doan-lao-dong', 'Liên đoàn Lao động tỉnh', 'LĐLĐ tỉnh'],
    ['hoi-nong-dan', 'Hội Nông dân tỉnh', 'HND tỉnh'],
    ['tinh-doan', 'Tỉnh đoàn Thái Nguyên', 'Tỉnh đoàn', 'Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh'],
    ['hoi-phu-nu', 'Hội Liên hiệp Phụ nữ tỉnh', 'Hội LHPN tỉnh', 'Hội Phụ nữ tỉnh'],
    ['hoi-cuu-chien-binh', 'Hội Cựu chiến binh tỉnh', 'Hội CCB tỉnh'],
  ]),
]

const party = [
  ...rows('party', null, 300, [[PARTY, 'Tỉnh ủy Thái Nguyên', 'Tỉnh ủy']]),
  ...rows('party', PARTY, 301, [
    ['van-phong-tinh-uy', 'Văn phòng Tỉnh ủy'],
    ['ban-tuyen-giao', 'Ban Tuyên giáo Tỉnh ủy', 'BTG Tỉnh ủy'],
    ['ban-dan-van', 'Ban Dân vận Tỉnh ủy', 'BDV Tỉnh ủy'],
    ['ban-to-chuc', 'Ban Tổ chức Tỉnh ủy', 'BTC Tỉnh ủy'],
    ['ban-noi-chinh', 'Ban Nội chính Tỉnh ủy', 'BNC Tỉnh ủy'],
    ['uy-ban-kiem-tra', 'Ủy ban Kiểm tra Tỉnh ủy', 'UBKT Tỉnh ủy'],
  ]),
]

const steering = rows('steering-committee', PROVINCE, 150, [
  ['ban-chi-dao-nhan-quyen', 'Ban Chỉ đạo về Nhân quyền tỉnh', 'Ban Chỉ đạo về Nhân quyền của tỉnh', 'BCĐ Nhân quyền tỉnh'],
])

const districts = rows('district', PROVINCE, 400, [
  ['ubnd-tp-thai-nguyen', 'UBND thành phố Thái Nguyên', 'UBND TP. Thái Nguyên'],
  ['ubnd-tp-song-cong', 'UBND thành phố Sông Công', 'UBND TP. Sông Công'],
  ['ubnd-tp-pho-yen', 'UBND thành phố Phổ Yên', 'UBND TP. Phổ Yên'],
  ['ubnd-dinh-hoa', 'UBND huyện Định Hóa'],
  ['ubnd-vo-nhai', 'UBND huyện Võ Nhai'],
  ['ubnd-phu-luong', 'UBND huyện Phú Lương'],
  ['ubnd-dong-hy', 'UBND huyện Đồng Hỷ'],
  ['ubnd-dai-tu', 'UBND huyện Đại Từ'],
  ['ubnd-phu-binh', 'UBND huyện Phú Bình'],
])

const communes = formerThaiNguyen.flatMap((one, at) => rows('commune', one.districtCode, 500 + at, [[one.code, one.name]]))

/** The former Bắc Kạn, in the same register: its units are not lost when the provinces become one. */
const bacKan = [
  ...bacKanBodies.flatMap((one, at) => rows(one.kind, one.code === `${PROVINCE}-bac-kan` || one.kind === 'party' || one.kind === 'front' ? null : `${PROVINCE}-bac-kan`, 800 + at, [[one.code, one.name]])),
  ...bacKanPress.flatMap((one, at) => rows('press', `${PROVINCE}-bac-kan`, 830 + at, [[one.code, one.name]])),
  ...bacKanDistricts.flatMap((one, at) => rows('district', `${PROVINCE}-bac-kan`, 840 + at, [[one.code, one.name]])),
  ...formerBacKan.flatMap((one, at) => rows('commune', one.districtCode, 850 + at, [[one.code, one.name]])),
].map((unit) => ({ ...unit, validFrom: BAC_KAN_START }))

/** Parents stand before their children, so the list can be loaded in order. */
export const units: SeedUnit[] = [
  ...rows('peoples-committee', null, 1, [[PROVINCE, 'Ủy ban nhân dân tỉnh', 'UBND tỉnh', 'Ủy ban nhân dân tỉnh Thái Nguyên', 'UBND tỉnh Thái Nguyên']]),
  ...departments, ...agencies, ...forces, ...press, ...steering,
  ...organisations, ...party, ...districts, ...communes, ...bacKan,
]

/** A set of units under the name that plans give it; the members are a proposal that a person confirms. */
export type SeedGroup = { code: string; name: string; aliases: string[]; memberCodes: string[] }

const codes = (list: SeedUnit[]): string[] => list.map((unit) => unit.code)
const executive = codes([...departments, ...agencies, ...forces])

export const groups: SeedGroup[] = [
  {
    code: 'cac-so-ban-nganh', name: 'Các sở, ban, ngành',
    aliases: ['Các sở, ban, ngành của tỉnh', 'Các sở, ban, ngành thuộc tỉnh', 'Các sở, ban, ngành cấp tỉnh', 'Các sở, ngành'],
    memberCodes: executive,
  },
  {
    code: 'cac-so-ban-nganh-doan-the', name: 'Các sở, ban, ngành, đoàn thể',
    aliases: ['Các sở, ban, ngành, đoàn thể thuộc tỉnh', 'Các sở, ban, ngành, đoàn thể cấp tỉnh', 'Các sở, ban, ngành, đoàn thể của tỉnh'],
    memberCodes: [...executive, ...codes(organisations)],
  },
  {
    code: 'ubnd-cac-huyen-thanh-pho', name: 'UBND các huyện, thành phố',
    aliases: ['Ủy ban nhân dân các huyện, thành phố', 'UBND cấp huyện', 'Các huyện, thành phố'],
    memberCodes: codes(districts),
  },
  {
    code: 'cac-co-quan-bao-chi', name: 'Các cơ quan báo chí của tỉnh',
    aliases: ['Các cơ quan báo chí', 'Các cơ quan báo chí trong tỉnh', 'Các cơ quan thông tin báo chí của tỉnh'],
    memberCodes: codes(press),
  },
  {
    code: 'cac-to-chuc-chinh-tri-xa-hoi', name: 'Các tổ chức chính trị - xã hội',
    aliases: ['Các tổ chức chính trị - xã hội của tỉnh', 'Các tổ chức chính trị - xã hội trên địa bàn tỉnh', 'Các đoàn thể chính trị - xã hội'],
    memberCodes: codes(organisations),
  },
  {
    code: 'ubnd-cac-xa-phuong-thi-tran', name: 'UBND các xã, phường, thị trấn',
    aliases: ['Ủy ban nhân dân các xã, phường, thị trấn', 'UBND cấp xã'],
    memberCodes: codes(communes),
  },
]
