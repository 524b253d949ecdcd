/** A line of plain text with what is known of its looks. */
import { isRule } from '../tidy.ts'
import { allSet, stripEmphasis, type Styled } from './emphasis.ts'

export type Line = {
  text: string
  bold: boolean
  italic: boolean
  /** Emphasis that runs on over the line end: the break is one of wrapping. */
  runsOn: boolean
  /** Heading level of markdown ("## "), else 0. */
  heading: number
}

/** Lines of a chunk, emphasis taken out over line ends; lines that are rules or empty are left out. */
export function linesOf(chunk: string): Line[] {
  const styled = stripEmphasis(chunk)
  const lines: Line[] = []
  let start = 0
  for (const text of styled.text.split('\n')) {
    const line = lineOf(text, styled, start)
    start += text.length + 1
    if (line) lines.push(line)
  }
  return lines
}

function lineOf(text: string, styled: Styled, start: number): Line | null {
  const end = start + text.length
  if (isRule(text)) return null
  const hashes = /^\s*(#{1,6})\s+(?=\S)/.exec(text)
  return {
    text: hashes ? text.slice(hashes[0].length).replace(/\s+#+\s*$/, '') : text,
    bold: allSet(styled.text, styled.bold, start, end),
    italic: allSet(styled.text, styled.italic, start, end),
    runsOn: runsOn(styled, end),
    heading: hashes ? hashes[1]!.length : 0,
  }
}

/** The break at `end` and the next letter carry the same emphasis. */
function runsOn({ text, bold, italic }: Styled, end: number): boolean {
  if (!bold[end] && !italic[end]) return false
  const next = end + 1 + text.slice(end + 1, end + 200).search(/\S/)
  return next > end && bold[next] === bold[end] && italic[next] === italic[end]
}
