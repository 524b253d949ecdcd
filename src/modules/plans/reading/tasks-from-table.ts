/** Tasks of annex tables: one per row. */
import type { Cell } from '#documents/read/blocks.ts'
import type { DraftTask } from '../draft.ts'
import { bare } from './keys.ts'
import { fieldsOf, type Field } from './fields.ts'
import type { FieldKind } from './labels.ts'
import { draftTask } from './draft-task.ts'
import { rolesOf } from './named-units.ts'
import { replaced, rowsOfCellLines } from './cell-lines.ts'
import { taskRows, type TaskRow } from './table-rows.ts'
import type { Column } from './table-columns.ts'
import type { Line } from './lines.ts'

export type TableTasks = { tasks: DraftTask[]; covered: Line[] }

/**
 * `path` opens the refs ("PL.II"), `heading` stands above each task; `loose`: the reader guessed the cells from lines;
 * `year`: that of a plan for one year.
 */
export type Place = { path: string; heading: string[]; loose: boolean; year: number | null }

/** Tasks of the tables among these lines. */
export function tasksFromTables(lines: Line[], place: Place): TableTasks {
  const found: TableTasks = { tasks: [], covered: [] }
  for (const table of tablesOf(lines)) {
    const read = taskRows(table)
    if (!read) continue
    found.tasks.push(...read.rows.map((row, index) => taskOf((place.loose ? replaced(row, read.columns) : null) ?? row, index, place, place.loose ? 'cell-lines' : 'table-row')).filter((task) => task !== null))
    found.covered.push(...read.headers, ...read.rows.flatMap((row) => row.lines))
  }
  if (found.tasks.length > 0) return found
  const plain = lines.filter((line) => line.row === null)
  const read = rowsOfCellLines(plain)
  if (!read) return found
  found.tasks.push(...read.rows.map((row, index) => taskOf(row, index, place, 'cell-lines')).filter((task) => task !== null))
  found.covered.push(...read.headers, ...read.rows.flatMap((row) => row.lines))
  return found
}

function tablesOf(lines: Line[]): Line[][] {
  const tables = new Map<number, Line[]>()
  for (const line of lines) if (line.row) tables.set(line.row.table, [...(tables.get(line.row.table) ?? []), line])
  return [...tables.values()]
}

const AS_FIELD: Partial<Record<Column, FieldKind>> = { lead: 'lead', coordinate: 'coordinate', implement: 'implement', time: 'time', output: 'output' }

function taskOf(row: TaskRow, index: number, { path, heading, year }: Place, rule: string): DraftTask | null {
  const cells = row.cells.task ?? []
  const first = cells[0]
  if (!first || !/\p{L}{2}/u.test(first.text)) return null
  const fields = (Object.keys(AS_FIELD) as Column[]).flatMap((column) => fieldOf(column, row.cells[column] ?? inherited(row, column)))
  const roles = rolesOf(fields)
  const own = row.ordinal || String(index + 1)
  return draftTask({
    ref: [path, ...row.groups.map((group) => group.label), own].filter(Boolean).join('.'),
    title: cells.map((cell) => cell.text).join(' ').replace(/^\s*[-+•]\s+/, '').replace(/\s+/g, ' ').trim(),
    span: { start: first.span.start, end: cells.at(-1)!.span.end },
    heading: [...heading, ...row.groups.map((group) => `${group.label} ${group.text}`.trim())],
    texts: cells.map((cell) => ({ text: cell.text, at: cell.span.start })),
    leads: roles.leads, coordinating: roles.coordinating, fields, rule, year,
    confidence: rule === 'table-row' ? 0.95 : 0.85, shared: false,
  })
}

/** A group row may name who leads for all rows below it. */
function inherited(row: TaskRow, column: Column): Cell[] {
  return row.groups.findLast((group) => group.cells[column] !== undefined)?.cells[column] ?? []
}

function fieldOf(column: Column, cells: Cell[]): Field[] {
  const filled = cells.filter((cell) => /[\p{L}\d]/u.test(cell.text))
  const first = filled[0]
  if (!first) return []
  const labelled = column === 'implement' || column === 'lead' ? filled.flatMap(labelledParts) : []
  if (labelled.length > 0) return labelled
  // Agencies may stand a line each; a time or an output that a page cut is one text.
  const text = filled.map((cell) => cell.text).join(column === 'time' || column === 'output' ? ' ' : '\n')
  const span = { start: first.span.start, end: filled.at(-1)!.span.end }
  // Pieces of one cell cut by a page are one text; only the first piece's place is exact.
  const parts = filled.length === 1 ? [{ text: first.text, at: first.span.start }] : [{ text, at: first.span.start }]
  return [{ kind: AS_FIELD[column]!, alone: false, label: '', text, parts, span, colon: true }]
}

/** "Chủ trì: Sở A; phối hợp: Sở B" inside one cell. */
function labelledParts(cell: Cell): Field[] {
  const text = cell.text.replace(/\n/g, '|')
  const line: Line = { text, key: bare(text), marker: '', span: cell.span, at: cell.span.start, bold: false, italic: false, centred: false, heading: 0, depth: 0, row: null }
  return fieldsOf(line)?.fields.filter((field) => field.text !== '') ?? []
}
