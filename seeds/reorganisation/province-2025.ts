/** 1 July 2025: two provinces are one, the district level ends, 92 communes and wards begin; paper and station become one body. */
import { each, into, main, type SeedAct, type SeedFounded, type SeedLine } from './act.ts'
import { bacKanBodies } from './bac-kan.ts'
import { bacKanDistricts, communes, type Commune } from './commune.ts'

export const PROVINCE_DAY = '2025-07-01'

/** The commune at whose seat the district's committee sat: its people go there, and what only one unit can hold. */
export const SEATS: Record<string, string> = {
  'ubnd-tp-thai-nguyen': 'ubnd-phuong-phan-dinh-phung-05443',
  'ubnd-tp-song-cong': 'ubnd-phuong-song-cong-05518',
  'ubnd-tp-pho-yen': 'ubnd-phuong-pho-yen-05860',
  'ubnd-dinh-hoa': 'ubnd-xa-dinh-hoa-05569',
  'ubnd-vo-nhai': 'ubnd-xa-vo-nhai-05716',
  'ubnd-phu-luong': 'ubnd-xa-phu-luong-05611',
  'ubnd-dong-hy': 'ubnd-xa-dong-hy-05692',
  'ubnd-dai-tu': 'ubnd-xa-dai-tu-05830',
  'ubnd-phu-binh': 'ubnd-xa-phu-binh-05908',
}

const toFound = (commune: Commune): SeedFounded => ({ code: commune.code, name: commune.name, shortNames: [], kind: 'commune', parentCode: 'ubnd-tinh', officialCode: commune.officialCode, commandable: true })

/** A former commune that went into more than one: it is divided, the others are merged. */
const divided = new Set(communes.flatMap((commune) => commune.from.map((one) => one.code)).filter((code, at, all) => all.indexOf(code) !== at))

const merged = communes.flatMap((commune): SeedLine[] => {
  const whole = commune.from.filter((one) => !divided.has(one.code)).map((one) => one.code)
  return whole.length > 0 ? [into(commune.code, whole)] : []
})
const parted = [...divided].map((code): SeedLine => ({ kind: 'split', from: [code], heirs: communes.filter((commune) => commune.from.some((one) => one.code === code)).map((commune) => each(commune.code)), note: '', unverified: true }))

const districts = [...Object.keys(SEATS), ...bacKanDistricts.map((district) => district.code)]
const ended = districts.map((code): SeedLine => ({ kind: 'split', from: [code], heirs: communes.filter((commune) => commune.districtCodes.includes(code)).map((commune) => each(commune.code)), note: 'Kết thúc hoạt động của cấp huyện', unverified: true }))

/** Singular things (roles, open reports) of a district stay at its former seat. */
const atSeat = Object.entries(SEATS).flatMap(([unitCode, seat]) => ['identity.roles', 'reports.open', 'activities.drafts'].map((source) => ({ source, unitCode, heirs: [seat] })))

export const communesAct: SeedAct = {
  title: 'Kết thúc hoạt động của cấp huyện, sắp xếp các xã, phường',
  legalBasis: 'Nghị quyết 1683/NQ-UBTVQH15 ngày 16/6/2025',
  effectiveOn: PROVINCE_DAY,
  unverified: true,
  note: '92 xã, phường theo danh mục mã số đã công bố; các đơn vị trước sắp xếp lấy từ nguồn công khai, cần đối chiếu nghị quyết.',
  founded: communes.map(toFound),
  lines: [...merged, ...parted, ...ended],
  choices: atSeat,
}

export const provincesAct: SeedAct = {
  title: 'Sáp nhập tỉnh Bắc Kạn và tỉnh Thái Nguyên',
  legalBasis: 'Nghị quyết 202/2025/QH15 ngày 12/6/2025',
  effectiveOn: PROVINCE_DAY,
  unverified: false,
  note: '',
  founded: [],
  lines: bacKanBodies.map((body) => into(body.successor, [body.code, body.successor], '', body.unverified)),
  choices: [],
}

const MEDIA = 'bao-phat-thanh-truyen-hinh'
export const mediaAct: SeedAct = {
  title: 'Hợp nhất các cơ quan báo chí của hai tỉnh',
  legalBasis: 'Quyết định của Tỉnh ủy về thành lập Báo và phát thanh, truyền hình Thái Nguyên: chưa tìm thấy số, ngày',
  effectiveOn: PROVINCE_DAY,
  unverified: true,
  note: 'Sáu cơ quan thành một, nay là cơ quan của Tỉnh ủy; tên hai tạp chí cần đối chiếu.',
  founded: [{ code: MEDIA, name: 'Báo và phát thanh, truyền hình Thái Nguyên', shortNames: ['Báo và PT, TH Thái Nguyên', 'Báo và Phát thanh, Truyền hình Thái Nguyên'], kind: 'press', parentCode: 'tinh-uy', officialCode: null, commandable: false }],
  lines: [{ kind: 'merge', from: ['bao-thai-nguyen', 'dai-ptth', 'tap-chi-van-nghe', 'bao-bac-kan', 'dai-ptth-bac-kan', 'tap-chi-van-nghe-ba-be'], heirs: [main(MEDIA)], note: '', unverified: false }],
  choices: [],
}

export const frontAct: SeedAct = {
  title: 'Sắp xếp các tổ chức chính trị - xã hội trực thuộc Mặt trận Tổ quốc',
  legalBasis: 'Chủ trương sắp xếp Mặt trận Tổ quốc và các tổ chức chính trị - xã hội năm 2025; quyết định của tỉnh: chưa tìm thấy số, ngày',
  effectiveOn: PROVINCE_DAY,
  unverified: true,
  note: '',
  founded: [],
  lines: ['lien-doan-lao-dong', 'hoi-nong-dan', 'tinh-doan', 'hoi-phu-nu', 'hoi-cuu-chien-binh'].map((code): SeedLine => ({ kind: 'move', code, parentCode: 'mttq-tinh', note: '', unverified: true })),
  choices: [],
}
