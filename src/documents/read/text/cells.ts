/**
 * Tables that a converter took apart into one cell per line: the heading "TT" or "STT", the titles of
 * the columns, then rows that open with 1, 2, 3 … on lines of their own.
 */

export type CellTable = { header: string[]; rows: string[][]; end: number }

const HEAD = /^(?:S?TT|Số TT|STT\.?)$/i
const ORDINAL = /^\d{1,3}\.?$/
const COLUMN_NUMBER = /^\(\d{1,2}\)$/

/** Reads the table whose "TT" stands at `lines[start]`; null when what follows is not one. */
export function readCellLines(lines: string[], start: number): CellTable | null {
  if (!HEAD.test(lines[start]!.trim())) return null
  const first = findOrdinal(lines, start + 1, 1, 30)
  if (first < 0) return null
  const header = lines.slice(start, first).map((line) => line.trim()).filter((line) => line && !COLUMN_NUMBER.test(line))
  if (header.length < 3 || header.some((title) => title.length > 80)) return null
  const rows: string[][] = []
  let at = first
  for (let ordinal = 1; at >= 0 && at < lines.length; ordinal++) {
    const next = findOrdinal(lines, at + 1, ordinal + 1, header.length * 3 + 6)
    const end = next >= 0 ? next : endOfRow(lines, at + 1, header.length)
    rows.push(fit(lines.slice(at, end), header.length))
    if (next < 0) return rows.length > 1 ? { header, rows, end } : null
    at = next
  }
  return null
}

/** The line that holds nothing but this ordinal, within `most` lines. */
function findOrdinal(lines: string[], from: number, ordinal: number, most: number): number {
  for (let i = from; i < Math.min(lines.length, from + most); i++) {
    const text = lines[i]!.trim()
    if (ORDINAL.test(text) && Number.parseInt(text, 10) === ordinal) return i
  }
  return -1
}

const ENDS = /^\s*(?:(?:[IVX]+|\d+|[A-E])[.)] \S|Nơi nhận|PHỤ LỤC|TM\. )/

/** The last row ends with its last cell, with two blank lines, or where a numbered item or the closing begins. */
function endOfRow(lines: string[], from: number, columns: number): number {
  let filled = 1
  for (let i = from; i < lines.length; i++) {
    if (ENDS.test(lines[i]!)) return i
    if (lines[i]!.trim() !== '') filled++
    else if (filled >= columns - 1) return i
    if (filled > columns) return i
  }
  return lines.length
}

/**
 * Cells to columns: blank lines count only while there are too few filled ones. What is too many stands
 * line by line in the second cell; which lines belong where, only who knows what the columns hold can tell.
 */
function fit(row: string[], columns: number): string[] {
  const cells = row.map((line) => line.trim())
  while (cells.at(-1) === '') cells.pop()
  let missing = columns - cells.filter(Boolean).length
  const filled = cells.filter((cell) => cell !== '' || missing-- > 0)
  while (filled.length > columns) filled.splice(1, 2, `${filled[1]}\n${filled[2]}`)
  while (filled.length < columns) filled.push('')
  return filled
}
