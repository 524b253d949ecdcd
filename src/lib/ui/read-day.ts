/** "23/11/2026", "23-11-2026", "23.11.26" or an ISO day as an ISO day; null when the calendar has no such day. */
export function readDay(text: string): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim())
  const typed = /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4}|\d{2})$/.exec(text.trim())
  const parts = iso ? [iso[1], iso[2], iso[3]] : typed ? [typed[3], typed[2], typed[1]] : null
  if (!parts) return null
  const [year, month, date] = parts.map(Number) as [number, number, number]
  const full = year < 100 ? 2000 + year : year
  const made = new Date(Date.UTC(full, month - 1, date))
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === date ? made.toISOString().slice(0, 10) : null
}

/** An ISO day as dd/mm/yyyy; anything else as it stands. */
export const writeDay = (iso: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(iso) ? iso.split('-').reverse().join('/') : iso)
