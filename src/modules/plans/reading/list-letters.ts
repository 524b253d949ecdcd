/** Letters of lists that OCR took for figures or signs: "1)" between "h)" and "k)" is "i)", "])" before "m)" is "l)". */
import { bare } from './keys.ts'
import type { Line } from './lines.ts'

/** NĐ 30/2020, Phụ lục I: a) b) c) d) đ) e) g) h) i) k) … */
const LETTERS = [...'abcdđeghiklmnopqrstuvxy']
const LETTER = /^([a-zđ])\)$/u
/** What a letter may be taken for. */
const MISREAD: Record<string, string> = { i: '1!¡|', l: '1]|![', g: 'ø9q', b: '6', o: '0' }

/** Lines with such letters as they were printed; everything else is left as it is. */
export function withListLetters(lines: Line[]): Line[] {
  let last = ''
  return lines.map((line, index) => {
    const letter = LETTER.exec(line.marker)?.[1]
    if (letter) last = letter
    else if (/^(?:[IVX]+|\d+)\.$/.test(line.marker)) last = ''
    const wanted = last && !letter ? LETTERS[LETTERS.indexOf(last) + 1] : undefined
    if (!wanted) return line
    const found = misread(line, wanted)
    if (!found || !followedBy(lines, index, wanted)) return line
    last = wanted
    return { ...line, ...found }
  })
}

function misread(line: Line, wanted: string): Pick<Line, 'marker' | 'text' | 'key' | 'at'> | null {
  const signs = MISREAD[wanted] ?? ''
  if (/^.\)$/u.test(line.marker)) return signs.includes(line.marker[0]!) ? { marker: `${wanted})`, text: line.text, key: line.key, at: line.at } : null
  const open = /^(\S)\)\s+(?=\p{L})/u.exec(line.text)
  if (line.marker !== '' || !open || !signs.includes(open[1]!)) return null
  const text = line.text.slice(open[0].length)
  return { marker: `${wanted})`, text, key: bare(text), at: line.at + open[0].length }
}

/** The list goes on with a later letter before "2)" shows that "1)" opened a list of its own. */
function followedBy(lines: Line[], index: number, wanted: string): boolean {
  for (const { marker } of lines.slice(index + 1, index + 60)) {
    const letter = LETTER.exec(marker)?.[1]
    if (letter) return LETTERS.indexOf(letter) > LETTERS.indexOf(wanted)
    if (marker === '2)' || /^(?:[IVX]+|\d+)\.$/.test(marker)) return false
  }
  return false
}
