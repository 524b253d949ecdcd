/**
 * Field labels of plans: "Đơn vị chủ trì:", "Cơ quan phối hợp thực hiện:", "Thời hạn hoàn thành:", "Sản phẩm:" …
 * A label is a noun for who or what, then a role. Read on the bare key, so that typing and OCR do not matter.
 */
import { bare } from './keys.ts'
import { startsBareNoun, startsName, startsUnit } from './unit-names.ts'

export type FieldKind = 'lead' | 'coordinate' | 'implement' | 'time' | 'output' | 'content' | 'detail'

/** A label found in a text: what it announces, where its value begins, and whether a colon stood there. */
export type Label = { kind: FieldKind; from: number; to: number; colon: boolean }

const WHO = '(?:(?:cac |nhung )?(?:co quan|don vi|to chuc|so|ban|nganh|bo phan|ca nhan|dia phuong|phong|cap|nguoi|doan the|lanh dao|can bo|thanh vien|dau moi|bo|uy vien|to|luc luong)(?:[,/ ]+(?:va |hoac )?)?)'
const DO = '(?: ?(?:thuc hien|trien khai|tham muu|to chuc|giup viec|chinh|xay dung|bao cao|tong hop|soan thao|nhiem vu|thuc hien nhiem vu|tham gia|phu trach|chi dao|theo doi|va chiu trach nhiem|duoc giao))*'

const KINDS: [FieldKind, string][] = [
  ['implement', `${WHO}*(?:chu tri|thuc hien)(?: ?(?:,|va|/|-|;) ?|, ?)(?:${WHO}*)phoi hop${DO}`],
  ['lead', `${WHO}*(?:duoc giao |giao |duoc phan cong |chiu trach nhiem |phan cong )?chu tri${DO}(?:(?:,|va|/) ?(?:tham muu|thuc hien|to chuc))*`],
  ['lead', `(?:${WHO}+|)(?:dau moi|phu trach|chiu trach nhiem(?: chinh| thuc hien)?)${DO}`],
  ['coordinate', `${WHO}*(?:cung |duoc giao )?phoi hop${DO}`],
  ['coordinate', `${WHO}+(?:tham gia|lien quan|ho tro)${DO}`],
  ['implement', `(?:${WHO}+|phan cong |trach nhiem |giao |to chuc )(?:thuc hien|trien khai)${DO}`],
  ['implement', '(?:phan cong(?: nhiem vu| thuc hien| trach nhiem)?|trach nhiem(?: thuc hien)?|don vi|co quan)'],
  ['time', '(?:thoi gian|thoi han|thoi diem|han|tien do|lo trinh|moc thoi gian|ngay)(?:,? (?:va )?(?:thuc hien|hoan thanh|trien khai|to chuc|tien do|du kien|bat dau|ket thuc|thoi han|bao cao|xong|lo trinh))*'],
  ['time', '(?:hoan thanh|thuc hien)(?: trong| xong)? ?(?:thoi gian|thoi han)?(?= ?:)'],
  ['output', '(?:san pham|ket qua|dau ra|du kien (?:ket qua|san pham)|yeu cau san pham|chi tieu dau ra|minh chung)(?:[,/ ]+(?:va )?(?:du kien|dau ra|san pham|ket qua|thuc hien|dat duoc|can dat|hoan thanh|chu yeu|cu the|ban giao|cong viec|nhiem vu|cuoi cung))*'],
  ['content', '(?:ten |cac )?(?:noi dung|nhiem vu|hoat dong|cong viec|dau viec)(?:[,/ ]+(?:va )?(?:thuc hien|cong viec|nhiem vu|hoat dong|cu the|trien khai|chu yeu|trong tam|giai phap|chinh|noi dung|cong tac))*'],
  ['detail', '(?:nguon )?(?:kinh phi|nguon luc|von)(?: (?:thuc hien|du kien|trien khai|bao dam))*|nguon kinh phi'],
  ['detail', '(?:dia diem|dia ban|pham vi)(?: (?:thuc hien|to chuc|trien khai))*|(?:doi tuong|thanh phan)(?: (?:tham gia|tham du|thuc hien|thu huong|tuyen truyen|ap dung|du|tap huan|boi duong))*|(?:so luong|quy mo)(?: (?:thuc hien|nguoi|du kien))*|(?:hinh thuc|phuong thuc|cach thuc|phuong phap)(?: (?:thuc hien|to chuc|trien khai|tuyen truyen))*|ghi chu|(?:muc dich|muc tieu|yeu cau)(?: (?:cu the|dat duoc|can dat))*'],
]

const REMARK = '(?: ?\\([^)]{1,60}\\))?'
const AT_START = KINDS.map(([kind, pattern]) => [kind, new RegExp(`(?:${pattern})${REMARK}(?![a-z])`, 'y')] as const)
const WITH_COLON = KINDS.map(([kind, pattern]) => [kind, new RegExp(`(?:${pattern})${REMARK}\\s*:`, 'y')] as const)

/** The label that a line begins with. `key` is {@link bare} of the text. */
export function labelAtStart(text: string, key: string): Label | null {
  const from = /^[\s"“*]*/.exec(key)![0].length
  if (!POSSIBLE_START.test(key.slice(from, from + 8))) return null
  for (const [kind, pattern] of AT_START) {
    pattern.lastIndex = from
    const found = pattern.exec(key)
    const label = found && ending(text, kind, from, from + found[0].trimEnd().length)
    if (label) return label
  }
  return null
}

const POSSIBLE_START = /^(?:cac |nhung |ten |nguon |du |cung |to |co |do|ca |dia|phong|cap|nguoi|lanh|can|thanh|dau|bo|uy|so|ban|nganh|chu|phu|chiu|phoi|phan|trach|giao|thoi|han|tien|lo|moc|ngay|hoan|thuc|san|ket|yeu|chi|minh|noi|nhiem|hoat|cong|kinh|von|pham|doi|quy|hinh|phuong|cach|ghi|muc|luc|don|to)/

/** A colon makes the label sure; without one the line must end there or go on with a name in capitals. */
function ending(text: string, kind: FieldKind, from: number, to: number): Label | null {
  const rest = text.slice(to)
  const colon = /^[\s*_]*[:：][\s*_]*/.exec(rest)
  if (colon) return withValue({ kind, from, to: to + colon[0].length, colon: true }, rest.slice(colon[0].length))
  if (kind === 'content' || kind === 'detail' || kind === 'output') return null
  if (to - from < 12 || !NAMES_WHO.test(bare(text.slice(from, to)))) return null
  if (rest.trim() === '') return { kind, from, to: text.length, colon: false }
  const open = /^\s+(?:[-–]\s+)?/.exec(rest)
  const value = open ? rest.slice(open[0].length) : ''
  const fits = kind === 'time' ? TIME_VALUE.test(value) && value.length < 80 : startsName(value) || /^[Cc]ác (?:[Ss]ở|cơ quan|đơn vị|ngành)/u.test(value)
  return open && fits ? { kind, from, to: to + open[0].length, colon: false } : null
}

/** Without a colon "Chủ trì tham mưu Ủy ban nhân dân tỉnh …" is a sentence; "Đơn vị chủ trì Sở Tư pháp" is a field. */
const NAMES_WHO = /^(?:cac )?(?:don vi|co quan|so, nganh|thoi gian|thoi han|tien do|bo phan)/

const TIME_VALUE = /^(?:[Tt]ừ|[Nn]ăm|[Tt]rong|[Tt]rước|[Qq]uý|[Tt]háng|[Hh][àằ]ng|[Tt]hường xuyên|\d)/u

/** "Các cơ quan chủ trì: có trách nhiệm …" is a sentence of the organisation part, no field. */
function withValue(label: Label, value: string): Label | null {
  const units = label.kind === 'lead' || label.kind === 'coordinate' || label.kind === 'implement'
  if (units && /^\p{Ll}/u.test(value) && !startsUnit(value) && !startsBareNoun(value)) return null
  return label.kind === 'time' && startsUnit(value) && !TIME_VALUE.test(value) ? { ...label, kind: 'implement' } : label
}

/** Labels with a colon inside a text ("…; Đơn vị phối hợp: …"), only after an end of clause, a bracket or a wide gap. */
export function labelsInside(text: string, key: string, from: number): Label[] {
  // "Đơn vị thực hiện: Chủ trì: Sở A; phối hợp: Sở B": a label may be a label's value.
  const nested = from > 0 ? labelWithColon(key, from) : null
  const found: Label[] = nested ? [nested] : []
  for (const opening of key.slice(from).matchAll(/(?:[.;,|(+]|\s[-–]|\))\s*|\s{2,}/g)) {
    const start = from + opening.index + opening[0].length
    if (start < (found.at(-1)?.to ?? 0) || !POSSIBLE_START.test(key.slice(start, start + 8)) || !text.slice(start, start + 90).includes(':')) continue
    const label = labelWithColon(key, start)
    const capital = /^\p{Lu}/u.test(text.slice(start, start + 1))
    if (label && (capital || (/^[;(]/.test(opening[0]) && label.to - label.from > 7))) found.push(label)
  }
  return found
}

function labelWithColon(key: string, start: number): Label | null {
  for (const [kind, pattern] of WITH_COLON) {
    pattern.lastIndex = start
    const found = pattern.exec(key)
    if (found) return { kind, from: start, to: start + found[0].length, colon: true }
  }
  return null
}
