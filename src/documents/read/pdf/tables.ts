/** Grids of several pages to tables: continued over page ends, repeated headings dropped. */
import type { RawCell } from '../assemble.ts'
import { tidy } from '../tidy.ts'
import { isHeaderRow } from '../table-header.ts'
import type { Grid, GridCell } from './grid.ts'
import { linesOf } from './lines.ts'
import { paragraphsOf } from './paragraphs.ts'

export type PdfRow = { page: number; cells: RawCell[]; header: boolean }
export type PdfTable = { kind: 'table'; page: number; top: number; columns: number[]; rows: PdfRow[] }

/** `slack` as in {@link Frame}: wider for pages read by OCR. */
export function tableOf(grid: Grid, page: number, slack: number): PdfTable {
  const cells = grid.rows.map((row) => row.map((cell) => cellOf(cell, page, slack)))
  const rows = cells.map((each) => ({ page, cells: each, header: false }))
  rows.forEach((row, i) => (row.header = isHeaderRow(rows, i)))
  return { kind: 'table', page, top: grid.top, columns: grid.columns, rows }
}

function cellOf(cell: GridCell, page: number, slack: number): RawCell {
  const source = cell.from ?? cell
  // The lines of one cell never part into columns.
  const lines = linesOf(source.tokens, page)
  const found = paragraphsOf(lines, () => ({ left: source.x0 + 5, right: source.x1 - 5, slack }))
  return { text: found.map((each) => each.text).join('\n'), bold: lines.length > 0 && lines.every((line) => line.bold), merged: !cell.origin }
}

/** Is this table the rest of the one before it, which ended on the page before? */
export function continuesTable(before: PdfTable, next: PdfTable): boolean {
  const same = before.columns.length === next.columns.length && before.columns.every((x, i) => Math.abs(x - next.columns[i]!) < 6)
  return same && next.page - before.rows.at(-1)!.page === 1
}

/** Adds the rows of the next page: without the repeated heading, a row cut by the page end made whole. */
export function appendRows(table: PdfTable, next: PdfTable): void {
  const heads = table.rows.filter((row) => row.header || row === table.rows[0])
  const rows = next.rows.filter((row, i) => !(i < 4 && heads.some((head) => repeats(head, row)))).map((row) => ({ ...row, header: false }))
  const [first] = rows
  const last = table.rows.at(-1)
  if (first && last && isRest(first, last)) {
    last.cells.forEach((cell, i) => (cell.text = tidy(`${cell.text}${/[.;:]$/.test(cell.text) ? '\n' : ' '}${first.cells[i]?.text ?? ''}`)))
    rows.shift()
  }
  table.rows.push(...rows)
}

/** The same words in most cells: recognition reads the heading a little differently on every page. */
function repeats(head: PdfRow, row: PdfRow): boolean {
  const filled = row.cells.filter((cell) => cell.text !== '').length
  const same = row.cells.filter((cell, i) => cell.text !== '' && cell.text.replace(/\s+/g, ' ') === head.cells[i]?.text.replace(/\s+/g, ' ')).length
  return same > 0 && same >= Math.max(filled, head.cells.length) * 0.6
}

/** The rest of a cut row has no number of its own and goes on in the middle of a sentence. */
function isRest(row: PdfRow, last: PdfRow): boolean {
  if (row.cells[0]?.text !== '' || last.header || last.cells.length !== row.cells.length) return false
  const filled = row.cells.flatMap((cell, i) => (cell.text && !cell.merged ? [[last.cells[i]!.text, cell.text] as const] : []))
  return filled.some(([before, after]) => /^\p{Ll}/u.test(after) || (before !== '' && !/[.;:]$/.test(before) && filled.length < row.cells.length - 1))
}
