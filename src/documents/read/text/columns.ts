/**
 * Two columns laid side by side with runs of spaces: the letterhead and the signature block of a text
 * that came out of a PDF or was typed with a typewriter's habits.
 */
import { clean } from '../tidy.ts'
import { TYPE } from './reflow.ts'

/** Lines [start, end) hold two columns, parted at character `at`. */
export type ColumnRegion = { start: number; end: number; left: string[]; right: string[] }

const GAP = / {3,}/g
const MOST_LINES = 40
const WIDEST = 80
/** What letterheads and signature blocks always hold; other gaps are tables or careless typing. */
const HEAD_OR_FOOT = /CỘNG H[OÒ][AÀ] XÃ HỘI|Độc lập ?[-–]|ĐẢNG CỘNG SẢN|N[ơo]i nhận|^(?:T\/?M|KT|TL|TUQ)\.? |^(?:PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|BÍ THƯ)/im
/** Centred lines begin up to this many characters from where the column begins. */
const SWAY = 16

/** The region that begins at line `start`, or null. */
export function readColumns(lines: string[], start: number): ColumnRegion | null {
  const first = clean(lines[start]!.replace(/\t/g, '        '))
  for (const at of gaps(first)) {
    const region = follow(lines, start, at)
    if (region) return region
  }
  return null
}

/** Where the gaps of a line end that could part columns; blanks left for a number or a date do not. */
function gaps(line: string): number[] {
  const found: number[] = []
  for (const gap of line.matchAll(GAP)) {
    const end = gap.index + gap[0].length
    const [left, right] = [line.slice(0, gap.index).trim(), line.slice(end)]
    if (!/\p{L}{2}/u.test(left) || right.trim() === '' || left.length > WIDEST || right.length > WIDEST) continue
    if (/(?:[Ss]ố:?|ngày|tháng|năm|\d)$/.test(left) && /^(?:\/|tháng|năm|ngày|\d)/.test(right)) continue
    found.push(end)
  }
  return found
}

function follow(lines: string[], start: number, at: number): ColumnRegion | null {
  const left: string[] = []
  const right: string[] = []
  let both = 0
  let last = start
  let end = start
  for (let i = start; i < Math.min(lines.length, start + MOST_LINES); i++) {
    const seen = clean(lines[i]!.replace(/\t/g, '        '))
    // Short rules under the lines of a letterhead.
    const line = /^[\s\-_–—]*$/.test(seen) ? '' : seen
    const cut = cutNear(line, at)
    if (cut === null || TYPE.test(line.trim()) || (line.trim() === '' && i - last > 6)) break
    const [a, b] = [line.slice(0, cut).trim(), line.slice(cut).trim()]
    if (a && b) both++
    if (b) last = i
    left.push(a)
    right.push(b)
    if (a || b) end = i + 1
  }
  const evident = HEAD_OR_FOOT.test([...left, ...right].join('\n'))
  return both >= 2 && evident ? { start, end, left: left.slice(0, end - start), right: right.slice(0, end - start) } : null
}

/** Where this line parts: near `at`, since columns are often centred; null when words run across. */
function cutNear(line: string, at: number): number | null {
  if (line.trim() === '') return at
  const cut = gaps(line).find((end) => end >= at - SWAY && end <= at + SWAY)
  if (cut !== undefined) return cut
  const indent = /^ */.exec(line)![0].length
  // Alone on the right: its middle must lie there too, or it is a title in the middle of the page.
  if (indent >= at - SWAY && indent > 10 && (indent + line.trimEnd().length) / 2 > at + 4) return indent
  return line.trimEnd().length <= at ? line.length : null
}
