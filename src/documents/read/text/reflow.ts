/**
 * Lines to paragraphs. Texts come either with a paragraph a line, or wrapped at 70–100 characters.
 * A wrapped line is joined to the next, but never over a printed number, a label or a heading.
 */
import { splitMarker, startsWithMarker } from '../marker.ts'
import type { Line } from './lines.ts'

/** How the whole document is laid out; measured once. */
export type Layout = {
  /** Lines were broken at a fixed width. */
  wrapped: boolean
  /** Paragraphs are parted by blank lines, so that a break inside a chunk is one of wrapping. */
  parted: boolean
  /** Where most lines end, counted from the left edge of the page. */
  width: number
}

const LONGEST_WRAPPED = 160

/** `chunks`: lines between blank lines. */
export function measureLayout(chunks: string[][]): Layout {
  const lines = chunks.flat()
  const width = widthOf(lines)
  const wrapped = width < LONGEST_WRAPPED && lines.length > 3 && width >= 40
  // Of the lines that open with a printed number, how many stand right after a blank line?
  let first = 0
  let inner = 0
  for (const chunk of chunks) chunk.forEach((line, i) => void (startsWithMarker(line.trim()) && (i === 0 ? first++ : inner++)))
  return { wrapped, parted: first > inner * 2 && first > 3, width }
}

const NEAR = 40

/** The layout of lines [start, end) and around them: an annex on a page laid sideways is wider than the text before it. */
export function layoutNear(layout: Layout, lines: string[], start: number, end: number): Layout {
  if (!layout.wrapped || start === end) return layout
  const near = end - start < NEAR ? NEAR : 0
  const width = widthOf(lines.slice(Math.max(0, start - near), end + near))
  return { ...layout, width: Math.max(width, Math.min(layout.width, NARROWEST)) }
}

const NARROWEST = 60

function widthOf(lines: string[]): number {
  const edges = lines.map((line) => line.trimEnd().length).filter((edge) => edge > 0).sort((a, b) => a - b)
  return edges[Math.floor(edges.length * 0.9)] ?? 0
}

export type Paragraph = Line & { lines: number }

/** Joins the lines of one chunk. */
export function reflow(lines: Line[], layout: Layout): Paragraph[] {
  const out: Paragraph[] = []
  let last: Ended | null = null
  for (const line of lines) {
    const text = line.text.trim()
    const open = out.at(-1)
    if (open && last && joins(last, { ...line, text }, layout, startsWithMarker(open.text))) {
      open.text = joined(open.text, text)
      open.bold &&= line.bold || !/\p{L}/u.test(text)
      open.italic &&= line.italic || !/\p{L}/u.test(text)
      open.lines++
    } else if (text !== '') out.push({ ...line, text, lines: 1 })
    last = { ...line, text, edge: line.text.trimEnd().length }
  }
  return out
}

/** A line without its indent, and the column in which it ended. */
type Ended = Line & { edge: number }

/** A word broken by a hyphen at the line end: "tuyên-/truyền" stays, "71/NQ-/CP" is closed up. */
export function joined(before: string, after: string): string {
  if (/[\p{L}\p{N}][-–/]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after)) return before + after
  return `${before} ${after}`
}

const LABEL = /^(?:Đơn vị|Cơ quan|Thời gian|Thời hạn|Nội dung|Sản phẩm|Kinh phí|Nguồn|Địa điểm|Chủ trì|Phối hợp|Lãnh đạo|Người|Hoàn thành|Kết quả|Nơi nhận|Noi nhận|Đối tượng|Hình thức|Số|Kính gửi)[^:.;]{0,40}:/
const AUTHORITY = /^(?:TM|KT|TL|TUQ|T\/M|K\/T|T\/L|Q)\.?\s+\p{Lu}/u
const ROLE = /^(?:PHÓ |Q\. ?)?(?:CHỦ TỊCH|GIÁM ĐỐC|CHỦ NHIỆM|TRƯỞNG|CHÁNH|CỤC TRƯỞNG|BỘ TRƯỞNG|THỨ TRƯỞNG|BÍ THƯ|TỔNG GIÁM ĐỐC)/
/** The name of a document's kind, alone on its line. */
export const TYPE = /^(?:KẾ HOẠCH|QUYẾT ĐỊNH|CHƯƠNG TRÌNH|BÁO CÁO|PHỤ LỤC|CÔNG VĂN|CHỈ THỊ|THÔNG BÁO|ĐỀ ÁN|NGHỊ QUYẾT|Phụ lục)(?: (?:SỐ )?[IVX\d]+)?\s*:?$/

function joins(last: Ended, next: Line, layout: Layout, inItem: boolean): boolean {
  if (last.heading || next.heading || next.text === '') return false
  if (opensLabel(next.text) || LEGAL_BASIS.test(next.text) || opensItem(last.text, next.text, layout.wrapped && (layout.parted || !inItem))) return false
  if (last.runsOn) return true
  if (TYPE.test(next.text) || TYPE.test(last.text)) return false
  const stopped = /[.;:!?]$/.test(last.text)
  if (/^\p{Ll}/u.test(next.text) && !stopped) return true
  if (!layout.wrapped || looksDiffer(last, next)) return false
  if ((layout.parted && !stopped) || BROKEN_OFF.test(last.text)) return true
  return !wouldHaveFitted(last, next.text, layout.width)
}

/** A legal basis (căn cứ) is a paragraph of its own, also right after a title without a stop. */
const LEGAL_BASIS = /^Căn cứ (?:Hiến pháp|Luật|Bộ luật|Pháp lệnh|Nghị quyết|Nghị định|Quyết định|Kế hoạch|Thông tư|Chương trình|Công văn|Chỉ thị|Kết luận|Hướng dẫn|Đề án)(?!\p{L})|^(?:Xét|Theo) đề nghị của/u

/** No paragraph ends so: "217/2025/NĐ-", "tập huấn, chuyên đề,", "Quyết định số", "các sở và". */
const BROKEN_OFF = /[\p{L}\d][-/,]$|(?<!\p{L})(?:và|hoặc|của|các|về|với|cho|tại|số|ngày|theo|những|bằng|do|để|trong)$/u

/** Does the line open a field or a line of the signature, whatever stands before it? */
const opensLabel = (text: string) => LABEL.test(text) || AUTHORITY.test(text) || ROLE.test(text)

/** Does the line open a list item? Dashes and numbers that a wrapped sentence happens to begin with do not. */
function opensItem(last: string, next: string, inProse: boolean): boolean {
  const { marker, text } = splitMarker(next)
  if (!marker) return false
  if (/^[-–—]$/.test(marker)) {
    // "giai đoạn 2026 / - 2030", "kinh tế / - xã hội"
    const open = inProse && !/[.;:,!?)]$/.test(last)
    return !(/\d$/.test(last) && /^\d/.test(text)) && !(open && /^\p{Ll}/u.test(text))
  }
  // "quy định tại Điều / 5. Việc …"
  return !(/^\d+[.)]$/.test(marker) && /(?:Điều|khoản|mục|điểm|số|Quý|tháng|và|Phụ lục)$/i.test(last))
}

/** Bold beside plain, two bold lines each for itself, capitals beside small letters: never one paragraph. */
function looksDiffer(last: Line, next: Line): boolean {
  if (last.bold || next.bold) return true
  return /\p{L}/u.test(next.text) && isCapitals(last.text) !== isCapitals(next.text)
}

/** Would the first word of the next line have had room on this one? Then the break was meant. */
function wouldHaveFitted({ text, edge }: Ended, next: string, width: number): boolean {
  const word = /^\S+/.exec(next)?.[0].length ?? 0
  const room = width - edge - 1 - word
  const unsure = /[.!?]$/.test(text) ? 0 : /[;:]$/.test(text) ? 0.08 : 0.12
  return room > width * unsure
}

export function isCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? []
  const capitals = text.match(/\p{Lu}/gu) ?? []
  // "5G, IoT TRONG CÁC KHU": a foreign word may keep its small letters.
  return letters.length > 1 && capitals.length >= letters.length * 0.85
}
