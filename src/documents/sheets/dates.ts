/** Calendar dates: a day without a time or a zone, as ISO text. */

function iso(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return real && year >= 1900 && year <= 2999 ? date.toISOString().slice(0, 10) : null
}

/** "23/11/2026", "23-11-2026", "23.11.2026" (day first, as in Vietnam) or "2026-11-23"; null when no such day exists. */
export function parseDate(typed: string): string | null {
  const text = typed.trim()
  const [, day, , month, year] = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(text) ?? []
  if (day) return iso(Number(year), Number(month), Number(day))
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? []
  return isoYear ? iso(Number(isoYear), Number(isoMonth), Number(isoDay)) : null
}

/** The day of a spreadsheet's date, which libraries give as midnight UTC. */
export const dateOfCell = (date: Date): string | null => iso(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())

/** Midnight UTC of a calendar date, which is how a spreadsheet's date is written. */
export const cellOfDate = (text: string): Date => new Date(`${text}T00:00:00Z`)
