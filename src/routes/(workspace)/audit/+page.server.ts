import { show } from '#lib/server/forms.ts'
import { listAuditEvents } from '#modules/audit/server/index.ts'
import { factChanges } from '#modules/audit/trail.ts'

const FILTERS = ['recordType', 'recordId', 'command', 'actor', 'day', 'before'] as const

export async function load({ locals, url }) {
  const asked = Object.fromEntries(FILTERS.map((name) => [name, url.searchParams.get(name) || undefined])) as Partial<Record<(typeof FILTERS)[number], string>>
  const { events, next } = await show(locals.run(listAuditEvents, asked))
  const older = new URLSearchParams(url.searchParams)
  if (next) older.set('before', String(next))
  return {
    asked,
    filtered: FILTERS.some((name) => name !== 'before' && asked[name]),
    events: events.map(({ before, after, ...event }) => ({ ...event, facts: factChanges(before, after) })),
    older: next ? `?${older}` : undefined,
  }
}
