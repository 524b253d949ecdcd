import {
  BorderStyle, HeadingLevel, LineRuleType, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlignTable,
  WidthType,
} from 'docx'
import type { HeadingPiece, ParagraphPiece, Piece, RowPiece, TablePiece } from './compose-blocks.ts'
import type { Run } from './document.ts'
import { ALIGN, centred, pointTwips, SINGLE, textRuns, twips } from './docx-text.ts'
import { BODY, SIZE } from './measures.ts'

/** Mục II.6.e. */
export const BODY_SPACING = { line: Math.round(240 * BODY.lines), lineRule: LineRuleType.AUTO, before: 0, after: pointTwips(BODY.after) } as const

const OUTLINE = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4, HeadingLevel.HEADING_5, HeadingLevel.HEADING_6] as const

const firstLine = (align: ParagraphPiece['align']) => (align === 'center' || align === 'right' ? {} : { indent: { firstLine: twips(BODY.firstLine) } })

/** `keepLines`: it stays whole; `keepNext`: its end stays on the page of what follows. */
type Keep = { keepLines?: boolean; keepNext?: boolean }

/** A paragraph of the text. */
export const docxParagraph = (piece: ParagraphPiece, keep: Keep = {}): Paragraph =>
  new Paragraph({
    alignment: ALIGN[piece.align],
    spacing: BODY_SPACING,
    ...firstLine(piece.align),
    ...keep,
    children: textRuns(piece.runs, SIZE.body),
  })

/** The lines of one heading share a paragraph, so that a reader's outline shows it once. */
function docxHeading(piece: HeadingPiece): Paragraph {
  const [first = [], ...others] = piece.lines
  const rest = others.flatMap((line) => textRuns(line, SIZE.body))
  return new Paragraph({
    heading: OUTLINE[Math.min(piece.outline, OUTLINE.length) - 1] ?? HeadingLevel.HEADING_6,
    alignment: piece.centred ? ALIGN.center : ALIGN.justify,
    spacing: BODY_SPACING,
    ...(piece.centred ? {} : { indent: { firstLine: twips(BODY.firstLine) } }),
    keepNext: true,
    keepLines: true,
    children: [...textRuns(first, SIZE.body), ...(rest.length > 0 ? [new TextRun({ break: 1 }), ...rest] : [])],
  })
}

const EDGE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const
const EDGES = { top: EDGE, bottom: EDGE, left: EDGE, right: EDGE, insideHorizontal: EDGE, insideVertical: EDGE }
const PADDING = { top: pointTwips(2), bottom: pointTwips(2), left: twips(1.5), right: twips(1.5), marginUnitType: WidthType.DXA } as const

type CellShape = { width: number; align: ParagraphPiece['align']; span?: number; middle?: boolean }

const cell = (runs: readonly Run[], { width, align, span, middle }: CellShape): TableCell =>
  new TableCell({
    width: { size: twips(width), type: WidthType.DXA },
    verticalAlign: middle ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
    ...(span ? { columnSpan: span } : {}),
    children: [new Paragraph({ alignment: ALIGN[align], spacing: SINGLE, children: textRuns(runs, SIZE.table) })],
  })

function docxRow(row: RowPiece, { columns }: TablePiece): TableRow {
  const whole = columns.reduce((sum, column) => sum + column.width, 0)
  const children = row.group
    ? [cell(row.cells[0] ?? [], { width: whole, align: 'left', span: columns.length })]
    : columns.map((column, i) => cell(row.cells[i] ?? [], { width: column.width, align: column.align }))
  return new TableRow({ cantSplit: row.together, children })
}

/** The header row is repeated on every page that the table reaches. */
function docxTable(piece: TablePiece): Table {
  const header = piece.columns.map(({ header, width }) => cell([{ text: header, bold: true }], { width, align: 'center', middle: true }))
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: piece.columns.reduce((sum, column) => sum + twips(column.width), 0), type: WidthType.DXA },
    columnWidths: piece.columns.map((column) => twips(column.width)),
    borders: EDGES,
    margins: PADDING,
    rows: [new TableRow({ tableHeader: true, cantSplit: true, children: header }), ...piece.rows.map((row) => docxRow(row, piece))],
  })
}

/** Air below a table, and what keeps two tables in a row apart. */
const gap = (): Paragraph => new Paragraph({ spacing: { line: pointTwips(BODY.after), lineRule: LineRuleType.EXACT, before: 0, after: 0 }, run: { size: 8 }, children: [] })

/** Pieces of a body or an annex, in their order. */
export function docxBlocks(pieces: readonly Piece[]): (Paragraph | Table)[] {
  return pieces.flatMap((piece): (Paragraph | Table)[] => {
    if (piece.kind === 'heading') return [docxHeading(piece)]
    if (piece.kind === 'paragraph') return [docxParagraph(piece)]
    const caption = piece.caption ? [centred(piece.caption, { size: SIZE.body, bold: true }, { spacing: BODY_SPACING, keepNext: true })] : []
    return [...caption, docxTable(piece), gap()]
  })
}
