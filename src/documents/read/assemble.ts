/** From what a reader saw to the document that it gives: tidy text, printed numbers, places. */
import type { Block, Cell, ReadDocument, ReadWarning, SourceFormat } from './blocks.ts'
import { fault } from './refuse.ts'
import { LIMITS } from './limits.ts'
import { splitMarker } from './marker.ts'
import { tidy } from './tidy.ts'

export type RawCell = { text: string; bold?: boolean; merged?: boolean }

/** A block as a reader sees it, before text is tidied and places are known. */
export type RawBlock = {
  text: string
  /** Automatic number; where it is absent a typed number is looked for in the text. */
  marker?: string
  heading?: number
  depth?: number
  bold?: boolean
  italic?: boolean
  align?: Block['align']
  page?: number
  /** A table row: cells from left to right, and where it stands. */
  row?: { table: number; row: number; header: boolean; cells: RawCell[] }
}

export type Assembled = { format: SourceFormat; encoding?: string; pages?: number; warnings?: ReadWarning[] }

/** The document as contracted in blocks.ts. Refuses what has no text at all. */
export function assemble(raw: Iterable<RawBlock>, about: Assembled): ReadDocument {
  const parts: string[] = []
  const blocks: Block[] = []
  let at = 0
  for (const each of raw) {
    const made = each.row ? rowBlock(each, each.row, at) : textBlock(each, at)
    if (!made) continue
    blocks.push(made.block)
    parts.push(made.shown)
    at += made.shown.length + 1
    if (at > LIMITS.text) throw fault('tooLong', LIMITS.text.toLocaleString('vi-VN'))
  }
  if (!/[\p{L}\p{N}]/u.test(parts.join(''))) throw fault('noText')
  return { format: about.format, encoding: about.encoding ?? '', text: parts.join('\n'), blocks, pages: about.pages ?? 0, warnings: about.warnings ?? [] }
}

type Made = { block: Block; shown: string } | null

function textBlock(raw: RawBlock, start: number): Made {
  const whole = tidy(raw.text)
  const { marker, text } = raw.marker ? { marker: tidy(raw.marker), text: whole } : splitMarker(whole)
  if (text === '') return null
  const shown = marker ? `${marker} ${text}` : text
  return { shown, block: { ...common(raw), kind: marker ? 'item' : 'paragraph', text, marker, span: { start, end: start + shown.length } } }
}

const BETWEEN_CELLS = ' | '

function rowBlock(raw: RawBlock, row: NonNullable<RawBlock['row']>, start: number): Made {
  const cells: Cell[] = []
  let at = start
  for (const cell of row.cells) {
    const text = tidy(cell.text)
    cells.push({ text, span: { start: at, end: at + text.length }, bold: cell.bold ?? false, merged: cell.merged ?? false })
    at += text.length + BETWEEN_CELLS.length
  }
  if (cells.every((cell) => cell.text === '')) return null
  const shown = cells.map((cell) => cell.text).join(BETWEEN_CELLS)
  const bold = cells.every((cell) => cell.bold || cell.text === '')
  const table = { index: row.table, row: row.row, header: row.header, cells }
  return { shown, block: { ...common(raw), bold, kind: 'row', text: shown, marker: '', span: { start, end: start + shown.length }, table } }
}

function common(raw: RawBlock) {
  return { heading: raw.heading ?? 0, depth: raw.depth ?? 0, bold: raw.bold ?? false, italic: raw.italic ?? false, align: raw.align ?? '', page: raw.page ?? 0 } as const
}
