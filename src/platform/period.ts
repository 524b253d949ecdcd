/**
 * Reporting periods and their cut-off windows.
 * NĐ 09/2019, Điều 12: year 15/12 of the year before to 14/12; first half 15/12 to 14/6, second half 15/6 to 14/12;
 * quarter from the 15th of the month before it to the 14th of its last month; month from the 15th of the month before to the 14th.
 */
export type Period = { kind: 'year' | 'half' | 'quarter' | 'month'; year: number; n: number }

/** A window of days, both ends included, as ISO dates. */
export type Window = { from: string; to: string }

const MONTHS = { year: 12, half: 6, quarter: 3, month: 1 } as const
const pad = (n: number) => String(n).padStart(2, '0')

/** "2025", "2025-H1", "2025-Q3", "2025-09"; null for anything else. */
export function parsePeriod(text: string): Period | null {
  const found = /^(\d{4})(?:-(?:(H)([12])|(Q)([1-4])|(0[1-9]|1[0-2])))?$/.exec(text.trim())
  if (!found) return null
  const year = Number(found[1])
  if (found[2]) return { kind: 'half', year, n: Number(found[3]) }
  if (found[4]) return { kind: 'quarter', year, n: Number(found[5]) }
  if (found[6]) return { kind: 'month', year, n: Number(found[6]) }
  return { kind: 'year', year, n: 1 }
}

export function formatPeriod({ kind, year, n }: Period): string {
  if (kind === 'year') return String(year)
  return `${year}-${kind === 'half' ? `H${n}` : kind === 'quarter' ? `Q${n}` : pad(n)}`
}

/** The days whose records a report of this period counts (NĐ 09/2019, Điều 12). */
export function cutOffWindow({ kind, year, n }: Period): Window {
  const last = MONTHS[kind] * n
  const before = last - MONTHS[kind]
  const from = before === 0 ? `${year - 1}-12-15` : `${year}-${pad(before)}-15`
  return { from, to: `${year}-${pad(last)}-14` }
}

/** Calendar dates as officials write them: 23/11/2026. */
export function formatDate(iso: string | null): string {
  if (!iso) return ''
  const [year, month, day] = iso.slice(0, 10).split('-')
  return `${day}/${month}/${year}`
}

/** "23/11/2026", "5.4.2024" or "2026-11-23" to an ISO date; null when it is no date of the calendar. */
export function parseDate(text: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim())
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim())
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : local ? [local[3], local[2], local[1]] : []
  if (!year || !month || !day) return null
  const date = `${year}-${pad(Number(month))}-${pad(Number(day))}`
  const check = new Date(`${date}T00:00:00Z`)
  return Number.isNaN(check.getTime()) || check.toISOString().slice(0, 10) !== date ? null : date
}
