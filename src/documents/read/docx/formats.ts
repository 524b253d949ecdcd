/** Number formats of Word (ECMA-376, 17.18.59 ST_NumberFormat), as printed. */

const ROMAN: [number, string][] = [
  [1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i'],
]

function roman(n: number): string {
  let out = ''
  for (const [worth, sign] of ROMAN) for (; n >= worth; n -= worth) out += sign
  return out
}

/** a … z, then aa, bb: Word repeats the letter. */
function letter(n: number): string {
  return String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.floor((n - 1) / 26) + 1)
}

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']

/** Vietnamese number words below one hundred: "mười lăm", "hai mươi mốt". */
function words(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10]
  if (n >= 100) return String(n)
  if (tens === 0) return DIGITS[ones]!
  const head = tens === 1 ? 'mười' : `${DIGITS[tens]} mươi`
  if (ones === 0) return head
  return `${head} ${ones === 1 && tens > 1 ? 'mốt' : ones === 5 ? 'lăm' : DIGITS[ones]}`
}

const FORMATS: Record<string, (n: number) => string> = {
  decimal: String,
  decimalZero: (n) => String(n).padStart(2, '0'),
  upperRoman: (n) => roman(n).toUpperCase(),
  lowerRoman: roman,
  upperLetter: (n) => letter(n).toUpperCase(),
  lowerLetter: letter,
  vietnameseCounting: words,
  decimalEnclosedParen: (n) => `(${n})`,
  decimalEnclosedFullstop: (n) => `${n}.`,
  none: () => '',
}

/** One counter as printed; formats that are not met in Vietnamese documents count in figures. */
export function formatNumber(n: number, format: string): string {
  return n < 1 && format !== 'decimal' && format !== 'decimalZero' ? String(n) : (FORMATS[format] ?? String)(n)
}
