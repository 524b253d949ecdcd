/** A browser in plain words, as far as it tells: never exact, and never used to decide anything. */
import type { Locale } from '#platform/messages.ts'

const BROWSERS: [RegExp, string][] = [[/Edg/, 'Edge'], [/OPR|Opera/, 'Opera'], [/coc_coc/i, 'Cốc Cốc'], [/Firefox|FxiOS/, 'Firefox'], [/Chrome|CriOS|Chromium/, 'Chrome'], [/Safari/, 'Safari']]
const SYSTEMS: [RegExp, string][] = [[/iPhone/, 'iPhone'], [/iPad/, 'iPad'], [/Android/, 'Android'], [/Windows/, 'Windows'], [/Mac OS X|Macintosh/, 'macOS'], [/CrOS/, 'ChromeOS'], [/Linux/, 'Linux']]

/** "Chrome, Windows". */
export function deviceName(userAgent: string | null, locale: Locale): string {
  const named = (list: [RegExp, string][]) => list.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1]
  const parts = [named(BROWSERS), named(SYSTEMS)].filter((part) => part !== undefined)
  if (parts.length > 0) return parts.join(', ')
  return locale === 'vi' ? 'Thiết bị không rõ' : 'Unknown device'
}
