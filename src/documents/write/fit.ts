import { textWidth } from './font-widths.ts'
import { SHORT_RULE } from './measures.ts'

/** Text in a box of `width` mm, in which it breaks where a careful typist would; `rule` is the short rule's length, mm. */
export type Fitted = { text: string; width: number; rule: number }

type Word = { text: string; width: number }

/** Kerning and rounding differ a little between programs; a line must not break for that. */
const SLACK = 1.5
const STEP = 1

/** A line may well begin with one of these, or end with a comma: "SỞ VĂN HÓA, THỂ THAO / VÀ DU LỊCH". */
const BEGINNINGS = new Set(['và', 'về', 'trên', 'của', 'cho', 'với', 'theo', 'tại', 'năm', 'giai', 'tỉnh', 'để', '-'])

function fill(words: readonly Word[], space: number, limit: number): Word[][] {
  const lines: Word[][] = []
  let used = Infinity
  for (const word of words) {
    if (used + space + word.width > limit) {
      lines.push([])
      used = -space
    }
    lines.at(-1)?.push(word)
    used += space + word.width
  }
  return lines
}

const breaksWell = (before: Word | undefined, after: Word | undefined): boolean =>
  (before?.text.endsWith(',') ?? false) || BEGINNINGS.has(after?.text.toLocaleLowerCase('vi') ?? '')

/** Lower is better: lines of uneven length and breaks inside a phrase both cost. */
function cost(lines: readonly Word[][], widths: readonly number[]): number {
  const uneven = 1 - Math.min(...widths) / Math.max(...widths)
  const torn = lines.slice(1).filter((line, i) => !breaksWell(lines[i]?.at(-1), line[0])).length
  return uneven + 0.5 * torn
}

/** The best box for a text in a column of `max` mm, with no more lines than the full column would need. */
export function fit(text: string, size: number, weight: 'Regular' | 'Bold', max: number): Fitted {
  const words = text.split(/ +/).map((word) => ({ text: word, width: textWidth(word, size, weight) }))
  const space = textWidth(' ', size, weight)
  const widthsOf = (lines: Word[][]) => lines.map((line) => line.reduce((sum, word) => sum + word.width, space * (line.length - 1)))
  const full = fill(words, space, max - SLACK)
  let best = { cost: Infinity, widest: 0 }
  for (let limit = max - SLACK; limit > 0; limit -= STEP) {
    const lines = fill(words, space, limit)
    if (lines.length > full.length) break
    const widths = widthsOf(lines)
    const now = cost(lines, widths)
    if (now < best.cost) best = { cost: now, widest: Math.max(...widths) }
  }
  return { text, width: Math.min(max, best.widest + SLACK), rule: best.widest * SHORT_RULE }
}
