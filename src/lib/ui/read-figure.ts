import type { Locale } from '#platform/messages.ts'

/**
 * A figure as a person types it, as a number. In Vietnamese dots part thousands and a comma the decimals ("1.250,5");
 * in English the other way round. Null when it is not a figure, or when it could be read in two ways ("1,250" in Vietnamese
 * is 1,25; "1.25" is nothing): nothing is guessed.
 */
export function readFigure(text: string, locale: Locale): number | null {
  const [thousands, decimals] = locale === 'en' ? [',', '.'] : ['.', ',']
  const plain = text.trim().replace(/[\s\u00a0]/g, '')
  const pattern = new RegExp(`^-?(\\d+|\\d{1,3}(\\${thousands}\\d{3})+)(\\${decimals}\\d+)?$`)
  if (!pattern.test(plain)) return null
  return Number(plain.replaceAll(thousands, '').replace(decimals, '.'))
}
