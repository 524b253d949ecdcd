import { show } from '#lib/server/forms.ts'
import { queryOf } from '#lib/server/query-of.ts'
import { getSealState, listAuditEvents } from '#modules/audit/server/index.ts'
import { factChanges, tell } from '#modules/audit/trail.ts'
import { listUnits } from '#modules/organisations/server/index.ts'
import { tellingIn } from './telling.ts'

export async function load({ locals, url }) {
  const asked = queryOf(url)
  const { events, names, next } = await show(locals.run(listAuditEvents, asked))
  const telling = tellingIn(locals.locale, names)
  const { before: _before, ...filter } = asked
  const older = new URLSearchParams({ ...filter, before: String(next) })
  const [units, seal] = [await locals.run(listUnits, {}), await locals.run(getSealState, {})]
  return {
    asked,
    filtered: Object.keys(filter).length > 0,
    query: new URLSearchParams(filter).toString(),
    units: units.map(({ id, name }) => ({ id, name })),
    seal,
    events: events.map(({ before, after, ...event }) => ({
      ...event,
      named: names[event.recordId] ?? null,
      facts: factChanges(before, after).map((fact) => ({ ...fact, before: tell(fact.before, telling), after: tell(fact.after, telling) })),
    })),
    older: next ? `?${older}` : undefined,
  }
}
