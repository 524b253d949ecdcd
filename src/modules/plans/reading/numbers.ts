/** Vietnamese numbers: "46.200" is forty-six thousand, "48,3" has a decimal comma, "05" is five. */

/** Matches one number as written; years and parts of dates are told apart by what stands around. */
export const NUMBER = '\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?|\\d+\\.\\d{1,2}(?!\\d)'

/** "năm" is left out: it means a year far more often than five. */
const WORDS = ['một', 'hai', 'ba', 'bốn', '', 'sáu', 'bảy', 'tám', 'chín', 'mười']

/** A number written as a word, only where a bound stands before it: "ít nhất một cơ sở". */
export const NUMBER_WORD = `(?<=(?:ít nhất|tối thiểu|không quá|tối đa) )(?:${WORDS.filter(Boolean).join('|')})(?=\\s)`

/** "1.250" → 1250, "48,3" → 48.3, "0.5" → 0.5 (a point before one or two digits is a decimal point). */
export function numberOf(text: string): number {
  const inWords = WORDS.indexOf(text.toLowerCase())
  if (inWords >= 0) return inWords + 1
  const plain = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text) ? text.replace(/\./g, '').replace(',', '.') : text.replace(',', '.')
  return Number(plain)
}
