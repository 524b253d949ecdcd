/**
 * Tables that copies of web pages leave behind: bars on lines of their own, a cell between two of them.
 * A row closes with a bar and the next opens with one, so an empty cell and a row's end look alike;
 * which is which is found by the number of columns that explains the table best.
 */

/** Rows of cells; a cell is its source text, lines as they stand. */
export type BarTable = { rows: string[][]; end: number }

/** Reads the table whose first bar stands at `lines[start]`; null when it is no table. */
export function readBars(lines: string[], start: number): BarTable | null {
  const cells: string[] = []
  let end = start
  for (let i = start + 1; i < lines.length; ) {
    const next = nextBar(lines, i)
    if (next < 0) break
    cells.push(lines.slice(i, next).join('\n').trim())
    end = next
    i = next + 1
  }
  if (cells.length === 0) return null
  return { rows: splitRows(cells), end: end + 1 }
}

/** The bar that closes the cell opened before `from`; a long gap means that the table is over. */
function nextBar(lines: string[], from: number): number {
  let blank = 0
  for (let i = from; i < lines.length; i++) {
    if (isBar(lines[i]!)) return i
    blank = lines[i]!.trim() === '' ? blank + 1 : 0
    // After a closed row an empty line follows; cells hold single blank lines at most.
    if (i === from && blank) return isBar(lines[i + 1] ?? '') ? i + 1 : -1
    if (blank >= 2 || i - from > 200) return -1
  }
  return -1
}

export const isBar = (line: string): boolean => line.trim() === '|'

const MOST_CELLS = 10_000

/** Cuts the cells into rows; the empty cell between two rows is dropped. */
function splitRows(cells: string[]): string[][] {
  // Beyond any real table: what the columns are is not worth the search.
  if (cells.length > MOST_CELLS) return [cells]
  let best: { cost: number; rows: string[][] } | null = null
  const most = Math.min(24, cells.length)
  for (let width = 1; width <= most; width++) {
    const cut = cutAt(cells, width)
    if (!best || cut.cost < best.cost) best = cut
  }
  return best?.rows ?? [cells]
}

/** Cheapest cut into rows of `width` cells: every row of another width costs, a longer one most. */
function cutAt(cells: string[], width: number): { cost: number; rows: string[][] } {
  const count = cells.length
  const cost = new Array<number>(count + 2).fill(Infinity)
  const from = new Array<number>(count + 2).fill(-1)
  cost[0] = 0
  for (let start = 0; start < count; start++) {
    if (cost[start] === Infinity) continue
    for (let size = 1; size <= width && start + size <= count; size++) {
      const end = start + size
      // Between two rows stands one empty cell: the bar that closes and the bar that opens.
      if (end < count && cells[end] !== '') continue
      const next = end < count ? end + 1 : end
      const price = cost[start]! + rowCost(cells, start, size, width)
      if (price < cost[next]!) {
        cost[next] = price
        from[next] = start
      }
    }
  }
  if (cost[count] === Infinity) return { cost: Infinity, rows: [cells] }
  const rows: string[][] = []
  for (let at = count; at > 0; ) {
    const start = from[at]!
    rows.unshift(cells.slice(start, at === count ? count : at - 1))
    at = start
  }
  return { cost: cost[count]!, rows }
}

function rowCost(cells: string[], start: number, size: number, width: number): number {
  const row = cells.slice(start, start + size)
  const empty = row.filter((cell) => cell === '').length
  if (empty === size) return 4
  // A row begins with its number; one that begins empty is rare, one that is short is a merged heading.
  const opening = row[0] === '' ? 0.3 : 0
  return (size === width ? 0.1 : 1 + 0.2 * (width - size)) + opening + 0.15 * empty
}
