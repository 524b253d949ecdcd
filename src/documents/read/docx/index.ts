/** .docx to blocks: own reader over the XML, since libraries drop automatic numbers and merged cells. */
import { assemble, type RawBlock, type RawCell } from '../assemble.ts'
import type { Block, ReadDocument, ReadWarning } from '../blocks.ts'
import { fault } from '../refuse.ts'
import { isHeaderRow } from '../table-header.ts'
import { readFlow, type Flow, type Paragraph, type Story } from './body.ts'
import { openContainer, type Parts } from './container.ts'
import { isReallyLegacy, toUnicode, type Encoding } from './fonts.ts'
import { readNumbering } from './numbering.ts'
import type { Piece } from './runs.ts'
import { readStyles } from './styles.ts'
import type { Table } from './tables.ts'
import { child, childrenOf, parseXml, type Node } from './xml.ts'

/** Reads a .docx (also .docm and .dotx). Headers, footers, footnotes and comments are left out. */
export function readDocx(bytes: Uint8Array, parts: Parts = openContainer(bytes)): ReadDocument {
  const main = mainPart(parts)
  const part = (name: string): Node | undefined => {
    const found = parts[main.replace(/[^/]+$/, name)]
    return found && parseXml(found, name)
  }
  const styles = readStyles(part('styles.xml'))
  const story: Story = { styles, numbering: readNumbering(part('numbering.xml'), styles), fields: [], changes: false, carried: [] }
  const document = parseXml(parts[main]!, main)
  if (!child(child(document, 'document'), 'body')) throw fault('damagedDocx', main)
  const flow = readFlow(document.children, story)
  const legacy = legacyIn(flow)
  const warnings: ReadWarning[] = []
  if (story.changes) warnings.push({ code: 'trackedChanges', detail: '', page: 0 })
  for (const encoding of legacy) if (encoding !== 'tcvn3-capitals') warnings.push({ code: 'encoding', detail: encoding, page: 0 })
  return assemble(blocksOf(flow, legacy), { format: 'docx', encoding: [...legacy].join(' '), warnings })
}

/** The main document as the package names it (ECMA-376 part 2, relationships). */
function mainPart(parts: Parts): string {
  const rels = parts['_rels/.rels']
  const named = rels && childrenOf(child(parseXml(rels, '_rels/.rels'), 'Relationships'), 'Relationship').find((each) => /\/officeDocument$/.test(each.attrs.Type ?? ''))
  const name = named?.attrs.Target?.replace(/^\//, '') ?? 'word/document.xml'
  const found = parts[name] ? name : 'word/document.xml'
  if (!parts[found]) throw fault('damagedDocx', found)
  return found
}

/** The legacy encodings that are really used in this file. */
function legacyIn(flow: Flow[]): Set<Encoding> {
  const texts = new Map<Encoding, string>()
  const visit = (each: Flow): void => {
    if (each.kind === 'table') each.rows.forEach((row) => row.cells.forEach((cell) => cell.origin && cell.flow.forEach(visit)))
    else for (const piece of each.pieces) if (piece.encoding) texts.set(piece.encoding, (texts.get(piece.encoding) ?? '') + piece.text)
  }
  flow.forEach(visit)
  return new Set([...texts].filter(([, text]) => isReallyLegacy(text)).map(([encoding]) => encoding))
}

function* blocksOf(flow: Flow[], legacy: Set<Encoding>): Generator<RawBlock> {
  let table = 0
  for (const each of flow) {
    if (each.kind === 'paragraph') yield blockOf(each, legacy)
    else if (each.rows.every((row) => row.cells.length <= 1)) yield* blocksOf(each.rows.flatMap((row) => row.cells.flatMap((cell) => cell.flow)), legacy)
    else yield* rowsOf(each, table++, legacy)
  }
}

const ALIGN: Record<string, Block['align']> = { left: 'left', start: 'left', center: 'center', right: 'right', end: 'right', both: 'justify', distribute: 'justify' }

function blockOf(paragraph: Paragraph, legacy: Set<Encoding>): RawBlock {
  const { marker, heading, depth, pieces } = paragraph
  return { text: textOf(pieces, legacy), marker, heading, depth, bold: all(pieces, 'bold'), italic: all(pieces, 'italic'), align: ALIGN[paragraph.align] ?? '' }
}

function* rowsOf(table: Table, index: number, legacy: Set<Encoding>): Generator<RawBlock> {
  const rows = table.rows.map((row) => ({ header: row.header, cells: row.cells.map((cell) => cellOf(cell.flow, cell.origin, legacy)) }))
  for (const [row, { header, cells }] of rows.entries()) {
    yield { text: '', row: { table: index, row, header: header || isHeaderRow(rows, row), cells } }
  }
}

/** A cell keeps its paragraphs on lines of their own; a number alone ("TT" counted by Word) is its text. */
function cellOf(flow: Flow[], origin: boolean, legacy: Set<Encoding>): RawCell {
  const lines = flow.flatMap((each) => linesOf(each, legacy)).filter((line) => line.trim() !== '')
  const pieces = flow.flatMap((each) => (each.kind === 'paragraph' ? each.pieces : []))
  return { text: lines.join('\n'), bold: all(pieces, 'bold'), merged: !origin }
}

function linesOf(each: Flow, legacy: Set<Encoding>): string[] {
  if (each.kind === 'paragraph') return [`${each.marker} ${textOf(each.pieces, legacy)}`.trim()]
  return each.rows.map((row) => row.cells.filter((cell) => cell.origin).flatMap((cell) => cell.flow.flatMap((inner) => linesOf(inner, legacy))).filter(Boolean).join(' | '))
}

function textOf(pieces: Piece[], legacy: Set<Encoding>): string {
  return pieces.map(({ text, encoding, caps }) => {
    const shown = legacy.has(encoding) ? toUnicode(text, encoding) : text
    return caps ? shown.toUpperCase() : shown
  }).join('')
}

function all(pieces: Piece[], look: 'bold' | 'italic'): boolean {
  const lettered = pieces.filter((piece) => /[\p{L}\p{N}]/u.test(piece.text))
  return lettered.length > 0 && lettered.every((piece) => piece[look])
}
