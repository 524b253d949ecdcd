/** Tables pasted from a sheet or a word processor: a row a line, cells parted by tabs. */

export type TabTable = { rows: string[][]; end: number }

const LEAST_COLUMNS = 3

/** Reads the table that begins at `lines[start]`; null when there are not two rows of the same three or more columns. */
export function readTabs(lines: string[], start: number): TabTable | null {
  const width = cellsOf(lines[start]!).length
  if (width < LEAST_COLUMNS) return null
  const rows: string[][] = []
  let end = start
  let whole = 0
  for (; end < lines.length; end++) {
    const cells = cellsOf(lines[end]!)
    const last = rows.at(-1)
    if (cells.length > width || (cells.length === 1 && (cells[0] === '' || !last || last.length === width))) break
    // A break inside a cell leaves a short row that the next line completes.
    if (last && last.length < width && last.length + cells.length - 1 <= width && !/^(?:\d|[IVX]+$)/.test(cells[0]!)) last.splice(-1, 1, `${last.at(-1)}\n${cells[0]}`, ...cells.slice(1))
    else rows.push(cells)
    if (rows.at(-1)!.length === width) whole++
  }
  if (rows.length < 2 || whole < 2) return null
  return { rows: rows.map((row) => [...row, ...Array<string>(Math.max(0, width - row.length)).fill('')]), end }
}

const cellsOf = (line: string) => line.split('\t').map((cell) => cell.trim())
