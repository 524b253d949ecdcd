/**
 * Comparing Vietnamese text. Text is stored as given (NFC) and compared by a key, so that
 * "Uỷ ban", "Ủy ban" and "ủy  ban" are one name while "Văn Lang" and "Văn Lăng" stay two.
 */

// Tone marks on the second of two vowels (oà, uý) move to the first (òa, úy); "qu" keeps its y (quý).
const OLD_TONE: Record<string, string> = {
  oà: 'òa', oá: 'óa', oả: 'ỏa', oã: 'õa', oạ: 'ọa',
  oè: 'òe', oé: 'óe', oẻ: 'ỏe', oẽ: 'õe', oẹ: 'ọe',
  uỳ: 'ùy', uý: 'úy', uỷ: 'ủy', uỹ: 'ũy', uỵ: 'ụy',
}
const TONE_PAIR = /(?<!q)(oà|oá|oả|oã|oạ|oè|oé|oẻ|oẽ|oẹ|uỳ|uý|uỷ|uỹ|uỵ)(?!\p{L})/gu

/** NFC, single spaces, no space at the ends. */
export function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim()
}

/** Key for "the same words": case, tone placement, kinds of dash and spaces do not matter; marks do. */
export function textKey(text: string): string {
  return tidy(text)
    .toLowerCase()
    .replace(TONE_PAIR, (pair) => OLD_TONE[pair] ?? pair)
    .replace(/\s*[-‐‑–—]\s*/gu, '-')
}

/** Key for search: {@link textKey} without diacritics, so that "quyen con nguoi" finds "quyền con người". */
export function searchKey(text: string): string {
  return textKey(text).normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd')
}
