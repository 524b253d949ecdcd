/**
 * Some converters lose the space after a letter that carries a tone ("chủtrì", "nhiệm kỳ2026", "vụĐảng uỷ").
 * A Vietnamese syllable has one vowel group, so such a token shows by itself where the space was.
 */
const TONED = 'àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ'
const VOWEL = `[aăâeêioôơuưy${TONED}]`
const ONSET = '(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])'
/** After a toned vowel: another syllable, a capital or a figure. */
const GLUED = new RegExp(`(?<=[${TONED}])(?=${ONSET}${VOWEL}|\\p{Lu}\\p{Ll}|\\d)`, 'gu')

const LEAST = 8
const SHARE = 0.004

/** The text with these spaces given back, where it lacks so many that they are no slips of typing. */
export function unglued(text: string): string {
  const glued = text.match(GLUED)?.length ?? 0
  if (glued < LEAST || glued < (text.length / 5) * SHARE) return text
  return text.replace(GLUED, ' ')
}
