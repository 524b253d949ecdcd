/** What a page holds, measured in points from its top left corner. Pages of PDFs and of OCR are alike. */

export type Token = {
  text: string
  x0: number
  x1: number
  /** Baseline. */
  y: number
  size: number
  bold: boolean
  italic: boolean
  /** A whole word, set apart from the one before it however narrow the gap. */
  word?: boolean
}

/** A ruled line: horizontal from x0 to x1 at y0 = y1, or vertical. */
export type Rule = { x0: number; y0: number; x1: number; y1: number }

export type Page = {
  number: number
  width: number
  height: number
  tokens: Token[]
  rules: Rule[]
  /** There is something to see besides text: a large image, or letters drawn as outlines. */
  drawn: boolean
  /** The text came from OCR, now or when the file was made. */
  scanned: boolean
}

/** Words on one baseline with no wide gap between them. */
export type Line = { page: number; text: string; x0: number; x1: number; y: number; size: number; bold: boolean; italic: boolean }

/** Width of a text at the scale of this line. */
export function widthOf(text: string, line: Line): number {
  return ((line.x1 - line.x0) / Math.max(1, line.text.length)) * text.length
}
