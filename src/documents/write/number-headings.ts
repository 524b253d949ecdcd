import type { Block, Heading, HeadingLevel } from './document.ts'

/** From the widest to the narrowest. */
export const LEVELS: readonly HeadingLevel[] = ['part', 'chapter', 'section', 'subsection', 'article', 'roman', 'clause', 'point']

/** Chapters and articles are counted through the whole document, the others within what stands above them. */
const CONTINUOUS: ReadonlySet<HeadingLevel> = new Set(['chapter', 'article'])

/** Phụ lục I, mục II.6.đ: points follow the Vietnamese alphabet, which has đ and has no f, j, w, z. */
const POINTS = [...'abcdđeghiklmnopqrstuvxy']

const ROMAN: readonly [number, string][] = [[50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']]

/** 4 -> "IV"; counts from 1. */
export function roman(count: number): string {
  let rest = count
  let numeral = ''
  for (const [value, letters] of ROMAN) {
    for (; rest >= value; rest -= value) numeral += letters
  }
  return numeral
}

/** 5 -> "đ"; after y come aa, ab …; counts from 1. */
export function point(count: number): string {
  const last = POINTS[(count - 1) % POINTS.length] ?? ''
  return count > POINTS.length ? point(Math.floor((count - 1) / POINTS.length)) + last : last
}

function numeral(level: HeadingLevel, count: number): string {
  if (level === 'part' || level === 'chapter' || level === 'roman') return roman(count)
  return level === 'point' ? point(count) : String(count)
}

/** Every heading with its number; one that carries its own keeps it and is still counted. */
export function numberHeadings(blocks: readonly Block[]): Block[] {
  const counts = new Map<HeadingLevel, number>()
  const count = (heading: Heading): Heading => {
    if (heading.number === '') return heading
    const next = (counts.get(heading.level) ?? 0) + 1
    counts.set(heading.level, next)
    for (const below of LEVELS.slice(LEVELS.indexOf(heading.level) + 1)) {
      if (!CONTINUOUS.has(below)) counts.delete(below)
    }
    return { ...heading, number: heading.number ?? numeral(heading.level, next) }
  }
  return blocks.map((block) => (block.kind === 'heading' ? count(block) : block))
}
