/** Which rows of a table are its heading, where the source does not say. */
import type { RawCell } from './assemble.ts'

const ORDINAL_TITLE = /^\W*(?:S\s?TT|TT|Số TT|Số thứ tự|No\.?)\W*$/i

/**
 * The first row when its first cell is "TT" or "STT", and rows below that the first cell is merged into.
 * A row that numbers the columns, "(1) (2) (3)", belongs to the heading too.
 */
export function isHeaderRow(rows: { cells: RawCell[] }[], row: number): boolean {
  const titled = rows.length > 1 && ORDINAL_TITLE.test(rows[0]?.cells[0]?.text.trim() ?? '')
  if (!titled || row > 3) return false
  for (let above = 1; above <= row; above++) {
    const cells = rows[above]!.cells
    const merged = cells[0]?.merged && ORDINAL_TITLE.test(cells[0].text.trim())
    if (!merged && !numbersColumns(cells)) return false
  }
  return true
}

function numbersColumns(cells: RawCell[]): boolean {
  const filled = cells.map((cell) => cell.text.trim()).filter(Boolean)
  return filled.length > 2 && filled.every((text) => /^(?:\(\d{1,2}\)|\[\d{1,2}\]|\(?[A-D]\)?)$/.test(text))
}
