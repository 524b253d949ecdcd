import { show } from '#lib/server/forms.ts'
import { day, moment } from '#lib/ui/format.ts'
import { auditWords } from '#messages/audit.ts'
import { identityWords } from '#messages/identity.ts'
import { organisationsWords } from '#messages/organisations.ts'
import { listAuditEvents } from '#modules/audit/server/index.ts'
import { factChanges, tell, type Telling } from '#modules/audit/trail.ts'
import { listPeople } from '#modules/identity/server/index.ts'
import { listUnits } from '#modules/organisations/server/index.ts'
import { holds } from '#platform/actor.ts'

const FILTERS = ['recordType', 'recordId', 'command', 'actor', 'day', 'before'] as const

export async function load({ locals, url }) {
  const asked = Object.fromEntries(FILTERS.map((name) => [name, url.searchParams.get(name) || undefined])) as Partial<Record<(typeof FILTERS)[number], string>>
  const { events, next } = await show(locals.run(listAuditEvents, asked))
  const older = new URLSearchParams(url.searchParams)
  if (next) older.set('before', String(next))
  const telling = await tellingFor(locals)
  return {
    asked,
    filtered: FILTERS.some((name) => name !== 'before' && asked[name]),
    events: events.map(({ before, after, ...event }) => ({ ...event, facts: factChanges(before, after).map((fact) => ({ ...fact, before: tell(fact.before, telling), after: tell(fact.after, telling) })) })),
    older: next ? `?${older}` : undefined,
  }
}

/** Names of units for everyone who reads the trail; of people for those who keep them. */
async function tellingFor({ person, run, locale }: App.Locals): Promise<Telling> {
  const units = await run(listUnits, {})
  const people = holds(person!, 'administrator') ? await run(listPeople, {}) : []
  return {
    names: new Map([...units, ...people].map((one) => [one.id, one.name])),
    words: { ...organisationsWords(locale).kinds, ...identityWords(locale).roles, ...auditWords(locale).values },
    moment: (iso) => moment(iso, locale),
    day: (iso) => day(iso, locale),
  }
}
