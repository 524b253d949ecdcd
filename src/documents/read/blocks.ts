/**
 * What every reader gives: a document as a flat list of blocks in reading order.
 * A block keeps where it stood in the source, so that everything found in it can point back.
 */

/** Half-open range of UTF-16 offsets in {@link ReadDocument.text}. */
export type Span = { start: number; end: number }

/** One cell of a table row; cells covered by a merge carry the merged cell's text. */
export type Cell = { text: string; span: Span; bold: boolean; merged: boolean }

export type Block = {
  kind: 'paragraph' | 'item' | 'row'
  /** Text without its number, NFC, inner line breaks as "\n". For a row: the cells joined by " | ". */
  text: string
  /** Number or bullet as printed ("IV.", "1.", "a)", "-"), empty when there is none. */
  marker: string
  /** 1–6 where the source itself says heading (style or outline level), else 0. */
  heading: number
  /** List or indentation depth, 0 at the left edge. */
  depth: number
  /** The whole text is bold, italic. */
  bold: boolean
  italic: boolean
  align: 'left' | 'center' | 'right' | 'justify' | ''
  /** Page as printed in a PDF, 1-based; 0 where the source has no pages. */
  page: number
  /** Place of marker and text in {@link ReadDocument.text}. */
  span: Span
  /** For rows: table (0-based in the document), row in the table, cells from left to right. */
  table?: { index: number; row: number; header: boolean; cells: Cell[] }
}

export type SourceFormat = 'docx' | 'pdf' | 'scan' | 'txt' | 'md'

export type ReadDocument = {
  format: SourceFormat
  /** For text: the encoding that was recognised, e.g. "utf-8", "tcvn3". */
  encoding: string
  /** The whole text as shown to a person: the blocks joined by "\n". Spans point into it. */
  text: string
  blocks: Block[]
  pages: number
  /** What the reader was unsure of, for a person. */
  warnings: ReadWarning[]
}

/** A doubt of the reader: code for the message, place where it is known. */
export type ReadWarning = { code: string; detail: string; page: number }
