/**
 * Keys to compare Vietnamese text by. Both keep the length of the text, so that a match found in the key
 * has the same place in the text itself, which is never changed.
 */
const bareOf = new Map<string, string>()

function bareLetter(letter: string): string {
  let found = bareOf.get(letter)
  if (found === undefined) {
    const base = letter.normalize('NFD')[0] ?? letter
    const lower = base === 'đ' || base === 'Đ' ? 'd' : base.toLowerCase()
    found = lower.length === 1 ? lower : base
    if (/[\u00a0\s]/.test(letter)) found = ' '
    if (/[–—‒−‑]/.test(letter)) found = '-'
    bareOf.set(letter, found)
  }
  return found
}

/** Lower case without marks, one kind of space and dash: for labels and titles, where typing and OCR slip ("Noi nhận"). */
export function bare(text: string): string {
  let key = ''
  for (let at = 0; at < text.length; at++) key += bareLetter(text[at]!)
  return key
}

const TONE_PLACES: Record<string, string> = {
  oà: 'òa', oá: 'óa', oả: 'ỏa', oã: 'õa', oạ: 'ọa', oè: 'òe', oé: 'óe', oẻ: 'ỏe', oẽ: 'õe', oẹ: 'ọe',
  uỳ: 'ùy', uý: 'úy', uỷ: 'ủy', uỹ: 'ũy', uỵ: 'ụy',
}

/** Lower case with one tone placement (hoà = hòa, uỷ = ủy, but never in "quý"), one kind of dash. */
export function toneKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/[–—‒−‑]/g, '-')
    .replace(/(q?)(o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/gu, (whole, q: string, pair: string) => (q ? whole : TONE_PLACES[pair] ?? whole))
}

/** For comparing whole names and titles: tone key with spaces around dashes and runs of spaces removed. */
export function sameKey(text: string): string {
  return toneKey(text.normalize('NFC')).replace(/\s*-\s*/g, '-').replace(/\s+/g, ' ').replace(/^[\s.;:,]+|[\s.;:,]+$/g, '').replace(/^ubnd(?!\p{L})/u, 'ủy ban nhân dân')
}
