/** Periods that a report is now likely to be written for. Pure. */
import { cutOffWindow, formatPeriod, type Period } from '#platform/period.ts'

const KINDS = ['year', 'half', 'quarter', 'month'] as const
const IN_YEAR = { year: 1, half: 2, quarter: 4, month: 12 } as const
const SHOWN = { year: 4, half: 4, quarter: 6, month: 6 } as const

const before = ({ kind, year, n }: Period): Period => (n > 1 ? { kind, year, n: n - 1 } : { kind, year: year - 1, n: IN_YEAR[kind] })

/** The one whose days include today. */
function current(kind: Period['kind'], today: string): Period {
  let period: Period = { kind, year: Number(today.slice(0, 4)) + 1, n: IN_YEAR[kind] }
  while (cutOffWindow(period).from > today) period = before(period)
  return period
}

/** By kind, the latest first, the one that now runs among them. */
export function recentPeriods(today: string): { kind: Period['kind']; periods: (Period & { text: string; from: string; to: string })[] }[] {
  return KINDS.map((kind) => {
    const periods: Period[] = [current(kind, today)]
    while (periods.length < SHOWN[kind]) periods.push(before(periods.at(-1)!))
    return { kind, periods: periods.map((period) => ({ ...period, text: formatPeriod(period), ...cutOffWindow(period) })) }
  })
}
