/** Who issued the document: from the left column of the head, else inferred from the preamble or the signature and marked so. */
import type { DraftHead, Found } from '../draft.ts'
import { bare, sameKey } from './keys.ts'
import { isCapitals } from './outline.ts'
import { nameHead } from './unit-names.ts'
import { within, type Line } from './lines.ts'

/** Right column of the head: Quốc hiệu and Tiêu ngữ (NĐ 30/2020), or the Party's heading; cut out where columns are mixed. */
const RIGHT_COLUMN = /cong hoa xa hoi(?: chu nghia)?(?: viet nam)?|chu nghia viet nam|doc lap ?- ?tu do ?- ?hanh phuc|dang cong san viet nam|(?:^|\s)viet nam(?=\s*$)|du thao(?: lan \d+)?|(?:toi |tuyet )?mat(?=\s*$)|hoa toc|khan/g
const PLACE = /^(?:tinh|thanh pho|tp\.?|huyen|quan|thi xa|thi tran|xa|phuong|dac khu) /

type Part = { text: string; line: Line; from: number }

/** `symbolAt`: offset of the document's own symbol, null where it has none; a number above it belongs to the agency's name. */
export function issuerFromTop(top: Line[], preamble: Line[], symbolAt: number | null): Found | null {
  const parts = top.flatMap(leftColumn)
  const stop = parts.findIndex(({ text, line }) => /^v\/v|ngay .*thang/.test(bare(text)) || (/^so ?(?:[:.\d]|$)/.test(bare(text)) && (symbolAt === null || line.at + line.text.length >= symbolAt)))
  const names = (stop < 0 ? parts : parts.slice(0, stop)).filter((part) => isCapitals(part.text) && part.text.length > 2)
  const agencies = joinedNames(names)
  const last = agencies.at(-1)
  if (!last) return null
  const text = last.map((part) => part.text).join(' ')
  const end = last.at(-1)!
  return { value: inSentenceCase(text, preamble), span: { start: last[0]!.line.at + last[0]!.from, end: end.line.at + end.from + end.text.length }, rule: 'issuer-head', confidence: 0.95 }
}

/** What is left of a line without the right column. */
function leftColumn(line: Line): Part[] {
  let rest = line.text
  const key = line.key
  for (const found of key.matchAll(RIGHT_COLUMN)) rest = rest.slice(0, found.index) + ' '.repeat(found[0].length) + rest.slice(found.index + found[0].length)
  return rest.split(/\s{4,}|[*|_]+|-{3,}/).flatMap(parentAndAgency).flatMap((piece) => {
    const text = piece.replace(/^[\s\-–—=.]+|[\s\-–—=.]+$/g, '').replace(/\s+/g, ' ')
    return /\p{L}{2}/u.test(text) ? [{ text, line, from: Math.max(0, line.text.indexOf(text.slice(0, 6))) }] : []
  })
}

/** "UBND TỈNH … SỞ Y TẾ" on one line: a parent agency and, below it, the one that issues. */
function parentAndAgency(text: string): string[] {
  const below = /^\s*(?:UBND|[ỦU][YỶ] BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|TỈNH [ỦU][YỶ]|THÀNH [ỦU][YỶ]|HUYỆN [ỦU][YỶ]|ĐẢNG BỘ)\s.{3,40}?\s(?=(?:SỞ|BAN|PHÒNG|VĂN PHÒNG|THANH TRA|TRUNG TÂM|CHI CỤC|ĐÀI|BÁO|TRƯỜNG|HỘI|CÔNG AN|ĐẢNG [ỦU][YỶ])\s)/u.exec(text)
  return below && below[0].trim().length < text.trim().length ? [text.slice(0, below[0].length), text.slice(below[0].length)] : [text]
}

/** Lines to names: a place, "VÀ …" or a line after a comma goes on with the name before; another agency's head starts a new one. */
function joinedNames(parts: Part[]): Part[][] {
  const names: Part[][] = []
  for (const part of parts) {
    const key = bare(part.text)
    const open = names.at(-1)
    const goesOn = open && (PLACE.test(key) || /^(?:va|cac|-) /.test(key) || /[,-]$/.test(open.at(-1)!.text) || !startsAgency(part.text))
    if (goesOn) open.push(part)
    else names.push([part])
  }
  return names
}

const startsAgency = (text: string) => nameHead(titleCase(text)) !== null || /^(?:TỈNH|THÀNH|HUYỆN|QUẬN) (?:ỦY|UỶ|ĐOÀN)/u.test(text)

function titleCase(text: string): string {
  return text.toLowerCase().replace(/^\p{L}/u, (letter) => letter.toUpperCase()).replace(/^(Ủy ban|Uỷ ban) nhân dân/u, '$1 nhân dân').replace(/^(Mttq|Ubnd|Hđnd|Lđlđ)/u, (word) => word.toUpperCase())
}

/** Capitals as the document itself writes them in its preamble, where it does. */
function inSentenceCase(text: string, preamble: Line[]): string {
  const wanted = sameKey(text)
  for (const line of preamble) {
    const at = sameKeyIndex(line.text, wanted)
    if (at) return at
  }
  return text
}

function sameKeyIndex(text: string, wanted: string): string | null {
  const size = wanted.length
  for (const found of text.matchAll(/\p{Lu}/gu)) {
    const piece = text.slice(found.index, found.index + size)
    if (sameKey(piece) === wanted && !isCapitals(piece)) return piece
  }
  return null
}

const ISSUES = /(?:^|[;.,:]\s+|\)\s+)((?:[ỦU][ỷy] ban nhân|UBND|Uỷ ban|Ban |Sở |Hội |Đảng |Tỉnh |Thành |Văn phòng|Công an|Liên |Mặt trận|Trường |Bộ |Đoàn |Cục |Chi cục |Trung tâm |Thanh tra |Huyện |Bảo hiểm |Đài |Báo )[^;:.]{2,90}?)\s+(?:ban hành|xây dựng|đề ra|triển khai xây dựng|tổ chức)\s+(?:Kế hoạch|Chương trình|kế hoạch|Đề án|Phương án)/u

/** "…; Ủy ban nhân dân tỉnh … ban hành Kế hoạch …", or the authority that signs with the place of issue. */
export function issuerFromPreamble(preamble: Line[], signature: DraftHead['signature'], place: Found | null): Found | null {
  for (const line of preamble) {
    const at = ISSUES.exec(line.text)
    if (!at) continue
    const from = at.index + at[0].indexOf(at[1]!)
    return { value: at[1]!.trim(), span: within(line, from, from + at[1]!.length), rule: 'issuer-inferred-preamble', confidence: 0.7 }
  }
  const authority = signature?.authority.replace(/^(?:TM|T\/M)\.?\s*/u, '')
  if (!signature || !authority) return null
  const value = place && /NHÂN DÂN$/u.test(authority) ? `${authority} ${place.value}` : authority
  return { value, span: signature.span, rule: 'issuer-inferred-signature', confidence: 0.5 }
}
