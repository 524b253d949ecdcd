import type { Locale } from '#platform/messages.ts'

/** Days and figures as an official Vietnamese text writes them: 23/11/2026 and 1.250,5. */

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** An ISO day: "2026-11-23" becomes 23/11/2026, in English 23 Nov 2026. */
export function day(iso: string, locale: Locale): string {
  const [year, month, date] = iso.slice(0, 10).split('-')
  return locale === 'en' ? `${Number(date)} ${MONTHS[Number(month) - 1]} ${year}` : `${date}/${month}/${year}`
}

/** An ISO moment in UTC, told in Việt Nam's time (UTC+7): 23/11/2026, 14:05. */
export function moment(iso: string, locale: Locale): string {
  const here = new Date(Date.parse(iso) + 7 * 3600_000).toISOString()
  return `${day(here, locale)}, ${here.slice(11, 16)}`
}

const figures = { vi: new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 6 }), en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 }) }

/** A number, or a numeric of the database as text. */
export const figure = (value: number | string, locale: Locale): string => figures[locale].format(Number(value))

/** A percentage is always told with what it was counted from: 87/92 (94,6 %). */
export function share(part: number, whole: number, locale: Locale): string {
  const counted = `${figure(part, locale)}/${figure(whole, locale)}`
  return whole === 0 ? counted : `${counted} (${figure(Math.round((1000 * part) / whole) / 10, locale)} %)`
}

/** A file's size: 1,4 MB. */
export function bytes(size: number, locale: Locale): string {
  const [unit, name] = size >= 1e6 ? [1e6, 'MB'] : [1e3, 'KB']
  return `${figure(Math.max(0.1, Math.round((10 * size) / unit) / 10), locale)} ${name}`
}
