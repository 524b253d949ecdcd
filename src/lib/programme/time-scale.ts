/** Where a day stands on a line: from the first day to the last, both ISO, over the pixels from `left` to `right`. */
export function timeScale(from: string, to: string, left: number, right: number): (day: string) => number {
  const start = Date.parse(from)
  const span = Math.max(1, Date.parse(to) - start)
  return (day) => Math.round((left + ((Date.parse(day) - start) / span) * (right - left)) * 10) / 10
}

const first = (year: number, month: number) => new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10)

/** First days of years, or of every month, third or sixth month of a shorter span: some eight at the most. */
export function timeTicks(from: string, to: string): { day: string; label: string }[] {
  const months = (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7))
  const step = [1, 3, 6, 12, 24, 60].find((each) => months / each <= 8) ?? 120
  const days = Array.from({ length: Math.ceil(months / step) + 2 }, (_, n) => first(Number(from.slice(0, 4)), n * step + (step < 12 ? Math.floor((Number(from.slice(5, 7)) - 1) / step) * step : 0)))
  return days.filter((day) => day >= from && day <= to).map((day) => ({ day, label: day.endsWith('-01-01') ? day.slice(0, 4) : `${Number(day.slice(5, 7))}/${day.slice(0, 4)}` }))
}
