/** Rows of a task table: each with its cells by column, the group rows above it, and cells cut by a page joined again. */
import type { Cell } from '#documents/read/blocks.ts'
import { columnOf, isTaskTable, type Column } from './table-columns.ts'
import type { Line } from './lines.ts'

export type TaskRow = { ordinal: string; groups: { label: string; text: string; cells: Partial<Record<Column, Cell[]>> }[]; cells: Partial<Record<Column, Cell[]>>; lines: Line[] }

export type TaskTable = { rows: TaskRow[]; headers: Line[]; columns: (Column | null)[] }

/** The rows of one table; null when its header is not that of a task table. */
export function taskRows(lines: Line[]): TaskTable | null {
  const at = lines.slice(0, 4).findIndex((line) => isTaskTable(columnsOf(line)))
  if (at < 0) return headerOverTwoRows(lines)
  return read(lines, columnsOf(lines[at]!), at + 1)
}

const columnsOf = (line: Line) => line.row!.cells.map((cell) => columnOf(cell.text))

/** "Phân công thực hiện" over "Chủ trì" and "Phối hợp". */
function headerOverTwoRows(lines: Line[]): TaskTable | null {
  const [first, second] = lines
  if (!first || !second) return null
  const upper = columnsOf(first)
  const lower = columnsOf(second)
  const width = Math.max(upper.length, lower.length)
  const columns = Array.from({ length: width }, (_, index) => lower[index] ?? upper[index] ?? null)
  return isTaskTable(columns) ? read(lines, columns, 2) : null
}

function read(lines: Line[], given: (Column | null)[], from: number): TaskTable {
  const next = lines[from]
  const below = next ? columnsOf(next) : []
  // A second header row names the columns more closely ("Chủ trì | Phối hợp" under "Cơ quan thực hiện").
  const closer = below.filter((column) => column === 'lead' || column === 'coordinate').length >= 1 && below.every((column, index) => column === null ? next!.row!.cells[index]!.text === '' || next!.row!.cells[index]!.merged : true)
  const columns = closer ? given.map((column, index) => below[index] ?? column) : given
  const start = closer ? from + 1 : from
  const rows: TaskRow[] = []
  const headers = lines.slice(0, start)
  let groups: TaskRow['groups'] = []
  for (const line of lines.slice(start)) {
    const { cells } = line.row!
    if (isNumbering(cells) || isRepeated(line, columns)) headers.push(line)
    else if (isGroup(cells, columns)) groups = withGroup(groups, cells, columns)
    else if (continuesRow(cells, columns) && rows.length > 0) extend(rows.at(-1)!, line, columns)
    else {
      const ordinal = ordinalOf(cells, columns)
      // "III" with a lead of its own is a task beside the groups I and II, not under them.
      if (/^(?:[IVXLC]+|[A-ZĐ])$/.test(ordinal)) groups = groups.filter((group) => rankOf(group.label) < rankOf(ordinal))
      rows.push({ ordinal, groups, cells: withoutDitto(byColumn(cells, columns), rows.at(-1)), lines: [line] })
    }
    if (isGroup(cells, columns)) headers.push(line)
  }
  return { rows, headers, columns }
}

/** "(1) | (2) | (3)" under the header. */
const isNumbering = (cells: Cell[]) => cells.every((cell) => /^[\s*(]*\d{0,2}[\s*)]*$/.test(cell.text)) && cells.filter((cell) => cell.text !== '').length > 2

/** The header is printed again on each page. */
function isRepeated(line: Line, columns: (Column | null)[]): boolean {
  const own = columnsOf(line)
  return isTaskTable(own) && own.filter((column, index) => column !== null && column === columns[index]).length >= Math.max(2, own.length - 1)
}

const ORDINAL = /^[\s*]*(\d{1,3}(?:\.\d{1,3})*|[IVXLC]+|[A-ZĐ]|[a-zđ](?=\)|$))[\s*.)]*$/u

function ordinalOf(cells: Cell[], columns: (Column | null)[]): string {
  const at = columns.indexOf('ordinal')
  const text = at >= 0 ? cells[at]?.text ?? '' : ''
  return ORDINAL.exec(text)?.[1] ?? ''
}

/** A row that only heads those below it: a number or letter and one text, all else empty or merged with it. */
function isGroup(cells: Cell[], columns: (Column | null)[]): boolean {
  const filled = cells.filter((cell) => cell.text !== '')
  const distinct = new Set(filled.map((cell) => cell.text))
  const texts = [...distinct].filter((text) => !ORDINAL.test(text))
  if (texts.length !== 1) return false
  if (cells.length < columns.length && filled.length <= 2) return true
  const ordinal = ordinalOf(cells, columns)
  return /^[IVXLC]+$|^[A-ZĐ]$/.test(ordinal) || cells.some((cell) => cell.merged) || (distinct.size === 1 && /^(?:[IVX]+|[A-E])[.)]\s/.test(texts[0]!)) || (ordinal !== '' && filled.filter((cell) => !ORDINAL.test(cell.text)).every((cell) => cell.bold))
}

function withGroup(groups: TaskRow['groups'], cells: Cell[], columns: (Column | null)[]): TaskRow['groups'] {
  const text = cells.map((cell) => cell.text).find((each) => each !== '' && !ORDINAL.test(each))!
  const label = ordinalOf(cells, columns) || /^([IVX]+|[A-E])[.)]\s/.exec(text)?.[1] || ''
  return [...groups.filter((group) => rankOf(group.label) < rankOf(label)), { label, text, cells: byColumn(cells, columns) }]
}

/** "-nt-", "như trên", a lone quotation mark: the same as in the row above. */
function withoutDitto(cells: TaskRow['cells'], above: TaskRow | undefined): TaskRow['cells'] {
  for (const column of Object.keys(cells) as Column[]) {
    const same = cells[column]!.every((cell) => /^[-–\s]*(?:nt|như trên|["”″])[-–\s.]*$/iu.test(cell.text))
    if (same && above?.cells[column]) cells[column] = above.cells[column]
  }
  return cells
}

const rankOf = (label: string) => (/^[A-ZĐ]$/.test(label) && !/^[IVX]$/.test(label) ? 0 : /^[IVXLC]+$/.test(label) ? 1 : 2)

/** A row cut by a page: no number and no lead of its own, while the table numbers its rows. */
function continuesRow(cells: Cell[], columns: (Column | null)[]): boolean {
  if (!columns.includes('ordinal') || ordinalOf(cells, columns) !== '') return false
  const own = byColumn(cells, columns)
  const task = own.task?.map((cell) => cell.text).join('') ?? ''
  const lead = (own.lead ?? own.implement)?.map((cell) => cell.text).join('') ?? ''
  return task === '' || lead === '' || /^\p{Ll}/u.test(task)
}

function extend(row: TaskRow, line: Line, columns: (Column | null)[]): void {
  for (const [column, cells] of Object.entries(byColumn(line.row!.cells, columns)) as [Column, Cell[]][]) {
    const filled = cells.filter((cell) => cell.text !== '')
    if (filled.length > 0) row.cells[column] = [...(row.cells[column] ?? []), ...filled]
  }
  row.lines.push(line)
}

/** Cells by what their column holds; a row shorter than its header is read from the left. */
function byColumn(cells: Cell[], columns: (Column | null)[]): Partial<Record<Column, Cell[]>> {
  const found: Partial<Record<Column, Cell[]>> = {}
  cells.forEach((cell, index) => {
    const column = columns[index]
    if (column && cell.text !== '') (found[column] ??= []).push(cell)
  })
  return found
}
