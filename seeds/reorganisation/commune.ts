/** Communes and districts of the two former provinces: their names, our codes, and who followed whom on 1/7/2025. */
import { searchKey } from '#platform/text.ts'
import { bacKanCommunes } from './communes-bac-kan.ts'
import { thaiNguyenCommunes } from './communes-thai-nguyen.ts'

/** Official code, name, then each former district-level unit with its former communes that went into it, separated by commas. */
export type CommuneRow = [code: string, name: string, ...from: [district: string, communes: string][]]

const slug = (name: string) => searchKey(name).replace(/[^a-z0-9]+/gu, '-')
const lowered = (name: string) => name.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase())

/** "Huyện Đại Từ" → "ubnd-dai-tu"; "Thành phố Sông Công" → "ubnd-tp-song-cong". */
export const districtCode = (district: string) => `ubnd-${slug(district).replace(/^huyen-/u, '').replace(/^thanh-pho-/u, 'tp-')}`

/** "Xã Tân Cương" → "UBND xã Tân Cương": the unit of government, not the place. */
export const committeeOf = (place: string) => `UBND ${lowered(place)}`

/** A commune of today: names repeat (Văn Lang, Văn Lăng), official codes do not. */
const newCode = (name: string, officialCode: string) => `ubnd-${slug(name)}-${officialCode}`
const formerCode = (name: string, district: string) => `ubnd-${slug(name)}-${districtCode(district).slice(5)}`

export type FormerCommune = { code: string; name: string; districtCode: string }
export type Commune = { code: string; officialCode: string; name: string; from: FormerCommune[]; districtCodes: string[] }

function toCommune([officialCode, name, ...from]: CommuneRow): Commune {
  const former = from.flatMap(([district, communes]) => communes.split(', ').map((one) => ({ code: formerCode(one, district), name: committeeOf(one), districtCode: districtCode(district) })))
  return { code: newCode(name, officialCode), officialCode, name: committeeOf(name), from: former, districtCodes: [...new Set(former.map((one) => one.districtCode))] }
}

/** The 92 communes and wards of the new province, those of the former Thái Nguyên first. */
export const communes: Commune[] = [...thaiNguyenCommunes, ...bacKanCommunes].map(toCommune)

/** Former communes by code; one that was divided stands once. */
const formerOf = (rows: CommuneRow[]) => [...new Map(rows.map(toCommune).flatMap((commune) => commune.from.map((one) => [one.code, one]))).values()]
export const formerThaiNguyen = formerOf(thaiNguyenCommunes)
export const formerBacKan = formerOf(bacKanCommunes)

/** District-level units of the former Bắc Kạn, in their order. */
export const bacKanDistricts = ['Thành phố Bắc Kạn', 'Huyện Ba Bể', 'Huyện Bạch Thông', 'Huyện Chợ Đồn', 'Huyện Chợ Mới', 'Huyện Na Rì', 'Huyện Ngân Sơn', 'Huyện Pác Nặm']
  .map((district) => ({ code: districtCode(district), name: committeeOf(district) }))
