/** What tesseract prints as TSV: words with their boxes, in pixels. */
import type { Token } from '../pdf/page.ts'

type Word = { line: string; left: number; top: number; width: number; height: number; sure: number; text: string }

/** Size that is given to words of ordinary height; boxes of Vietnamese words vary too much to measure it. */
const BODY = 13
/** Near enough to the ordinary size that a wrong guess parts no paragraph. */
const SMALL = 12.4

/** Words as tokens in points; `scale` is points for a pixel. Specks are left out. */
export function tokensOf(tsv: string, scale: number): Token[] {
  const words = tsv.split('\n').slice(1).flatMap(wordOf)
  const lines = Map.groupBy(words, (word) => word.line)
  const heights = [...lines.values()].map((line) => median(line.map((word) => word.height)))
  const usual = median(heights)
  return [...lines.values()].flatMap((line) => {
    const bottom = median(line.map((word) => word.top + word.height))
    const size = median(line.map((word) => word.height)) < usual * 0.84 ? SMALL : BODY
    return line.map((word, i) => ({ text: corrected(word.text, i === 0, line[i + 1]?.text), x0: word.left * scale, x1: (word.left + word.width) * scale, y: bottom * scale, size, bold: false, italic: false, word: true }))
  })
}

function wordOf(row: string): Word[] {
  const columns = row.split('\t')
  const [level, , block, paragraph, line, , left, top, width, height, sure] = columns.map(Number)
  const text = (columns[11] ?? '').trim()
  if (level !== 5 || text === '' || isSpeck(text, sure!, height!)) return []
  return [{ line: `${block}.${paragraph}.${line}`, left: left!, top: top!, width: width!, height: height!, sure: sure!, text }]
}

/** Dirt and ruled lines that were taken for signs. */
function isSpeck(text: string, sure: number, height: number): boolean {
  if (/^[|[\]{}¦_¬\\/'`"“”‘’.,:;=]+$/.test(text) && (sure < 70 || /^[|¦_]+$/.test(text))) return true
  return height < 3 && !/^[-–—]+$/.test(text)
}

/** Roman numbers before a heading in capitals, as the recogniser is known to mistake them. */
const ROMANS: Record<string, string> = { 'HI.': 'III.', 'IH.': 'III.', 'H.': 'II.', 'Il.': 'II.', 'lI.': 'II.', 'II,': 'II.', 'I,': 'I.', 'IHI.': 'III.', 'VỊ.': 'VI.', 'TV.': 'IV.', 'lV.': 'IV.' }

/** Known mistakes: "~" for a bullet's dash at the start of a line, long dashes, words run together ("SởY tế"). */
function corrected(text: string, first: boolean, next: string | undefined): string {
  if (first && /^[~¬»«]$/.test(text)) return '-'
  const roman = first && next && /^\p{Lu}{2}/u.test(next) ? ROMANS[text] : undefined
  const word = (roman ?? text).normalize('NFC')
  return word.replace(/[—–]-|-[—–]|—/g, '–').replace(/^–$/, first ? '-' : '–').replace(/(?<=[^\x00-\x7f])(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
