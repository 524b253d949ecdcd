import { cutOffWindow, type Window } from '#platform/period.ts'

/** The reporting year that a day falls in (NĐ 09/2019, Điều 12: 15/12 to 14/12). */
export function reportingYear(today: string): { year: number; window: Window } {
  const year = Number(today.slice(0, 4)) + (today.slice(5) > '12-14' ? 1 : 0)
  return { year, window: cutOffWindow({ kind: 'year', year, n: 1 }) }
}
