/** A role held in a unit between two days, both included. Pure. */

export type Span = { validFrom: string; validTo: string | null }

const FOREVER = '9999-12-31'

/** Whether the two have a day in common. */
export const overlap = (a: Span, b: Span): boolean => a.validFrom <= (b.validTo ?? FOREVER) && b.validFrom <= (a.validTo ?? FOREVER)

/** Whether every day of the first is a day of the second. */
export const within = (inner: Span, outer: Span): boolean => inner.validFrom >= outer.validFrom && (inner.validTo ?? FOREVER) <= (outer.validTo ?? FOREVER)

export type SpanState = 'now' | 'past' | 'coming'

export const stateOn = (span: Span, day: string): SpanState => (span.validFrom > day ? 'coming' : span.validTo !== null && span.validTo < day ? 'past' : 'now')

export const dayBefore = (day: string): string => Temporal.PlainDate.from(day).subtract({ days: 1 }).toString()
