/** VNI for Windows (fonts VNI-Times): a vowel and a second byte for its marks, seen here as Windows-1252. */

const MARKS: Record<string, string> = {
  ù: '\u0301', ø: '\u0300', û: '\u0309', õ: '\u0303', ï: '\u0323',
  â: '\u0302', á: '\u0302\u0301', à: '\u0302\u0300', å: '\u0302\u0309', ã: '\u0302\u0303', ä: '\u0302\u0323',
  ê: '\u0306', é: '\u0306\u0301', è: '\u0306\u0300', ú: '\u0306\u0309', ü: '\u0306\u0303', ë: '\u0306\u0323',
}
const SINGLE: Record<string, string> = { ô: 'ơ', ö: 'ư', ñ: 'đ', í: 'í', ì: 'ì', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' }

const marks = Object.keys(MARKS).join('')
const PAIR = new RegExp(`([aeouyôö])([${marks}])|[${Object.keys(SINGLE).join('')}]`, 'gi')

/** Text of a VNI font to Unicode, NFC. */
export function fromVni(text: string): string {
  return text.replace(PAIR, (whole: string, vowel?: string, mark?: string) => (vowel && mark ? single(vowel) + MARKS[mark.toLowerCase()]! : single(whole))).normalize('NFC')
}

function single(letter: string): string {
  const small = letter.toLowerCase()
  const found = SINGLE[small] ?? small
  return letter === small ? found : found.toUpperCase()
}
