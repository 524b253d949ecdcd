/** Two columns without lines between them: the letterhead, and "Nơi nhận" beside the signature. */
import { TYPE } from '../text/reflow.ts'
import type { Line } from './page.ts'

export type Columns = { kind: 'columns'; page: number; top: number; left: Line[]; right: Line[] }

type Gutter = { from: number; to: number }
const NARROWEST = 4

/** Takes pairs of columns out of the lines of one page, which come from top to bottom. */
export function columnsOf(lines: Line[]): (Line | Columns)[] {
  const rows = rowsOf(lines)
  const out: (Line | Columns)[] = []
  let done = 0
  for (let at = 0; at < rows.length; at++) {
    if (at < done || rows[at]!.length < 2) continue
    const region = grow(rows, at, done)
    if (!region) continue
    out.push(...rows.slice(done, region.start).flatMap(flatten), region.columns)
    done = region.end
  }
  return [...out, ...rows.slice(done).flatMap(flatten)]
}

/** Lines side by side; a row that turned out to be no columns is one line again. */
function rowsOf(lines: Line[]): Line[][] {
  const rows: Line[][] = []
  for (const line of lines) {
    const row = rows.at(-1)
    if (row && Math.abs(row[0]!.y - line.y) < Math.max(row[0]!.size, line.size) * 0.5) row.push(line)
    else rows.push([line])
  }
  return rows.map((row) => row.sort((a, b) => a.x0 - b.x0))
}

function flatten(row: Line[]): Line[] {
  if (row.length === 1) return row
  return [{ ...row[0]!, text: row.map((line) => line.text).join(' '), x1: row.at(-1)!.x1, bold: row.every((line) => line.bold), italic: row.every((line) => line.italic) }]
}

function grow(rows: Line[][], at: number, from: number): { start: number; end: number; columns: Columns } | null {
  const gutter = widestGap(rows[at]!)
  let start = at
  let end = at + 1
  while (start > from && follows(rows[start - 1]!, rows[start]!, 26) && isOneSided(rows[start - 1]!, gutter) && narrow(rows[start - 1]!, gutter)) start--
  while (end < rows.length && belongs(rows, start, end, gutter) && narrow(rows[end]!, gutter)) end++
  const left: Line[] = []
  const right: Line[] = []
  for (const line of rows.slice(start, end).flat()) (isLeft(line, gutter) ? left : right).push(line)
  const pairs = rows.slice(start, end).filter((row) => row.some((line) => isLeft(line, gutter)) && row.some((line) => !isLeft(line, gutter))).length
  if (pairs < 2 && !(left.length >= 3 && right.length >= 2)) return null
  return { start, end, columns: { kind: 'columns', page: left[0]!.page, top: rows[start]![0]!.y, left, right } }
}

function widestGap(row: Line[]): Gutter {
  let best: Gutter = { from: 0, to: 0 }
  row.slice(1).forEach((line, i) => {
    if (line.x0 - row[i]!.x1 > best.to - best.from) best = { from: row[i]!.x1, to: line.x0 }
  })
  return best
}

const isLeft = (line: Line, gutter: Gutter): boolean => (line.x0 + line.x1) / 2 < (gutter.from + gutter.to) / 2

const follows = (above: Line[], below: Line[], most: number): boolean => below[0]!.y - above[0]!.y <= most

/** Above the first pair only "Nơi nhận:" or the first line of the signature may stand by itself. */
function isOneSided(row: Line[], gutter: Gutter): boolean {
  return row.every((line) => !isLeft(line, gutter) || /^N[ơo]i nhận/i.test(line.text))
}

/** Lines of one column share their middle or their left edge; a title in the middle of the page does not. */
const aligned = (a: Line, b: Line): boolean => !TYPE.test(a.text) && (Math.abs(a.x0 + a.x1 - b.x0 - b.x1) < 60 || Math.abs(a.x0 - b.x0) < 4)

/** Does the row below still belong to the columns? */
function belongs(rows: Line[][], start: number, end: number, gutter: Gutter): boolean {
  const row = rows[end]!
  const before = rows.slice(start, end).flat()
  const left = row.filter((line) => isLeft(line, gutter))
  const lastLeft = before.findLast((line) => isLeft(line, gutter))
  // Space for the signature is about six lines high.
  if (!follows(rows[end - 1]!, row, left.length === 0 ? 130 : 48)) return false
  const right = before.filter((line) => !isLeft(line, gutter))
  if (row.length > left.length) return row.some((line) => !isLeft(line, gutter) && right.some((other) => aligned(line, other)))
  const more = rows.slice(end + 1, end + 12).some((later) => later.some((line) => line.x0 > gutter.from && !isLeft(line, gutter) && right.some((other) => aligned(line, other))))
  return more || (lastLeft !== undefined && Math.abs(lastLeft.size - left[0]!.size) < 0.7 && row[0]!.y - lastLeft.y < lastLeft.size * 2.2 && gutter.from - gutter.to < -NARROWEST && left[0]!.size < 12.6)
}

/** Makes the gutter as narrow as this row needs; false when the row runs across it. */
function narrow(row: Line[], gutter: Gutter): boolean {
  let { from, to } = gutter
  for (const line of row) {
    if (isLeft(line, gutter)) from = Math.max(from, line.x1)
    else to = Math.min(to, line.x0)
  }
  if (to - from < NARROWEST) return false
  Object.assign(gutter, { from, to })
  return true
}
