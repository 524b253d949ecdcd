/**
 * Two columns laid side by side with runs of spaces: the letterhead and the signature block of a text
 * that came out of a PDF or was typed with a typewriter's habits.
 */
import { clean } from '../tidy.ts'

/** Lines [start, end) hold two columns, parted at character `at`. */
export type ColumnRegion = { start: number; end: number; left: string[]; right: string[] }

const GAP = / {3,}/g
const MOST_LINES = 40

/** The region that begins at line `start`, or null. */
export function readColumns(lines: string[], start: number): ColumnRegion | null {
  const first = clean(lines[start]!.replace(/\t/g, '        '))
  for (const at of gaps(first)) {
    const region = follow(lines, start, at)
    if (region) return region
  }
  return null
}

/** Ends of the gaps of a line that could part columns; blanks left for a number or a date do not. */
function gaps(line: string): number[] {
  const found: number[] = []
  const indent = /^ */.exec(line)![0].length
  for (const gap of line.matchAll(GAP)) {
    const end = gap.index + gap[0].length
    if (gap.index < indent || end >= line.length) continue
    if (/(?:[Ss]ố:?|ngày|tháng|năm|\d)$/.test(line.slice(0, gap.index)) && /^(?:\/|tháng|năm|ngày|\d)/.test(line.slice(end))) continue
    found.push(end)
  }
  return found
}

function follow(lines: string[], start: number, at: number): ColumnRegion | null {
  const left: string[] = []
  const right: string[] = []
  let both = 0
  let lastRight = start
  let end = start
  for (let i = start; i < Math.min(lines.length, start + MOST_LINES); i++) {
    const line = clean(lines[i]!.replace(/\t/g, '        '))
    const cut = cutNear(line, at)
    if (cut === null) break
    const [a, b] = [line.slice(0, cut).trim(), line.slice(cut).trim()]
    if (line.trim() === '' && i - lastRight > 6) break
    if (a && b) both++
    if (b) lastRight = i
    left.push(a)
    right.push(b)
    if (a || b) end = i + 1
  }
  const kept = end - start
  return both >= 2 ? { start, end, left: left.slice(0, kept), right: right.slice(0, kept) } : null
}

/** Where this line parts: near `at`, since columns are often centred; null when words run across. */
function cutNear(line: string, at: number): number | null {
  if (line.trim() === '') return at
  for (const gap of line.matchAll(GAP)) {
    const end = gap.index + gap[0].length
    if (gap.index > 0 && gap.index <= at + 2 && end >= at - 14 && line.slice(0, gap.index).trim()) return end
  }
  const indent = /^ */.exec(line)![0].length
  if (indent >= at - 14 && indent > 10) return indent
  return line.trimEnd().length <= at ? line.length : null
}
