import { documentWords } from '../../../messages/documents-write.ts'
import { invalid } from '#platform/errors.ts'
import type { Locale } from '#platform/messages.ts'
import { hasGlyph } from './font-widths.ts'

const NAMED = 5

/**
 * Refuses letters that the document's font cannot draw (emoji, Nôm): PDF/A forbids empty boxes, and another font's
 * letters in an official document would hide the fault.
 * @throws Refusal `documents.write.glyphs` that names the first of them
 */
export function checkGlyphs(text: string, locale: Locale): void {
  const missing = [...new Set(text)].filter((character) => !hasGlyph(character)).slice(0, NAMED)
  if (missing.length > 0) throw invalid('documents.write.glyphs', documentWords(locale).refused.glyphs(missing.join(' ')))
}
