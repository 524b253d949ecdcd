/**
 * Tables laid out with runs of spaces, as `pdftotext -layout` gives them: columns from the header and from
 * what stays empty below it, rows from the ordinals. The header is printed again on each page.
 */
import { cellsAt, cutsNear, cutsOf, segmentsOf, titlesOf, type Segment } from './aligned-columns.ts'
import { rowsOf } from './aligned-rows.ts'

/** Cells hold their lines; the first row is the header. */
export type AlignedTable = { rows: string[][]; end: number }

const ORDINALS = /^(?:S ?TT|TT|Số TT|STT)$/i
const TITLE = /^(?:S?TT|Số TT|(?:Tên |Các )?(?:nội dung|nhiệm vụ|công việc|hoạt động|đầu việc)|(?:Đơn vị|Cơ quan|Sở, ngành|Người|Cán bộ|Bộ phận)(?: |$)|Chủ trì|Phối hợp|Thời (?:gian|hạn|điểm)|Tiến độ|Sản phẩm|Kết quả|Ghi chú|Kinh phí|Chỉ tiêu|Mục tiêu|ĐVT|Phân công|Trách nhiệm|Tên |Địa điểm|Đối tượng|Năm 20\d\d|Hoàn thành)/iu
const NUMBERING = /^\s*(?:\(\d\)|\[\d\]|[1-9](?=\s))(?:\s+(?:\(\d\)|\[\d\]|[1-9]))+\s*$/
const FOREIGN = /^\s*(?:Nơi nhận|PHỤ LỤC|Phụ lục|KẾ HOẠCH$|TM\. |KT\. |Ghi chú:|\(\*\))/

/** Reads the table whose header begins at `lines[start]`; null when there is none. */
export function readAligned(lines: string[], start: number): AlignedTable | null {
  const rows: string[][] = []
  let centred: boolean | null = null
  let end = start
  const first = pageAt(lines, start)
  for (let page = first; page && page.titles.length === first!.titles.length; page = pageAt(lines, skipBlank(lines, end), first!.header)) {
    if (rows.length === 0) rows.push(page.titles.map((title) => title.text))
    const cuts = cutsOf(page.titles, page.body.filter((line) => segmentsOf(line).length > 1))
    const read = rowsOf(page.body.map((line) => (line.trim() === '' ? null : cellsAt(line, cuts))), ORDINALS.test(page.titles[0]!.text), centred)
    for (const [index, row] of read.rows.entries()) addRow(rows, cellsOf(row.map((at) => page!.body[at]!), cuts), index === 0 && centred === false)
    centred = read.centred
    end = page.end
  }
  return rows.length > 2 ? { rows, end } : null
}

/** What a page begins with may be the end of the row that the page before cut. */
function addRow(rows: string[][], row: string[], first: boolean): void {
  const last = rows.at(-1)!
  if (first && rows.length > 1 && row[0] === '') row.forEach((cell, column) => void (last[column] = [last[column], cell].filter(Boolean).join('\n')))
  else rows.push(row)
}

function cellsOf(row: string[], cuts: number[]): string[] {
  const near = cutsNear(cuts, row)
  const lines = row.map((line) => cellsAt(line, near))
  return lines[0]!.map((_, column) => lines.map((cells) => cells[column]!).filter(Boolean).join('\n'))
}

type Page = { header: string[]; titles: Segment[]; body: string[]; end: number }

/** `known`: the header of the first page; a later page has no other. */
function pageAt(lines: string[], start: number, known: string[] | null = null): Page | null {
  const again = known && same(lines.slice(start, start + known.length), known)
  const head = known ? (again ? start + known.length : 0) : headerAt(lines, start)
  if (!head) return null
  const titles = titlesOf(lines.slice(start, head))
  if (titles.length < 3 || titles.filter((title) => TITLE.test(title.text)).length < 2) return null
  const from = NUMBERING.test(lines[head] ?? '') ? head + 1 : head
  const end = bodyEnd(lines, from, titles)
  return end > from + 1 ? { header: lines.slice(start, head), titles, body: lines.slice(from, end), end } : null
}

const same = (lines: string[], others: string[]) => lines.length === others.length && lines.every((line, at) => line.trim().replace(/\s+/g, ' ') === others[at]!.trim().replace(/\s+/g, ' '))

/** Line after the header that begins here; 0 when none does. "TT" may stand in the middle of several lines. */
function headerAt(lines: string[], start: number): number {
  const anchor = [0, 1, 2, 3].map((off) => start + off).find((at) => segmentsOf(lines[at] ?? '').some((each, index) => index === 0 && ORDINALS.test(each.text)))
  const titled = segmentsOf(lines[start] ?? '').filter((each) => TITLE.test(each.text)).length
  if (anchor === undefined ? titled < 3 : lines.slice(start, anchor + 1).some((line) => line.trim() === '' || isTitleOfTable(line))) return 0
  const least = anchor === undefined ? start + 1 : 2 * anchor - start + 1
  let end = least
  while (end < start + 8 && goesOn(lines[end], lines[start]!, anchor === start || anchor === undefined)) end++
  return end
}

/** "DANH MỤC NHIỆM VỤ", "(Kèm theo Kế hoạch …)" above the header. */
function isTitleOfTable(line: string): boolean {
  const segments = segmentsOf(line)
  return segments.some((each) => each.to - each.from > 50) || (segments.length === 1 && !TITLE.test(segments[0]!.text) && !/\p{Ll}/u.test(line))
}

/** A further line of the header: words of its titles that were wrapped. */
function goesOn(line: string | undefined, first: string, fromTop: boolean): boolean {
  if (!fromTop || line === undefined || line.trim() === '' || NUMBERING.test(line)) return false
  const segments = segmentsOf(line)
  return segments.every((each) => each.to - each.from < 30 && /^(?:\p{Ll}|\(|Chủ trì|Phối hợp)/u.test(each.text)) && segments.at(-1)!.to < first.length + 15
}

/** The table ends where words run across its columns, or after three empty lines. */
function bodyEnd(lines: string[], from: number, titles: Segment[]): number {
  const width = titles.at(-1)!.to - titles[0]!.from
  let blank = 0
  let end = from
  for (let at = from; at < lines.length && blank < 3; at++) {
    const line = lines[at]!
    blank = line.trim() === '' ? blank + 1 : 0
    if (blank > 0) continue
    const prose = runsAcross(line, width) && (lines[at - 1]!.trim() === '' || runsAcross(lines[at + 1] ?? '', width))
    const next = lines.slice(at + 1).find((each) => each.trim() !== '') ?? ''
    if (prose || (intrudes(line, titles) && segmentsOf(next).length < 2) || FOREIGN.test(line) || (at > from && headerAt(lines, at) > 0)) break
    end = at + 1
  }
  return end
}

/** A single text from the first column into the second: a group row where a row follows, else the text after the table. */
function intrudes(line: string, titles: Segment[]): boolean {
  const [first, more] = segmentsOf(line)
  return first !== undefined && more === undefined && first.from < titles[0]!.to && first.to > titles[1]!.from + 3
}

/** Words from one side to the other; between narrow columns that happens to single lines of a table too. */
function runsAcross(line: string, width: number): boolean {
  const [first, more] = segmentsOf(line)
  return first !== undefined && more === undefined && first.to - first.from > width * 0.7
}

function skipBlank(lines: string[], from: number): number {
  let at = from
  while (at < lines.length && lines[at]!.trim() === '') at++
  return at
}
