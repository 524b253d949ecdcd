/**
 * Numbers that people type as text. In Vietnam a dot groups thousands and a comma marks decimals ("1.250,5");
 * files from elsewhere do the reverse. What has one reading is read, what has two is refused, nothing is guessed.
 */
export type ParsedNumber =
  | { kind: 'number'; value: string }
  | { kind: 'ambiguous'; whole: string; decimal: string }
  | { kind: 'none' }

const GROUPED = /^\d{1,3}(?:([.,\u00a0 ])\d{3})(?:\1\d{3})*(?:([.,])\d+)?$/
const SIMPLE = /^\d+(?:[.,]\d+)?$/

const number = (sign: string, whole: string, fraction = ''): ParsedNumber => {
  const digits = whole.replace(/^0+(?=\d)/, '')
  return { kind: 'number', value: sign + (fraction ? `${digits}.${fraction}` : digits) }
}

/** "1.250" and "1,250": a thousand, or one and a quarter. */
function groupOrDecimal(sign: string, text: string): ParsedNumber {
  const [whole = '', fraction = ''] = text.split(/[.,]/)
  if (whole.startsWith('0')) return number(sign, whole, fraction)
  const shown = fraction.replace(/0+$/, '')
  return { kind: 'ambiguous', whole: sign + whole + fraction, decimal: sign + (shown ? `${whole},${shown}` : whole) }
}

/** Reads "85,5", "1.250,5", "1.250.000", "-3"; the value is canonical: "85.5", "1250.5", "1250000", "-3". */
export function parseNumber(typed: string): ParsedNumber {
  const text = typed.trim().replace(/^[−–]/u, '-')
  const sign = text.startsWith('-') ? '-' : ''
  const digits = text.replace(/^[+-]/, '')
  if (/^\d{1,3}[.,]\d{3}$/.test(digits)) return groupOrDecimal(sign, digits)
  if (SIMPLE.test(digits)) return number(sign, ...(digits.split(/[.,]/) as [string, string?]))
  const [, group, mark] = GROUPED.exec(digits) ?? []
  if (!group || group === mark) return { kind: 'none' }
  const [whole = '', fraction] = mark ? digits.split(mark) : [digits]
  return number(sign, whole.split(group).join(''), fraction)
}

/** A whole number typed as text: here "1.250" can only be a thousand and more. */
export function parseWhole(typed: string): ParsedNumber {
  const parsed = parseNumber(typed)
  if (parsed.kind === 'ambiguous' && typed.includes('.')) return { kind: 'number', value: parsed.whole }
  return parsed
}

/** What Excel shows of a stored number: 15 digits, without the noise of binary fractions; never "1e+21". */
export function canonical(value: number): string | null {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e15) return null
  const text = Number(value.toPrecision(15)).toString()
  return text.includes('e') ? Number(text).toFixed(15).replace(/0+$/, '').replace(/\.$/, '') : text
}
