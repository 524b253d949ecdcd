/** What is printed on every page and belongs to no text: page numbers, running heads, footnotes. */
import type { Line } from './page.ts'

export type PageLines = { number: number; height: number; lines: Line[] }

const PAGE_NUMBER = /^(?:[-–—.]\s*)?(?:Trang|trang|Page)?\s*\d{1,4}(?:\s*[/|]\s*\d{1,4})?(?:\s*[-–—.])?$/
const EDGE = 0.1

/** The pages without their margins. */
export function withoutMargins(pages: PageLines[]): PageLines[] {
  const seen = new Map<string, number>()
  for (const page of pages) for (const key of new Set(page.lines.filter((line) => atEdge(line, page)).map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1)
  const often = Math.max(3, pages.length * 0.5)
  return pages.map((page) => ({
    ...page,
    lines: withoutFootnotes(page.lines.filter((line) => !(atEdge(line, page) && (PAGE_NUMBER.test(line.text) || (seen.get(keyOf(line)) ?? 0) >= often)))),
  }))
}

const atEdge = (line: Line, page: PageLines): boolean => line.y < page.height * EDGE || line.y > page.height * (1 - EDGE * 0.8)

/** Running heads differ only in their figures. */
const keyOf = (line: Line): string => `${line.text.replace(/\d+/g, '#')}@${Math.round(line.y / 6)}`

/** Lines in smaller print at the foot of the page, the first of which opens with a figure. */
function withoutFootnotes(lines: Line[]): Line[] {
  const body = commonSize(lines)
  let start = lines.length
  while (start > 0 && lines[start - 1]!.size < body - 1.4) start--
  const first = lines[start]
  return first && start > 0 && /^(?:\d{1,2}|\[\d{1,2}\]|\(\d{1,2}\))\s?\p{Lu}/u.test(first.text) ? lines.slice(0, start) : lines
}

function commonSize(lines: Line[]): number {
  const letters = new Map<number, number>()
  for (const line of lines) letters.set(Math.round(line.size * 2) / 2, (letters.get(Math.round(line.size * 2) / 2) ?? 0) + line.text.length)
  return [...letters].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0])[0]
}
