/** Vietnamese text as it is stored: NFC, one kind of space, nothing invisible. */

const SPACES = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u0000-\u0008\u000b\u000e-\u001f\u007f\ufffe\uffff]/g
const PLAIN = /^[\x20-\x7e]*$/

/** Spaces unified but not collapsed, so that columns can still be seen. */
export function clean(text: string): string {
  if (PLAIN.test(text)) return text
  return text
    .replace(SPACES, ' ')
    .replace(INVISIBLE, '')
    .normalize('NFC')
    // Icelandic eth stands for Đ in texts that were converted from legacy fonts.
    .replace(/\u00d0/g, 'Đ')
    .replace(/\u00f0/g, 'đ')
}

/** Clean text with runs of spaces collapsed and every line trimmed; inner line breaks stay as "\n". */
export function tidy(text: string): string {
  return clean(text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n').replace(/\t/g, ' '))
    .replace(/ {2,}/g, ' ')
    .split('\n')
    .filter((line) => !isRule(line))
    .map((line) => line.trim())
    .join('\n')
}

/** "-------", "_____", "* * *", "```": drawn lines of a letterhead, breaks and fences of markdown. */
export function isRule(text: string): boolean {
  return /^\s*$|^\s*[*_=\-–—─.~]{3,}\s*$|^\s*(?:[*_-]\s+){2,}[*_-]\s*$|^\s*```\w*\s*$/.test(text)
}
