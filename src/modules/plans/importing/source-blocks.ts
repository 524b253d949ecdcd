/** The source as it is shown: each block with its words and its place, a table's rows with their cells. */
import type { Block, Span } from '#documents/read/blocks.ts'

export type SourceCell = Span & { text: string; covered: boolean }
export type SourceBlock = Span & {
  text: string
  kind: Block['kind']
  heading: number
  depth: number
  bold: boolean
  italic: boolean
  align: Block['align']
  page: number
  table: { index: number; header: boolean; cells: SourceCell[] } | null
}

export function sourceBlocks(text: string, blocks: readonly Block[]): SourceBlock[] {
  return blocks.map(({ span, kind, heading, depth, bold, italic, align, page, table }) => ({
    ...span,
    text: text.slice(span.start, span.end),
    kind, heading, depth, bold, italic, align, page,
    table: table ? { index: table.index, header: table.header, cells: table.cells.map((cell) => ({ ...cell.span, text: text.slice(cell.span.start, cell.span.end), covered: cell.merged })) } : null,
  }))
}
