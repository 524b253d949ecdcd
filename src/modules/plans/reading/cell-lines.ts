/** Annex tables whose copy put every cell on a line of its own: back to rows by the header and the numbers. */
import type { Cell } from '#documents/read/blocks.ts'
import { columnOf, isTaskTable, type Column } from './table-columns.ts'
import { isPersonAlone } from './persons.ts'
import { startsBareNoun, startsUnit } from './unit-names.ts'
import { timeIn } from './time-in-text.ts'
import { bare } from './keys.ts'
import type { Line } from './lines.ts'
import type { TaskRow } from './table-rows.ts'

/** Rows and the lines of the header; null when there is no run of header words. */
export function rowsOfCellLines(lines: Line[]): { rows: TaskRow[]; headers: Line[]; end: number } | null {
  const header = findHeader(lines)
  if (!header) return null
  const columns = header.columns.filter((column) => column !== 'ordinal')
  const rows: TaskRow[] = []
  let expected = 1
  let open: { ordinal: string; lines: Line[]; head: Line[] } | null = null
  let groups: TaskRow['groups'] = []
  let at = header.end
  for (; at < lines.length; at++) {
    const line = lines[at]!
    const opened = opens(line, expected)
    if (opened) {
      if (open) rows.push(rowOf(open, columns, groups))
      open = { ordinal: opened.ordinal, lines: opened.rest ? [opened.rest] : [], head: [line] }
      expected = Number(opened.ordinal) + 1
    } else if (isGroupLine(line)) {
      if (open) rows.push(rowOf(open, columns, groups))
      open = null
      groups = [{ label: line.marker.replace(/[.)]$/, ''), text: line.text, cells: {} }]
    } else if (open) open.lines.push(line)
    else if (!/^\(?\d{1,2}\)?$/.test(shown(line))) break
  }
  if (open) rows.push(rowOf(open, columns, groups))
  return rows.length > 0 ? { rows, headers: lines.slice(header.start, header.end), end: at } : null
}

const shown = (line: Line) => (line.marker ? `${line.marker} ${line.text}` : line.text).trim()
const isGroupLine = (line: Line) => /^(?:[IVX]+|[A-E])[.)]?$/.test(line.marker) && line.text.length < 200

/** At least three header words on lines of their own, of tasks and of who or when. */
function findHeader(lines: Line[]): { start: number; end: number; columns: Column[] } | null {
  for (let start = 0; start < lines.length; start++) {
    const columns: Column[] = []
    let end = start
    while (end < lines.length && lines[end]!.row === null && lines[end]!.text.length < 70) {
      const column = columnOf(lines[end]!.text)
      if (!column) break
      columns.push(column)
      end++
    }
    if (columns.length < 3 || !isTaskTable(columns)) continue
    while (end < lines.length && /^\(\d{1,2}\)$/.test(shown(lines[end]!))) end++
    return { start, end, columns }
  }
  return null
}

/** "12" alone opens row 12; a copy may have joined it to the first line of the task. */
function opens(line: Line, expected: number): { ordinal: string; rest: Line | null } | null {
  const alone = /^(\d{1,3})[.)]?$/.exec(shown(line))
  if (alone && Math.abs(Number(alone[1]) - expected) <= 1 && Number(alone[1]) >= expected) return { ordinal: alone[1]!, rest: null }
  const marked = /^(\d{1,3})[.)]?$/.exec(line.marker)
  if (marked && Number(marked[1]) === expected) return { ordinal: marked[1]!, rest: line }
  const joined = /^(\d{1,3})\s+(?=\p{Lu})/u.exec(line.text)
  if (joined && Number(joined[1]) === expected) {
    const size = joined[0].length
    return { ordinal: joined[1]!, rest: { ...line, text: line.text.slice(size), key: line.key.slice(size), at: line.at + size } }
  }
  return null
}

/** A row whose lines a reader put into cells by counting only, placed anew by what they say; null when it is empty. */
export function replaced(row: TaskRow, columns: (Column | null)[]): TaskRow | null {
  const cells = row.lines.flatMap((line) => line.row!.cells)
  const known = columns.filter((column): column is Column => column !== null && column !== 'ordinal')
  const pieces = cells.filter((_, index) => columns[index] !== 'ordinal').flatMap(piecesOf)
  if (pieces.length === 0) return null
  return rowOf({ ordinal: row.ordinal, lines: pieces, head: row.lines }, known, row.groups)
}

function piecesOf(cell: Cell): Line[] {
  let at = cell.span.start
  return cell.text.split('\n').map((text) => {
    const line: Line = { text, key: bare(text), marker: '', span: { start: at, end: at + text.length }, at, bold: cell.bold, italic: false, centred: false, heading: 0, depth: 0, row: null }
    at += text.length + 1
    return line
  }).filter((line) => line.text !== '')
}

function rowOf(open: { ordinal: string; lines: Line[]; head: Line[] }, columns: Column[], groups: TaskRow['groups']): TaskRow {
  const cells: TaskRow['cells'] = {}
  const placed = place(open.lines, columns)
  open.lines.forEach((line, index) => {
    const column = columns[placed[index]!]!
    const cell: Cell = { text: line.text, span: { start: line.at, end: line.at + line.text.length }, bold: line.bold, merged: false }
    ;(cells[column] ??= []).push(cell)
  })
  return { ordinal: open.ordinal, groups, cells, lines: open.head.some((line) => line.row) ? open.head : [...new Set([...open.head, ...open.lines])] }
}

/** The most likely column of each line, from left to right: agencies, times and tasks look different. */
function place(lines: Line[], columns: Column[]): number[] {
  type Best = { score: number; path: number[] }
  let best: (Best | null)[] = columns.map((_, column) => (lines.length > 0 ? { score: fit(lines[0]!, columns[column]!, true) - skipped(columns, -1, column), path: [column] } : null))
  for (const [index, line] of lines.slice(1).entries()) {
    // "Sở Nội vụ;" at a line end: the list goes on in the same cell.
    const open = /[;,]$/.test(lines[index]!.text) ? 4 : 0
    best = columns.map((_, column) => {
      let found: Best | null = null
      for (let before = 0; before <= column; before++) {
        const prior = best[before]
        if (!prior) continue
        const score = prior.score + fit(line, columns[column]!, before !== column) - skipped(columns, before, column) - (before !== column ? open : 0)
        if (!found || score > found.score) found = { score, path: [...prior.path, column] }
      }
      return found
    })
  }
  return best.reduce<Best>((top, each) => (each && each.score > top.score ? each : top), { score: -Infinity, path: [] }).path
}

/** Leaving out columns costs, the task most. */
function skipped(columns: Column[], from: number, to: number): number {
  return columns.slice(from + 1, Math.max(from + 1, to)).reduce((sum, column) => sum + (column === 'task' ? 6 : 1.5), 0)
}

function fit(line: Line, column: Column, first: boolean): number {
  const unit = startsUnit(line.text) || startsBareNoun(line.text) || isPersonAlone(line.text)
  const time = looksLikeTime(line)
  const more = first ? 0 : /^\p{Ll}/u.test(line.text) ? -0.2 : -1
  if (column === 'lead' || column === 'coordinate' || column === 'implement') return (unit ? 3 : -3) + more
  if (column === 'time') return (time ? 3 : -3) + more
  if (column === 'task') return (unit && line.text.length < 90 ? -2 : 0.5) + (time && line.text.length < 30 ? -2 : 0) + more
  return (unit || time ? -1 : 0) + more
}

function looksLikeTime(line: Line): boolean {
  if (line.text.length > 120) return false
  const { from, to, recurrence } = timeIn(line.text)
  return from !== null || to !== null || recurrence !== null || /thuong xuyen|theo (?:ke hoach|quy dinh|tien do)|khi co|hang (?:nam|quy|thang)/.test(bare(line.text))
}
