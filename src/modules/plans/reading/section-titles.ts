/** Sections are known by their titles, not only by their numbers: one lost "II." must not lose every target. */
import type { DraftSection } from '../draft.ts'
import type { Line } from './lines.ts'

export type SectionKind = DraftSection['kind']

/** Tried in order on the bare key of a title; the first that fits decides. */
const TITLES: [SectionKind, RegExp][] = [
  ['budget', /^du kien (?:cac )?(?:nguon luc|kinh phi)|^(?:nguon |du toan |bao dam |dam bao |ve )?(?:kinh phi|nguon luc(?: thuc hien)?$|nguon von|tai chinh)/],
  ['organisation', /to chuc thuc hien|^to chuc trien khai|^trach nhiem (?:thuc hien|cua|to chuc|cac)|^phan cong (?:trach nhiem|thuc hien|to chuc)|che do (?:thong tin,? )?bao cao|^thong tin,? bao cao|^(?:che do )?(?:bao cao|kiem tra, giam sat|giam sat, danh gia)(?:,.*)?$|^dieu khoan thi hanh/],
  ['targets', /muc tieu|chi tieu|^ket qua can dat/],
  ['purpose', /^muc dich|^yeu cau|^quan diem|^su can thiet|^can cu|^nguyen tac|^thuc trang|^danh gia|^boi canh|^dac diem|^tinh hinh|^pham vi|^doi tuong|^thoi gian,? dia diem|^thoi gian va dia diem|^ket qua dat duoc|^ton tai|^gioi thieu|^thuan loi/],
  ['tasks', /nhiem vu|giai phap|^(?:cac )?noi dung|phan cong|^(?:cac )?hoat dong|^cong viec|^bien phap|^trien khai thuc hien|^ke hoach (?:thuc hien|trien khai|cu the)|^lo trinh|^tien do|^chuong trinh cong tac|^nhung viec|^cac chuong trinh|^cac du an/],
]

/** What a section is about, by its title; null when the title is not known. */
export function kindOfTitle(key: string): SectionKind | null {
  const title = key.replace(/^[\s\d.ivx)]+(?=[a-z]{2})/, '').replace(/[\s:.]+$/, '')
  if (/^noi dung (?:tuyen truyen|truyen thong|pho bien)|^doi tuong/.test(title)) return 'purpose'
  if (title.length > 160) return null
  for (const [kind, pattern] of TITLES) if (pattern.test(title)) return kind
  return null
}

const KNOWN = /^(?:muc dich|yeu cau|muc tieu|chi tieu|noi dung|nhiem vu|giai phap|kinh phi|nguon kinh phi|to chuc thuc hien|phan cong|che do bao cao|quan diem|doi tuong|pham vi|trach nhiem)/

/** A section title whose number was lost or never printed: short, in capitals, one of the known titles. */
export function isSectionTitle(line: Line): boolean {
  const { text, key } = line
  if (text.length > 120 || /[.;,]$/.test(text) || !KNOWN.test(key)) return false
  return text === text.toUpperCase()
}
