/** Plain text and markdown to blocks. */
import { assemble, type RawBlock, type RawCell } from '../assemble.ts'
import type { ReadDocument, ReadWarning } from '../blocks.ts'
import { columnText } from '../column-text.ts'
import { isHeaderRow } from '../table-header.ts'
import { clean } from '../tidy.ts'
import { readAligned } from './aligned.ts'
import { isBar, readBars } from './bars.ts'
import { readCellLines } from './cells.ts'
import { readColumns } from './columns.ts'
import { decode } from './decode.ts'
import { allSet, stripEmphasis } from './emphasis.ts'
import { linesOf } from './lines.ts'
import { withoutPages } from './pages.ts'
import { unglued } from './glued.ts'
import { readPipes } from './pipes.ts'
import { layoutNear, measureLayout, reflow, type Layout } from './reflow.ts'
import { readTabs } from './tabs.ts'

/** Reads bytes of a text in any encoding of `decode`. Refuses binary data. */
export function readText(bytes: Uint8Array, name: string): ReadDocument {
  const { text, encoding, warnings } = decode(bytes)
  return readString(text, { encoding, warnings, markdown: /\.(md|markdown)$/i.test(name) })
}

/** Reads text that is already decoded. */
export function readString(source: string, about: { encoding: string; warnings?: ReadWarning[]; markdown?: boolean }): ReadDocument {
  const text = cleaned(source)
  const whole = unglued(text)
  const lines = withoutPages(whole)
  const warnings = [...(about.warnings ?? [])]
  if (whole !== text) warnings.push({ code: 'spacesLost', detail: '', page: 0 })
  const markdown = about.markdown || lines.some((line, i) => /^#{1,6} \S/.test(line) || /^\|? ?:?-{3,}:? ?\|/.test(lines[i + 1] ?? ''))
  return assemble(blocksOf(lines, warnings), { format: markdown ? 'md' : 'txt', encoding: about.encoding, warnings })
}

/** One kind of line end and space; tabs only where they part something. */
function cleaned(source: string): string {
  const text = source.replace(/\r\n?|[\v\u0085\u2028\u2029]/g, '\n')
  return text.split(/(\t)/).map((piece) => (piece === '\t' ? piece : clean(piece))).join('').replace(/^[ \t]+/gm, (indent) => indent.replace(/\t/g, '        '))
}

/** Walks over the lines once; tables and columns are taken out, the rest is reflowed chunk by chunk. */
function* blocksOf(lines: string[], warnings: ReadWarning[]): Generator<RawBlock> {
  const layout = measureLayout(chunksOf(lines))
  let table = 0
  let chunk: string[] = []
  for (let i = 0; i < lines.length; ) {
    const special = specialAt(lines, i, layout)
    if (special || lines[i]!.trim() === '') {
      yield* paragraphs(chunk, layoutNear(layout, lines, i - chunk.length, i))
      chunk = []
    }
    if (special) {
      if (special.unsure) warnings.push({ code: special.unsure, detail: '', page: 0 })
      yield* rowsOf(special.rows, table++, special.header)
      i = special.end
    } else chunk.push(lines[i++]!.replace(/\t/g, '        '))
  }
  yield* paragraphs(chunk, layoutNear(layout, lines, lines.length - chunk.length, lines.length))
}

type Special = { rows: RawCell[][]; header: boolean; end: number; unsure?: string }

/** A table or a pair of columns that begins at this line. */
function specialAt(lines: string[], i: number, layout: Layout): Special | null {
  const line = lines[i]!
  if (isBar(line)) {
    const bars = readBars(lines, i)
    return bars ? { rows: bars.rows.map((row) => row.map((cell) => cellOf(cell, layout))), header: false, end: bars.end } : { rows: [], header: false, end: i + 1 }
  }
  if (line.includes('|')) {
    const pipes = readPipes(lines, i)
    if (pipes) return { rows: pipes.rows.map((row) => row.map(markedCell)), header: pipes.header, end: pipes.end }
  }
  if (line.includes('\t')) {
    const tabs = readTabs(lines, i)
    if (tabs) return { rows: tabs.rows.map((row) => row.map(markedCell)), header: false, end: tabs.end }
  }
  if (/\S {2,}\S|^ {12,}\S/.test(line) || /^ *S?TT(?: |$)/.test(line)) {
    const aligned = readAligned(lines, i)
    if (aligned) return { rows: aligned.rows.map((row) => row.map((cell) => cellOf(cell, layout))), header: true, end: aligned.end, unsure: 'alignedTable' }
  }
  if (/\S(?: {3,}| *\t\s*)\S/.test(line)) {
    const columns = readColumns(lines, i)
    if (columns) return { rows: [[columns.left, columns.right].map(columnCell)], header: false, end: columns.end }
  }
  const cells = readCellLines(lines, i)
  return cells ? { rows: [cells.header, ...cells.rows].map((row) => row.map((text) => ({ text }))), header: true, end: cells.end, unsure: 'cellLines' } : null
}

function* rowsOf(rows: RawCell[][], table: number, header: boolean): Generator<RawBlock> {
  const seen = rows.map((cells) => ({ cells }))
  for (const [row, cells] of rows.entries()) yield { text: '', row: { table, row, header: (header && row === 0) || isHeaderRow(seen, row), cells } }
}

/** A cell keeps its paragraphs, each on a line of its own. */
function cellOf(source: string, layout: Layout): RawCell {
  const within = { ...layout, wrapped: true, parted: true }
  const found = source.split(/\n\s*\n/).flatMap((chunk) => reflow(linesOf(chunk), within))
  return { text: found.map((each) => each.text).join('\n'), bold: found.length > 0 && found.every((each) => each.bold) }
}

function columnCell(source: string[]): RawCell {
  const lines = linesOf(source.join('\n'))
  return { text: columnText(lines.map((line) => line.text)), bold: lines.length > 0 && lines.every((line) => line.bold) }
}

function markedCell(source: string): RawCell {
  const styled = stripEmphasis(source)
  return { text: styled.text, bold: allSet(styled.text, styled.bold, 0, styled.text.length) }
}

function* paragraphs(chunk: string[], layout: Layout): Generator<RawBlock> {
  if (chunk.length === 0) return
  for (const each of reflow(linesOf(chunk.join('\n')), layout)) {
    const indent = /^ */.exec(chunk[0]!)![0].length
    yield { text: each.text, heading: each.heading, bold: each.bold || each.heading > 0, italic: each.italic, depth: each.lines === 1 ? Math.min(9, Math.floor(indent / 4)) : 0 }
  }
}

function chunksOf(lines: string[]): string[][] {
  const chunks: string[][] = [[]]
  for (const line of lines) {
    if (line.trim() === '') chunks.push([])
    else if (!isBar(line)) chunks.at(-1)!.push(line)
  }
  return chunks.filter((chunk) => chunk.length > 0)
}
