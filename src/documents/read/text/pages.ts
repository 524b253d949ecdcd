/** Texts laid out from a PDF keep its pages: form feeds, page numbers, and sentences cut in between. */
import { startsWithMarker } from '../marker.ts'

const PAGE_NUMBER = /^\s*(?:[-–]\s*)?(?:Trang\s+)?\d{1,3}(?:\s*\/\s*\d{1,3})?(?:\s*[-–])?\s*$/
/** A figure this far from the edge, alone on its line, is a page number even without form feeds. */
const MIDDLE = 20

/** Lines without page numbers; a sentence that ran over a page end is whole again. */
export function withoutPages(text: string): string[] {
  const sheets = text.split('\f')
  if (sheets.length === 1) return withoutCentred(text.split('\n'))
  const pages = sheets.map((page) => trimmed(page.split('\n')))
  const lines = pages.reduce((before, page) => (before.length === 0 ? page : runsOn(before, page) ? [...before, ...page] : [...before, '', ...page]), [] as string[])
  return withoutCentred(lines)
}

/** A page without the blank lines and the page number at both of its ends. */
function trimmed(lines: string[]): string[] {
  let [start, end] = [0, lines.length]
  const skip = (line: string | undefined) => line !== undefined && (line.trim() === '' || PAGE_NUMBER.test(line))
  while (skip(lines[start])) start++
  while (end > start && skip(lines[end - 1])) end--
  return lines.slice(start, end)
}

function runsOn(before: string[], page: string[]): boolean {
  const [last, next] = [before.at(-1) ?? '', page[0] ?? '']
  if (/[.;:!?]\s*$/.test(last) || startsWithMarker(next.trim())) return false
  return /^\s*\p{Ll}/u.test(next) || (isFull(last, before) && /\p{Ll}/u.test(next) && !GAP.test(last) && !GAP.test(next))
}

const GAP = /\S {3,}\S/

/** The line reaches as far as those before it: it was wrapped, not ended. */
function isFull(line: string, page: string[]): boolean {
  const edges = page.slice(-20).map((each) => each.trimEnd().length)
  return edges.length > 4 && line.trimEnd().length > Math.max(...edges) * 0.9
}

function withoutCentred(lines: string[]): string[] {
  const out: string[] = []
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!
    if (!PAGE_NUMBER.test(line) || (/^ */.exec(line)![0].length < MIDDLE && !breaksIn(lines, i))) {
      out.push(line)
      continue
    }
    while (out.at(-1)?.trim() === '') out.pop()
    while (lines[i + 1]?.trim() === '') i++
    if (!runsOn(out, lines.slice(i + 1, i + 2))) out.push('')
  }
  return out
}

/** A figure at the left edge is a page number where a sentence that stopped before it goes on after it. */
function breaksIn(lines: string[], at: number): boolean {
  if ((lines[at - 1] ?? '').trim() !== '') return false
  const before = lines.slice(Math.max(0, at - 3), at).findLast((line) => line.trim() !== '')
  const after = lines.slice(at + 1, at + 4).find((line) => line.trim() !== '')
  return before !== undefined && after !== undefined && runsOn([before], [after])
}
