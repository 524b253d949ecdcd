/** Tables of a .docx on their grid: every row has a cell for every column, merged ones filled and flagged. */
import { readFlow, type Flow, type Story } from './body.ts'
import { child, childrenOf, flag, number, value, type Node } from './xml.ts'

/** A cell of the grid; `origin` is false where a merge covers it. */
export type GridCell = { flow: Flow[]; origin: boolean }
export type GridRow = { header: boolean; cells: GridCell[] }
export type Table = { kind: 'table'; rows: GridRow[] }

type Placed = { at: number; span: number; continued: boolean; cell: GridCell }

export function readTable(node: Node, story: Story): Table {
  const rows = rowsOf(node)
    .filter((row) => !isDeleted(child(row, 'trPr'), story))
    .map((row) => ({ header: flag(child(row, 'trPr'), 'tblHeader') ?? false, placed: placeCells(row, story) }))
  // A letterhead of two cells needs no grid, however oddly it was drawn.
  const layout = rows.every(({ placed }) => placed.length <= 2)
  const above = new Map<number, GridCell>()
  return { kind: 'table', rows: rows.map(({ header, placed }) => ({ header, cells: placed.flatMap((each) => fill(each, above, layout)) })) }
}

function isDeleted(trPr: Node | undefined, story: Story): boolean {
  if (!child(trPr, 'del')) return false
  story.changes = true
  return true
}

/** Rows and cells may be wrapped by content controls and tracked insertions. */
function rowsOf(node: Node): Node[] {
  return node.children.flatMap((each) => (each.tag === 'tr' ? [each] : ['sdt', 'sdtContent', 'customXml', 'ins'].includes(each.tag) ? rowsOf(each) : []))
}

function cellsOf(node: Node): Node[] {
  return node.children.flatMap((each) => (each.tag === 'tc' ? [each] : ['sdt', 'sdtContent', 'customXml', 'ins'].includes(each.tag) ? cellsOf(each) : []))
}

function placeCells(row: Node, story: Story): Placed[] {
  const trPr = child(row, 'trPr')
  const empty = (at: number, span: number): Placed => ({ at, span, continued: false, cell: { flow: [], origin: true } })
  const before = number(value(trPr, 'gridBefore')) ?? 0
  const placed: Placed[] = before > 0 ? [empty(0, before)] : []
  let at = before
  for (const cell of cellsOf(row)) {
    const tcPr = child(cell, 'tcPr')
    const span = Math.min(64, Math.max(1, number(value(tcPr, 'gridSpan')) ?? 1))
    const merge = childrenOf(tcPr, 'vMerge')[0]
    const flow = readFlow(cell.children, story)
    placed.push({ at, span, continued: merge !== undefined && merge.attrs.val !== 'restart', cell: { flow, origin: true } })
    at += span
  }
  return placed
}

/** One grid cell for every column; a continued merge takes the cell above. */
function fill({ at, span, continued, cell }: Placed, above: Map<number, GridCell>, layout: boolean): GridCell[] {
  const source = continued ? (above.get(at) ?? cell) : cell
  for (let column = at; column < at + span; column++) above.set(column, source)
  const first: GridCell = continued ? { flow: source.flow, origin: false } : cell
  return layout ? [first] : [first, ...Array.from({ length: span - 1 }, () => ({ flow: source.flow, origin: false }))]
}
