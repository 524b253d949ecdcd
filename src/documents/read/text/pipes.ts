/** Tables with a row a line, cells between bars: markdown's "| a | b |", often with "|---|---|", and "a | b | c" without outer bars. */

export type PipeTable = { rows: string[][]; header: boolean; end: number }

const ROW = /^\s*\|.*\|\s*$/
const RULE = /^\s*\|?(?:\s*:?-{2,}:?\s*\|)+\s*(?::?-{2,}:?\s*)?$/

/** Without outer bars a line is a row only by its bars within: two of them at least, in two lines at least of the same width. */
const LEAST_OPEN_COLUMNS = 3

/** Reads the table that begins at `lines[start]`; null when there is none. A blank line between two rows of one width does not end it. */
export function readPipes(lines: string[], start: number): PipeTable | null {
  const ruled = RULE.test(lines[start + 1] ?? '') && (lines[start] ?? '').includes('|')
  const closed = ROW.test(lines[start]!) && cellsOf(lines[start]!).length > 1
  const width = cellsOf(lines[start]!).length
  if (!ruled && !closed && width < LEAST_OPEN_COLUMNS) return null
  const isRow = (line: string) => (ruled ? line.includes('|') : closed ? ROW.test(line) : !ROW.test(line) && cellsOf(line).length === width)
  const rows: string[][] = []
  let end = start
  for (let at = start; at < lines.length; at++) {
    const line = lines[at]!
    if (RULE.test(line)) end = at + 1
    else if (isRow(line)) {
      rows.push(cellsOf(line))
      end = at + 1
    } else if (line.trim() !== '' || lines[at + 1] === undefined || !isRow(lines[at + 1]!) || cellsOf(lines[at + 1]!).length !== width) break
  }
  return rows.length > (ruled || closed ? 0 : 1) ? { rows, header: ruled, end } : null
}

/** Cells of a line; "\|" is a bar inside a cell, "<br>" a line break. */
function cellsOf(line: string): string[] {
  const inner = line.trim().replace(/^\|/, '').replace(/(?<!\\)\|$/, '')
  return inner.split(/(?<!\\)\|/).map((cell) => cell.replace(/\\\|/g, '|').replace(/<br\s*\/?>/gi, '\n').trim())
}
