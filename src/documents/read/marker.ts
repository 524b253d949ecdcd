/**
 * Printed numbers and bullets at the start of a line: "I.", "1.1.", "a)", "đ)", "-", "Điều 1.", "Phần thứ nhất".
 * NĐ 30/2020, Phụ lục I: phần, chương, mục, điều, khoản, điểm; plans mix them freely.
 */

const UPPER = '\\p{Lu}'
const WORD = '[\\p{L}“"‘(\\[]'

/** Private-use bullets are those of the Symbol and Wingdings fonts. */
const BULLET = '[-–—‒−‑+*•●○▪■□◦‣⁃§➢➤✓✔►▶→❖◆◊~\\uf0a7\\uf0b7\\uf0d8\\uf0fc\\uf076\\uf02d]'

const PATTERNS: RegExp[] = [
  // "Điều 1.", "Điều 2:" – with its stop, since a sentence may begin with "Điều 5 Luật …".
  /^(?:Điều|ĐIỀU) \d{1,3}[a-zđ]?\s?[.:]/,
  // "Phần thứ nhất", "PHẦN I", "Chương II", "Mục 1."
  /^(?:Phần|PHẦN) (?:thứ|THỨ) \p{L}+[.:]?/u,
  /^(?:(?:Phần|PHẦN|Chương|CHƯƠNG) [IVXLC]+|(?:Mục|MỤC) \d{1,2})(?:[.:]|(?=\s(?:[–-]\s)?\p{Lu}))/u,
  new RegExp(`^[IVXLC]{1,6}(?:\\s?[.)](?=\\s*(?:${WORD}|\\d|$))|/(?=\\s))(?!\\s?[IVXLC]\\.)`, 'u'),
  // "I - MỤC ĐÍCH": only before capitals.
  new RegExp(`^[IVX]{1,5} ?[-–](?= ?${UPPER}${UPPER})`, 'u'),
  new RegExp(`^${UPPER}[.)/](?=\\s+${WORD})`, 'u'),
  // "1.", "1)", "1/", "1.1.", "2.1.3." and "1.1 Nội dung" without the last stop; never "1.250" or "01/2025".
  new RegExp(`^\\d{1,3}(?:\\.\\d{1,2}){0,4}(?:\\s?\\.(?=\\s|${WORD}|$)|\\)(?=\\s|${WORD}|$)|/(?=\\s))`, 'u'),
  new RegExp(`^\\d{1,2}(?:\\.\\d{1,2}){1,4}(?=\\s+${UPPER})`, 'u'),
  /^\((?:\d{1,2}|[a-zđ]|[ivx]{1,5})\)(?=\s|\p{L}|$)/u,
  // "a)", "đ)", "a1)", "a.1)", "b." before a space.
  /^[a-zđ](?:\.?\d{1,2})?\)/,
  /^[a-zđ](?:\.\d{1,2})?[./](?=\s+[\p{Lu}“"(])/u,
  new RegExp(`^${BULLET}(?=\\s|[\\p{L}“"(])`, 'u'),
]

const OWN_BULLETS: Record<string, string> = { '\uf0b7': '•', '\uf0a7': '▪', '\uf0d8': '➢', '\uf0fc': '✓', '\uf076': '❖', '\uf02d': '-' }

/** The bullet as it is seen on paper. */
export function printedBullet(mark: string): string {
  return OWN_BULLETS[mark] ?? mark
}

/** `{marker, text}`; the marker is empty when there is none or when nothing would be left. */
export function splitMarker(line: string): { marker: string; text: string } {
  for (const pattern of PATTERNS) {
    const found = pattern.exec(line)
    if (!found) continue
    const text = line.slice(found[0].length).trim()
    if (text === '') break
    return { marker: printedBullet(found[0].trim()), text }
  }
  return { marker: '', text: line }
}

/** Does a line begin with a printed number or bullet? */
export function startsWithMarker(line: string): boolean {
  return splitMarker(line).marker !== ''
}
