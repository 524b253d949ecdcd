/** The document as lines to read: one per paragraph or item, cells of layout tables (head, signatures) laid out one under another. */
import type { Block, Cell, ReadDocument, Span } from '#documents/read/blocks.ts'
import { splitMarker } from '#documents/read/marker.ts'
import { bare } from './keys.ts'

export type Line = {
  /** Without marker; inner line breaks are spaces, so that offsets hold. */
  text: string
  /** {@link bare} of the text, computed once. */
  key: string
  marker: string
  /** Place of marker and text. */
  span: Span
  /** Offset of the first letter of `text` in the document's text. */
  at: number
  bold: boolean
  italic: boolean
  centred: boolean
  heading: number
  depth: number
  /** A row of a real table; its text is not read as prose. */
  row: { table: number; row: number; header: boolean; cells: Cell[] } | null
}

export function linesOf(doc: ReadDocument): Line[] {
  const layout = layoutTables(doc.blocks)
  return doc.blocks.flatMap((block) => {
    if (!block.table) return paragraphLines(block)
    return layout.has(block.table.index) ? layoutLines(block, block.table.cells) : [rowLine(block, block.table)]
  })
}

/** Part of a line's text, as a place in the document. */
export function within(line: Line, from: number, to: number): Span {
  return { start: line.at + from, end: line.at + to }
}

function makeLine(block: Block, text: string, marker: string, at: number, bold: boolean): Line {
  const shown = text.replace(/\n/g, ' ')
  const start = marker ? Math.max(block.span.start, at - marker.length - 1) : at
  return {
    text: shown, key: bare(shown), marker, span: { start, end: at + text.length }, at,
    bold, italic: block.italic, centred: block.align === 'center', heading: block.heading, depth: block.depth, row: null,
  }
}

function rowLine(block: Block, table: NonNullable<Block['table']>): Line {
  const line = makeLine(block, block.text, '', block.span.start, block.bold)
  return { ...line, row: { table: table.index, row: table.row, header: table.header, cells: table.cells } }
}

/** A line break inside a paragraph starts a new line where a sentence, a label or an item starts; else it only wraps. */
const STARTS_ANEW = /\n(?=[\p{Lu}\d]|[-–+*•]\s|[a-zđ]\)\s)/gu

function paragraphLines(block: Block): Line[] {
  const at = block.span.end - block.text.length
  return pieces(block.text).map((piece, index) => {
    if (index === 0 && block.marker !== '') return makeLine(block, piece.text, block.marker, at, block.bold)
    return markedLine(block, piece.text, at + piece.from, block.bold)
  })
}

/** "1- Rà soát …": the Party's way of numbering (Hướng dẫn 36-HD/VPTW), which elsewhere would be a range. */
const PARTY_NUMBER = /^(\d{1,2}(?:\.\d{1,2})*\s?[-–])\s+(?=\p{Lu}\p{Ll})/u

function pieces(text: string): { text: string; from: number }[] {
  if (!text.includes('\n')) return [{ text, from: 0 }]
  const starts = [0, ...[...text.matchAll(STARTS_ANEW)].map((found) => found.index + 1)]
  return starts.map((from, index) => {
    const until = starts[index + 1]
    return { from, text: text.slice(from, until === undefined ? undefined : until - 1) }
  })
}

function markedLine(block: Block, text: string, at: number, bold: boolean): Line {
  const party = PARTY_NUMBER.exec(text)
  const { marker, text: rest } = party ? { marker: party[1]!, text: text.slice(party[0].length) } : splitMarker(text)
  return makeLine(block, rest, marker, at + text.length - rest.length, bold)
}

function layoutLines(block: Block, cells: Cell[]): Line[] {
  return cells.filter((cell) => cell.text !== '').flatMap((cell) => {
    let at = cell.span.start
    return cell.text.split('\n').map((text) => {
      const line = markedLine(block, text, at, cell.bold)
      at += text.length + 1
      return line
    })
  })
}

const LAYOUT = /cong hoa xa hoi|doc lap - tu do|dang cong san viet nam|noi nhan ?:|^so ?: ?\d*[^|]{0,40}\/|(?:^|[|\n] ?)(?:t\/?m|kt|tl|tuq|q)\. ?\p{L}/mu

/** Tables that only place the head or the signatures side by side (NĐ 30/2020, Phụ lục I), at most two columns wide. */
function layoutTables(blocks: Block[]): Set<number> {
  const narrow = new Map<number, { columns: number; hit: boolean }>()
  for (const { table, text } of blocks) {
    if (!table) continue
    const seen = narrow.get(table.index) ?? { columns: 0, hit: false }
    seen.columns = Math.max(seen.columns, table.cells.filter((cell) => cell.text !== '').length)
    seen.hit ||= LAYOUT.test(bare(text))
    narrow.set(table.index, seen)
  }
  return new Set([...narrow].filter(([, seen]) => seen.hit && seen.columns <= 3).map(([index]) => index))
}
