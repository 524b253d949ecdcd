/** The head of a document (NĐ 30/2020, Phụ lục I, ô 1–5): agency, number and symbol, place and date, kind and title. */
import type { DraftHead, Found } from '../draft.ts'
import type { Span } from '#documents/read/blocks.ts'
import { issuerFromPreamble, issuerFromTop } from './issuer.ts'
import { legalBases } from './legal-bases.ts'
import { recipientsIn, signatureIn } from './closing.ts'
import { secrecyIn } from './secrecy.ts'
import { splitType, type Regions } from './regions.ts'
import { titleOf } from './title.ts'
import { within, type Line } from './lines.ts'

/** `preambleEnd`: how many body lines belong to title and preamble. */
export type HeadReading = { head: DraftHead; preambleEnd: number }

export function readHead(regions: Regions): HeadReading {
  const top = regions.top.length > 0 ? regions.top : regions.body.slice(0, 12)
  const title = titleOf(regions.type, regions.body)
  const preamble = regions.body.slice(title.end, preambleEnd(regions.body, title.end))
  const signature = signatureIn([...regions.closing, ...strayed(regions)])
  const numbered = numberIn(top) ?? numberInAnnex(regions)
  const dated = dateIn(top) ?? dateIn(regions.closing)
  const place = dated?.place ?? null
  const head: DraftHead = {
    type: regions.type ? found(splitType(regions.type).type, within(regions.type, 0, splitType(regions.type).type.length), 'type-line', 1) : null,
    number: numbered?.number ?? null,
    symbol: numbered?.symbol ?? null,
    issuer: issuerFromTop(regions.top, preamble, numbered?.symbol.span.start ?? null) ?? issuerFromPreamble(preamble, signature, place),
    place,
    date: dated?.date ?? null,
    title: title.found,
    legalBases: legalBases(preamble),
    signature,
    recipients: recipientsIn(regions.closing).map((each) => withoutName(each, signature?.name ?? '')),
    secrecy: secrecyIn([...regions.top, ...(regions.type ? [regions.type] : []), ...regions.body.slice(0, title.end + 2), ...regions.annexes.flatMap((annex) => annex.lines.slice(0, 4))]),
  }
  return { head, preambleEnd: title.end + preamble.length }
}

/** "Lưu: VT. Nguyễn Văn A": the name of who signs, from the other column. */
function withoutName(recipient: Found, name: string): Found {
  return name && recipient.value.endsWith(name) ? { ...recipient, value: recipient.value.slice(0, -name.length).replace(/[\s.;,]+$/, '') } : recipient
}

/** In text taken column by column the signature may follow the annex's title: short lines only. */
function strayed(regions: Regions): Line[] {
  const lines = regions.annexes[0]?.lines.slice(1, 8) ?? []
  const end = lines.findIndex((line) => line.row !== null || line.text.length > 40)
  return end < 0 ? lines : lines.slice(0, end)
}

/** The preamble runs until the first numbered section, article or "QUYẾT ĐỊNH:". */
function preambleEnd(body: Line[], from: number): number {
  const at = body.findIndex((line, index) => index >= from && (line.row !== null || /^(?:[IVX]+|[A-E]|\d+|Điều \d+|Phần .*|PHẦN .*)\s?[.:)/-]?$/.test(line.marker) || /^quyet (?:dinh|nghi) ?:?$/.test(line.key.trim()) || /^(?:muc dich|muc tieu)/.test(line.key) && line.text.length < 60))
  return at < 0 ? from : at
}

const NUMBER = /(?:^|[\s|*(])S[ốôỐÔoO]\s*[:.]?\s*([\d\s.…_*-]{0,40}?|[^\s\d/-]{1,3})\s*(?:\/|[-–]\s?(?=[A-ZĐ]{1,5}\s?\/))\s*((?:20\d{2}\s?\/\s?)?[A-ZĐƯƠ][A-Za-zĐđÀ-ỹ\d.&]*(?:\s?[-–/]\s?[A-ZĐa-zđÀ-ỹ\d.&]+)*)/u

type Numbered = { number: Found; symbol: Found }

/** "Số: 62/KH-UBND", "Số 3260-KH/ĐĐQH", "Số:      /KH-UBND" (a draft: the number is empty). */
function numberIn(lines: Line[], rule = 'number-line'): Numbered | null {
  const found = lines.flatMap((line) => numberOn(line, rule) ?? [])
  // "ĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH SỐ …" cites another document's number, without a colon and above its own.
  return found.find((each) => each.colon) ?? found.at(-1) ?? null
}

function numberOn(line: Line, rule: string): (Numbered & { colon: boolean }) | null {
  const at = NUMBER.exec(line.text)
  // A number cited in a sentence ("Quyết định số …") has lower case before it.
  if (!at || /\p{Ll}/u.test(line.text.slice(0, at.index))) return null
  const number = at[1]!.replace(/[^\d]/g, '')
  const symbol = at[2]!.replace(/\s+/g, '').replace(/[–]/g, '-').replace(/[.]$/, '')
  const from = at.index + at[0].length - at[2]!.length
  const confidence = rule === 'number-line' ? 1 : 0.6
  const start = line.text.indexOf(at[1]!, at.index)
  return {
    colon: /^[^\d]*:/.test(at[0]),
    number: found(number, within(line, start, start + at[1]!.length), number === '' ? 'number-blank' : rule, confidence),
    symbol: found(symbol, within(line, from, from + at[2]!.length), rule, confidence),
  }
}

/** "(Kèm theo Kế hoạch số 12/KH-UBND ngày …)" under an annex's title, where the head is missing. */
function numberInAnnex(regions: Regions): Numbered | null {
  for (const line of regions.annexes.flatMap((annex) => annex.lines.slice(0, 6))) {
    const from = line.row ? -1 : line.key.search(/kem theo/) < 0 ? -1 : line.key.search(/so ?: ?\d|so \d/)
    if (from < 0) continue
    const tail = { ...line, text: `S${line.text.slice(from + 1)}`, at: line.at + from }
    const found = numberIn([tail], 'number-in-annex')
    if (found) return found
  }
  return null
}

/** A day written by hand may have been misread as other signs. */
const DATED = /(?:^|[\s|*_])([\p{Lu}][\p{L}\s.'-]{1,50}?)\s*,\s*ngày\s*([\d\s.…_*]*?|[^\p{L},]{1,8}?)\s*tháng\s*([\d\s.…_*]*?|[^\p{L},]{1,8}?)\s*năm\s*(\d{4}|[\d\s.…_*]*)/u

/** "Bình Sơn, ngày 05/02/2026". */
const DATED_SHORT = /(?:^|[\s|*_])([\p{Lu}][\p{L}\s.'-]{1,50}?)\s*,\s*ngày\s*(\d{1,2})[/.-](\d{1,2})[/.-](20\d{2})(?!\d)/u

/** "Thái Nguyên, ngày 19 tháng 4 năm 2023"; the date is null where day or month are left open. */
function dateIn(lines: Line[]): { place: Found; date: Found | null } | null {
  for (const line of lines) {
    const at = DATED.exec(line.text) ?? DATED_SHORT.exec(line.text)
    if (!at) continue
    const [day, month, year] = [at[2]!, at[3]!, at[4]!].map((part) => (/[^\d\s.…_*]/.test(part) ? 0 : Number(part.replace(/\D/g, ''))))
    const from = line.text.indexOf(at[1]!, at.index)
    const place = afterHead(at[1]!)
    const whole = within(line, line.text.indexOf('ngày', from), at.index + at[0].length)
    const iso = day && month && year && year > 1900 && month <= 12 && day <= 31 ? `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` : null
    return { place: found(place, within(line, from + at[1]!.length - place.length, from + at[1]!.length), 'place-before-date', 1), date: iso ? found(iso, whole, 'date-line', 1) : null }
  }
  return null
}

/** Columns mixed in one line: "…/KH-UBND Lào Cai" – the place is what stands after the symbol or wide gap. */
function afterHead(place: string): string {
  return place.split(/\s{3,}|\t/).at(-1)!.replace(/^(?:[A-ZĐ]{2,}[-–/ ]+)+(?=\p{Lu}\p{Ll})/u, '').trim()
}

function found(value: string, span: Span, rule: string, confidence: number): Found {
  return { value, span, rule, confidence }
}
