/** Pages to blocks: tables, columns and paragraphs in reading order. */
import type { RawBlock, RawCell } from '../assemble.ts'
import type { Block } from '../blocks.ts'
import { columnText } from '../column-text.ts'
import { columnsOf, type Columns } from './columns.ts'
import { gridsOf } from './grid.ts'
import { linesOf } from './lines.ts'
import { withoutMargins } from './margins.ts'
import type { Line, Page } from './page.ts'
import { frameOf, paragraphsOf, type Frame, type Paragraph } from './paragraphs.ts'
import { appendRows, continuesTable, tableOf, type PdfTable } from './tables.ts'

type Piece = Line | Columns | PdfTable

export function* layOut(pages: Page[]): Generator<RawBlock> {
  const pieces = piecesOf(pages)
  const frame = framesOf(pages, pieces)
  let table = 0
  let lines: Line[] = []
  for (const piece of pieces) {
    if (!('kind' in piece)) {
      lines.push(piece)
      continue
    }
    yield* paragraphsOf(lines, frame).map((each) => blockOf(each, frame))
    lines = []
    if (piece.kind === 'columns') yield { text: '', page: piece.page, row: { table: table++, row: 0, header: false, cells: [piece.left, piece.right].map(columnCell) } }
    else yield* rowsOf(piece, table++)
  }
  yield* paragraphsOf(lines, frame).map((each) => blockOf(each, frame))
}

const FEW = 15

/** The edges of the text on each page; a page of few lines has those of all pages of its width. */
function framesOf(pages: Page[], pieces: Piece[]): (line: Line) => Frame {
  const lines = pieces.filter((piece): piece is Line => !('kind' in piece))
  const frames = new Map(pages.map(({ number, width }) => {
    const own = lines.filter((line) => line.page === number)
    const alike = new Set(pages.filter((page) => Math.abs(page.width - width) < 5).map((page) => page.number))
    return [number, frameOf(own.length >= FEW ? own : lines.filter((line) => alike.has(line.page)))]
  }))
  return (line) => frames.get(line.page) ?? { left: 0, right: 0 }
}

/** Everything in reading order; tables that run over a page end are one. */
function piecesOf(pages: Page[]): Piece[] {
  const tables = new Map<number, PdfTable[]>()
  const bare = pages.map((page) => {
    const { grids, rest } = gridsOf(page)
    tables.set(page.number, grids.map((grid) => tableOf(grid, page.number, page.scanned ? 25 : 3)))
    return { number: page.number, height: page.height, lines: linesOf(rest, page.number) }
  })
  const out: Piece[] = []
  for (const page of withoutMargins(bare)) {
    const placed: Piece[] = [...columnsOf(page.lines), ...(tables.get(page.number) ?? [])]
    for (const piece of placed.sort((a, b) => topOf(a) - topOf(b))) {
      const last = out.at(-1)
      const continued = 'kind' in piece && piece.kind === 'table' && last && 'kind' in last && last.kind === 'table' && continuesTable(last, piece)
      if (continued) appendRows(last as PdfTable, piece as PdfTable)
      else out.push(piece)
    }
  }
  return out
}

const topOf = (piece: Piece): number => ('kind' in piece ? piece.top : piece.y)

function* rowsOf(table: PdfTable, index: number): Generator<RawBlock> {
  for (const [row, { cells, header, page }] of table.rows.entries()) yield { text: '', page, row: { table: index, row, header, cells } }
}

const columnCell = (lines: Line[]): RawCell => ({ text: columnText(lines.map((line) => line.text)), bold: lines.every((line) => line.bold) })

function blockOf(paragraph: Paragraph, frame: (line: Line) => Frame): RawBlock {
  const first = paragraph.lines[0]!
  const { left } = frame(first)
  const { text, bold, italic } = paragraph
  return { text, bold, italic, page: first.page, align: alignOf(paragraph, frame(first)), depth: Math.min(9, Math.max(0, Math.floor((Math.min(...paragraph.lines.map((line) => line.x0)) - left) / 28))) }
}

function alignOf({ lines }: Paragraph, { left, right }: Frame): Block['align'] {
  const centred = lines.every((line) => Math.abs(line.x0 - left - (right - line.x1)) < 16)
  if (centred && lines.some((line) => line.x0 - left > 16)) return 'center'
  if (lines.every((line) => right - line.x1 < 4 && line.x0 - left > (right - left) * 0.35)) return 'right'
  return lines.length > 1 && lines.slice(0, -1).every((line) => right - line.x1 < 4) ? 'justify' : 'left'
}
