/** Annex tables of indicators ("Chỉ tiêu | Chủ trì"): targets that the text above them did not already state. */
import type { DraftTarget } from '../draft.ts'
import { sameKey } from './keys.ts'
import { sentencesOf } from './sentences.ts'
import { columnOf } from './table-columns.ts'
import { targetValues } from './target-values.ts'
import { aimedYear } from './targets.ts'
import type { Annex } from './regions.ts'
import type { Line } from './lines.ts'

export function targetsInTables(annexes: Annex[], known: DraftTarget[]): DraftTarget[] {
  const stated = new Set(known.map((target) => figures(target)))
  return annexes.flatMap((annex) => {
    const year = annex.lines.slice(0, 6).map((line) => aimedYear(line.text)).find((each) => each !== null) ?? null
    return tables(annex.lines).flatMap((rows) => inTable(rows, year))
  }).filter((target) => !stated.has(figures(target)))
}

function inTable(rows: Line[], year: number | null): DraftTarget[] {
  const header = rows.findIndex((line) => line.row!.cells.some((cell) => columnOf(cell.text) === 'target'))
  if (header < 0 || header > 3) return []
  const columns = rows[header]!.row!.cells.map((cell) => columnOf(cell.text))
  // A table with a column per year or of measures is a table of figures, not of targets in words.
  if (columns.includes('task') || columns.includes('year') || columns.includes('measure')) return []
  const at = columns.indexOf('target')
  return rows.slice(header + 1).flatMap(({ row }) => {
    const cell = row!.cells[at]
    return cell ? sentencesOf(cell.text).flatMap((piece) => {
      const values = targetValues(piece.text, year)
      return values.length > 0 ? [{ text: piece.text.trim(), values, span: { start: cell.span.start + piece.from, end: cell.span.start + piece.to }, rule: 'target-table', confidence: 0.8 }] : []
    }) : []
  })
}

function tables(lines: Line[]): Line[][] {
  const found = new Map<number, Line[]>()
  for (const line of lines) if (line.row) found.set(line.row.table, [...(found.get(line.row.table) ?? []), line])
  return [...found.values()]
}

/** The same aim said twice: same figures of the same thing. */
function figures(target: DraftTarget): string {
  return sameKey(target.text).slice(0, 60)
}
