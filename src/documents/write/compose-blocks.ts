import { documentWords } from '../../../messages/documents-write.ts'
import type { Locale } from '#platform/messages.ts'
import { type Block, type Heading, type List, plain, type Run, runsOf, type Table, type Text } from './document.ts'
import { SIZE } from './measures.ts'
import { textWidth } from './font-widths.ts'
import { LEVELS, numberHeadings, point } from './number-headings.ts'

type Runs = readonly Run[]
type Align = 'left' | 'center' | 'right' | 'justify'

export type HeadingPiece = {
  kind: 'heading'
  /** Rank among the levels that the document uses, from 1. */
  outline: number
  /** Phần, chương, mục, tiểu mục stand in the middle on two lines; the others begin a paragraph. */
  centred: boolean
  lines: Runs[]
}
export type ParagraphPiece = { kind: 'paragraph'; runs: Runs; align: Align }
/** `together`: the row is low enough to stay on one page. A group line has one cell across the table. */
export type RowPiece = { group: boolean; together: boolean; cells: Runs[] }
export type TablePiece = {
  kind: 'table'
  caption: string
  /** Widths in millimetres. */
  columns: { header: string; width: number; align: Align }[]
  rows: RowPiece[]
}
export type Piece = HeadingPiece | ParagraphPiece | TablePiece

const CENTRED = new Set(['part', 'chapter', 'section', 'subsection'])
const CAPITALS = new Set([...CENTRED, 'roman'])

const withBold = (text: Text): Runs => runsOf(text).map((run) => ({ ...run, bold: true }))
const withMark = (mark: string, text: Text): Runs => [{ text: `${mark} ` }, ...runsOf(text)]

function composeHeading(heading: Heading, outline: number, language: Locale): HeadingPiece {
  const words = documentWords(language)
  const { level } = heading
  const number = heading.number ?? ''
  const centred = CENTRED.has(level)
  const styled = level === 'point' ? runsOf(heading.text) : withBold(heading.text)
  const text = styled.map((run) => (CAPITALS.has(level) ? { ...run, text: run.text.toLocaleUpperCase('vi') } : run))
  if (!number) return { kind: 'heading', outline, centred, lines: [text] }
  if (level === 'part' || level === 'chapter' || level === 'section' || level === 'subsection') {
    return { kind: 'heading', outline, centred, lines: [[{ text: words[level](number), bold: true }], text] }
  }
  const mark = level === 'article' ? words.article(number) : level === 'point' ? `${number})` : `${number}.`
  return { kind: 'heading', outline, centred, lines: [[{ text: `${mark} `, bold: level !== 'point' }, ...text]] }
}

const MARKS: Record<List['marker'], (count: number) => string> = {
  dash: () => '-',
  plus: () => '+',
  clause: (count) => `${count}.`,
  point: (count) => `${point(count)})`,
}

const composeList = (list: List): ParagraphPiece[] =>
  list.items.map((item, i) => ({ kind: 'paragraph', align: 'justify', runs: withMark(MARKS[list.marker](i + 1), item) }))

/** A row of more lines than this may break over pages; a lower one stays whole. */
const LINES_TOGETHER = 20
const CELL_PADDING = 4

const isLow = (cells: Runs[], widths: number[]): boolean =>
  cells.every((cell, i) => textWidth(plain(cell), SIZE.table) / Math.max(5, (widths[i] ?? 0) - CELL_PADDING) < LINES_TOGETHER)

function composeTable(table: Table, width: number): TablePiece {
  const shares = table.columns.reduce((sum, column) => sum + column.width, 0)
  const columns = table.columns.map((column) => ({
    header: column.header.trim(),
    width: (width * column.width) / shares,
    align: column.align ?? (column.numeric ? 'right' : 'left'),
  }))
  const widths = columns.map((column) => column.width)
  const rows = table.rows.map((row): RowPiece => {
    if ('group' in row) return { group: true, together: true, cells: [withBold(row.group)] }
    const cells = row.cells.map((cell) => (row.bold ? withBold(cell) : runsOf(cell)))
    return { group: false, together: isLow(cells, widths), cells }
  })
  return { kind: 'table', caption: table.caption?.trim() ?? '', columns, rows }
}

/** Blocks as pieces to set: headings numbered, lists as paragraphs with their marks, columns in mm of `width`. */
export function composeBlocks(blocks: readonly Block[], language: Locale, width: number): Piece[] {
  const used = LEVELS.filter((level) => blocks.some((block) => block.kind === 'heading' && block.level === level))
  return numberHeadings(blocks).flatMap((block): Piece[] => {
    if (block.kind === 'heading') return [composeHeading(block, used.indexOf(block.level) + 1, language)]
    if (block.kind === 'list') return composeList(block)
    if (block.kind === 'table') return [composeTable(block, width)]
    return [{ kind: 'paragraph', runs: runsOf(block.text), align: block.align ?? 'justify' }]
  })
}
