/** The parts of a document: head, body, closing (signatures and recipients), annexes; and a plan attached to a decision. */
import { bare } from './keys.ts'
import { isCapitals } from './outline.ts'
import type { Line } from './lines.ts'

/** `title`: the annex's own printed number ("II"), empty when there is only one. */
export type Annex = { number: string; lines: Line[] }

export type Regions = {
  /** Before the kind of document ("KẾ HOẠCH"). */
  top: Line[]
  /** The line with the kind of document; null in a letter or a copy without head. */
  type: Line | null
  /** From the title to the signatures. */
  body: Line[]
  closing: Line[]
  annexes: Annex[]
  /** The plan that a decision issues; its body is what is to be read. */
  attached: { type: Line; body: Line[] } | null
}

const TYPES = 'ke hoach(?: (?:hanh dong|phoi hop|cong tac|tong the|lien tich|lien nganh))?|quyet dinh|chuong trinh(?: (?:hanh dong|cong tac|phoi hop))?|de an|phuong an|du an|chi thi|nghi quyet|thong bao|huong dan|bao cao|to trinh|cong dien|quy che|quy dinh|ket luan|thong tri|lich'
const TYPE_LINE = new RegExp(`^(?:${TYPES})(?: lien tich)?[.:]?$`)
const TYPE_THEN_TITLE = new RegExp(`^(${TYPES})\\s+\\S`)
const HEAD_LINES = 45

export function regionsOf(lines: Line[]): Regions {
  const typeAt = lines.slice(0, HEAD_LINES).findIndex(isTypeLine)
  const top = typeAt >= 0 ? lines.slice(0, typeAt) : lines.slice(0, headEnd(lines))
  const rest = lines.slice(typeAt >= 0 ? typeAt + 1 : top.length)
  const closingAt = closingStart(rest)
  const body = rest.slice(0, closingAt)
  const after = rest.slice(closingAt)
  const closingEnd = endOfClosing(after)
  const tail = after.slice(closingEnd)
  const type = typeAt >= 0 ? lines[typeAt]! : null
  return { top, type, body: beforeAnnex(body), closing: after.slice(0, closingEnd), ...tailParts(type, [...annexLines(body), ...tail]) }
}

/** "KẾ HOẠCH" alone on its line, or in front of its title where a copy joined the two. */
function isTypeLine(line: Line): boolean {
  if (line.row || !isCapitals(line.text.slice(0, 8))) return false
  return TYPE_LINE.test(line.key.trim()) || (TYPE_THEN_TITLE.test(line.key) && /^\p{Lu}[\p{Lu} ]{5,} \p{Lu}\p{Ll}/u.test(line.text) && line.text.length < 400)
}

/** The kind of document and, where it shares the line, what follows it. */
export function splitType(line: Line): { type: string; rest: string } {
  const found = TYPE_THEN_TITLE.exec(line.key)
  if (TYPE_LINE.test(line.key.trim()) || !found) return { type: line.text.replace(/[\s.:]+$/, ''), rest: '' }
  return { type: line.text.slice(0, found[1]!.length), rest: line.text.slice(found[1]!.length).trim() }
}

/** Without a kind of document: the head ends at the first legal basis, addressee or numbered item. */
function headEnd(lines: Line[]): number {
  const at = lines.findIndex((line, index) => index < HEAD_LINES && (line.row !== null || /^(?:can cu|thuc hien|kinh gui|trien khai)/.test(line.key) || /^[IVX\d]+[.)]?$/.test(line.marker) || line.text.length > 200))
  return Math.max(0, at)
}

const RECIPIENTS = /^n[oe]i (?:nhan|gui) ?[:.]?|noi nhan ?:/
const AUTHORITY = /^(?:t\/?m|k\/?t|t\/?l|tuq|q)[.\s]\s?\p{L}/u

/** Where signatures and recipients begin; the end of the lines when there are none. */
function closingStart(lines: Line[]): number {
  const at = lines.findIndex((line) => !line.row && (RECIPIENTS.test(line.key) && line.text.length < 160 || (isCapitals(line.text) && AUTHORITY.test(line.key) && line.text.length < 90)))
  return at < 0 ? lines.length : at
}

/** The closing runs until an annex, another kind of document, a table or a numbered heading in capitals. */
function endOfClosing(lines: Line[]): number {
  const at = lines.findIndex((line, index) => index > 0 && (isAnnexTitle(line) || isTypeLine(line) || line.row !== null || (/^(?:[IVX]+|[A-E])[.)]/.test(line.marker) && isCapitals(line.text)) || line.text.length > 260))
  return at < 0 ? lines.length : at
}

const ANNEX = /^(?:phu luc|phu bieu|bieu (?:mau|so)|danh muc kem theo)(?: ?(?:so )?([ivx]{1,5}|\d{1,2}))?(?:[.:]|\s|$)/

/** "PHỤ LỤC", "Phụ lục II" as a title: in capitals, bold or centred, or alone on its line. */
function isAnnexTitle(line: Line): boolean {
  if (line.row || line.marker !== '' || !ANNEX.test(line.key)) return false
  const alone = /^(?:phu luc|phu bieu)(?: ?(?:so )?(?:[ivx]{1,5}|\d{1,2}))?[.:]?$/.test(line.key.trim())
  return alone || (isCapitals(line.text.slice(0, 7)) && line.text.length < 300) || (line.bold && line.text.length < 200)
}

function beforeAnnex(body: Line[]): Line[] {
  const at = body.findIndex(isAnnexTitle)
  return at < 0 ? body : body.slice(0, at)
}

function annexLines(body: Line[]): Line[] {
  const at = body.findIndex(isAnnexTitle)
  return at < 0 ? [] : body.slice(at)
}

function tailParts(type: Line | null, tail: Line[]): Pick<Regions, 'annexes' | 'attached'> {
  const decision = type !== null && /^(?:quyet dinh|nghi quyet|chi thi)/.test(type.key)
  const at = decision ? tail.findIndex(isTypeLine) : -1
  if (at < 0) return { annexes: annexesOf(tail), attached: null }
  const rest = tail.slice(at + 1)
  const end = rest.findIndex(isAnnexTitle)
  const body = end < 0 ? rest : rest.slice(0, end)
  const closing = closingStart(body)
  return { attached: { type: tail[at]!, body: body.slice(0, closing) }, annexes: annexesOf(end < 0 ? [] : rest.slice(end)) }
}

/** Lines after the signatures that no title opens still form an annex. */
function annexesOf(lines: Line[]): Annex[] {
  const annexes: Annex[] = []
  for (const line of lines) {
    if (isAnnexTitle(line)) annexes.push({ number: (ANNEX.exec(bare(line.text))?.[1] ?? '').toUpperCase(), lines: [line] })
    else if (annexes.length > 0) annexes.at(-1)!.lines.push(line)
    else annexes.push({ number: '', lines: [line] })
  }
  return annexes
}
