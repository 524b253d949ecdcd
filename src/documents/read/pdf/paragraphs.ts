/** Printed lines to paragraphs, by indentation, by room left on the line, and over page ends. */
import { splitMarker } from '../marker.ts'
import { isCapitals, joined } from '../text/reflow.ts'
import { widthOf, type Line } from './page.ts'

/** Indents in points: of the first line, and of the second where there is one. */
export type Paragraph = { lines: Line[]; text: string; bold: boolean; italic: boolean; indent: number; rest?: number }

/** Left and right edge of the text; in a cell those of the cell. `slack`: points by which widths are unsure. */
export type Frame = { left: number; right: number; slack?: number }

/** Edges between which nearly all lines of full width lie. */
export function frameOf(lines: Line[]): Frame {
  const right = lines.map((line) => line.x1).sort((a, b) => a - b)
  const left = lines.map((line) => line.x0).sort((a, b) => a - b)
  return { left: left[Math.floor(left.length * 0.05)] ?? 0, right: right[Math.floor(right.length * 0.95)] ?? 0 }
}

export function paragraphsOf(lines: Line[], frame: (line: Line) => Frame): Paragraph[] {
  const out: Paragraph[] = []
  for (const line of lines) {
    const open = out.at(-1)
    const indent = line.x0 - frame(line).left
    if (open && continues(open, line, frame(line))) {
      open.lines.push(line)
      open.rest ??= indent
      open.text = joined(open.text, line.text)
      open.bold &&= line.bold
      open.italic &&= line.italic
    } else out.push({ lines: [line], text: line.text, bold: line.bold, italic: line.italic, indent })
  }
  return out
}

const STEP = 7

function continues(open: Paragraph, line: Line, frame: Frame): boolean {
  const last = open.lines.at(-1)!
  if (looksDiffer(last, line) || (line.page === last.page && line.y - last.y > Math.max(line.size, last.size) * 2.1)) return false
  const dangling = /^\p{Ll}/u.test(line.text) && !/[.;:!?]$/.test(last.text)
  if (opensItem(open, line, frame)) return false
  if (dangling && line.x0 - frame.left <= open.indent + 50) return true
  if (isCentred(last, frame) && isCentred(line, frame)) return !hadRoom(last, line, { left: last.x0, right: last.x0 + frame.right - frame.left })
  return keepsIndent(open, line, frame) && !hadRoom(last, line, frame)
}

/** Bold beside plain, one size beside another, capitals beside small letters in a title. */
function looksDiffer(last: Line, line: Line): boolean {
  if (Math.abs(last.size - line.size) > 0.8) return true
  if (last.bold !== line.bold && /\p{L}/u.test(line.text)) return last.bold ? !/^\p{Ll}/u.test(line.text) : true
  return last.bold && isCapitals(last.text) !== isCapitals(line.text)
}

/** A printed number opens an item, unless the line stands where a wrapped line would. */
function opensItem(open: Paragraph, line: Line, frame: Frame): boolean {
  const { marker, text } = splitMarker(line.text)
  if (!marker) return false
  const wrapped = open.indent > line.x0 - frame.left + STEP && line.x0 < frame.left + STEP
  if (!wrapped || !/^[-–—]$|^\d+[.)]$/.test(marker)) return true
  const last = open.text
  return /[.;:!?]$/.test(last) || (/^\p{Lu}/u.test(text) && !/(?:Điều|khoản|mục|điểm|số|Quý|tháng|năm|và)$/i.test(last))
}

/** Is the line indented as a further line of this paragraph would be? Indents are measured from each page's edge. */
function keepsIndent(open: Paragraph, line: Line, { left }: Frame): boolean {
  const at = line.x0 - left
  if (open.rest !== undefined) return Math.abs(at - open.rest) < STEP
  if (at < open.indent - 3) return true
  if (at > open.indent + 3) return splitMarker(open.lines[0]!.text).marker !== '' && at - open.indent < 50
  return open.indent < STEP
}

function isCentred(line: Line, frame: Frame): boolean {
  const [before, after] = [line.x0 - frame.left, frame.right - line.x1]
  return before > 3 && Math.abs(before - after) < 10
}

/** Would the first word of the next line have fitted on the last one? Then its end was meant. */
export function hadRoom(last: Line, next: Line, frame: Frame): boolean {
  const word = /^\S+/.exec(next.text)?.[0] ?? ''
  const needed = widthOf(` ${word}`, next)
  return frame.right - last.x1 > (/[.;:]$/.test(last.text) ? needed : needed * 1.15 + (frame.slack ?? 3))
}
