import { dayBefore, type Span } from './role.ts'

const LAST = '9999-12-31'

/** What of a span no other covers, from its first free day on; null where nothing is left. A gap behind another span is not filled. */
export function remaining(span: Span, others: Span[]): Span | null {
  let from = span.validFrom
  for (const other of others.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))) {
    if (other.validFrom > from || (other.validTo ?? LAST) < from) continue
    if (other.validTo === null) return null
    from = dayAfter(other.validTo)
  }
  const next = others.map((other) => other.validFrom).filter((start) => start > from).sort()[0]
  const until = next === undefined || (span.validTo !== null && span.validTo < next) ? span.validTo : dayBefore(next)
  return until !== null && until < from ? null : { validFrom: from, validTo: until }
}

const dayAfter = (day: string): string => Temporal.PlainDate.from(day).add({ days: 1 }).toString()
