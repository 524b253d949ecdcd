/**
 * Legacy fonts: a run in .VnTime or VNI-Times holds codes, not letters. Many files name such a font
 * over text that is Unicode already; then the font is believed only if its text has no Vietnamese letters.
 */
import { fromTcvn3Run } from '../text/tcvn3.ts'
import { fromVni } from '../text/vni.ts'

export type Encoding = '' | 'tcvn3' | 'tcvn3-capitals' | 'vni'

/** The encoding that a font stands for. */
export function encodingOf(font: string | undefined): Encoding {
  if (!font) return ''
  if (/^\.?Vn[A-Z3]/.test(font)) return /H$/.test(font) ? 'tcvn3-capitals' : 'tcvn3'
  return /^VNI[- ]/i.test(font) ? 'vni' : ''
}

const UNICODE = /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u0300-\u0323\u1ea0-\u1ef9]/g
const LETTERS = /\p{L}/gu

/** Does all the text set in one legacy encoding look as if it were really in it? */
export function isReallyLegacy(text: string): boolean {
  const letters = text.match(LETTERS)?.length ?? 0
  return (text.match(UNICODE)?.length ?? 0) < letters * 0.01
}

export function toUnicode(text: string, encoding: Encoding): string {
  if (encoding === 'vni') return fromVni(text)
  return encoding ? fromTcvn3Run(text, encoding === 'tcvn3-capitals') : text
}
