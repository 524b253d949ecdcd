/** Printed numbers and bullets, and where they rank. NĐ 30/2020, Phụ lục I: phần, chương, mục, điều, khoản, điểm. */
export type Style = 'part' | 'upper' | 'roman' | 'title' | 'article' | 'arabic' | 'dotted2' | 'dotted3' | 'dotted4' | 'agency' | 'letter' | 'paren' | 'dash' | 'plus' | 'dot' | 'text' | 'row'

/** `label`: as it stands in a path ("IV", "2.1", "a"), empty for bullets; `ordinal` 0 where it cannot be told. */
export type Marker = { style: Style; label: string; ordinal: number }

export const RANK: Record<Style, number> = {
  part: 0, upper: 0.6, roman: 1, title: 1, article: 1, arabic: 2, dotted2: 3, dotted3: 4, dotted4: 5, agency: 5.5, letter: 6, paren: 7, dash: 8, dot: 9, plus: 10, text: 20, row: 21,
}

const LETTERS = 'aăâbcdđeêghiklmnoôơpqrstuưvxy'
/** Lists run a) b) c) d) đ) e) g) h) i) k) …: NĐ 30/2020, Phụ lục I. */
const LIST_LETTERS = 'abcdđeghiklmnopqrstuvxy'

/** Reads a marker as printed; `previous` (the last sibling's) settles "C." after "B." and "i)" after "h)". */
export function readMarker(printed: string, previous: Marker | null = null): Marker {
  const mark = printed.replace(/\s+/g, ' ').trim()
  const bareMark = mark.replace(/^\(|[.):/]+$|\s?[-–]$/g, '').replace(/[.):/\s]+$/g, '').trim()
  if (mark === '') return { style: 'text', label: '', ordinal: 0 }
  if (/^(?:phần|chương|mục)/iu.test(mark)) return { style: 'part', label: bareMark, ordinal: 0 }
  if (/^điều/iu.test(mark)) return { style: 'article', label: bareMark, ordinal: Number(/\d+/.exec(mark)?.[0] ?? 0) }
  if (/^\(/.test(mark)) return { style: 'paren', label: bareMark, ordinal: Number(bareMark) || LETTERS.indexOf(bareMark) + 1 }
  if (/^\d+(?:\.\d+)*$/.test(bareMark)) return numbered(bareMark)
  if (/^[A-ZĐ]$/.test(bareMark) && isNextLetter(bareMark, previous)) return { style: 'upper', label: bareMark, ordinal: bareMark.charCodeAt(0) - 64 }
  if (/^[IVXLC]+$/.test(bareMark)) return { style: 'roman', label: bareMark, ordinal: romanValue(bareMark) }
  if (/^[A-ZĐ]$/.test(bareMark)) return { style: 'upper', label: bareMark, ordinal: bareMark.charCodeAt(0) - 64 }
  if (/^[a-zđ](?:\.?\d+)?$/.test(bareMark)) return { style: 'letter', label: bareMark, ordinal: LIST_LETTERS.indexOf(bareMark[0]!) + 1 }
  if (mark === '+') return { style: 'plus', label: '', ordinal: 0 }
  return { style: /^[-–—‒−‑]$/.test(mark) ? 'dash' : 'dot', label: '', ordinal: 0 }
}

function numbered(label: string): Marker {
  const parts = label.split('.')
  const style: Style = parts.length === 1 ? 'arabic' : parts.length === 2 ? 'dotted2' : parts.length === 3 ? 'dotted3' : 'dotted4'
  return { style, label, ordinal: Number(parts.at(-1)) }
}

function isNextLetter(letter: string, previous: Marker | null): boolean {
  return previous?.style === 'upper' && letter.charCodeAt(0) === previous.label.charCodeAt(0) + 1
}

const ROMAN: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 }

function romanValue(text: string): number {
  return [...text].reduce((sum, letter, at) => {
    const value = ROMAN[letter] ?? 0
    return value < (ROMAN[text[at + 1] ?? ''] ?? 0) ? sum - value : sum + value
  }, 0)
}

/** Bullets and plain text carry no number of their own. */
export function isUnnumbered(style: Style): boolean {
  return style === 'dash' || style === 'plus' || style === 'dot' || style === 'text'
}
