import { show } from '#lib/server/forms.ts'
import { findUnits, listActs, listUnits } from '#modules/organisations/server/index.ts'
import { holds } from '#platform/actor.ts'
import { unitPages } from '#messages/unit-pages.ts'

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** The register as a tree on a day, or the units that bear, or bore, a name. */
export async function load({ locals, url }) {
  const q = url.searchParams.get('q')?.trim() ?? ''
  const asked = url.searchParams.get('on') ?? ''
  const on = DAY.test(asked) ? asked : ''
  const words = unitPages(locals.locale)
  const [units, found, acts] = await Promise.all([show(locals.run(listUnits, on ? { on } : {})), q ? show(locals.run(findUnits, { q, ...(on && { on }) })) : null, show(locals.run(listActs, {}))])
  const marks = (unit: { commandable: boolean; unverified: boolean }) => [...(unit.commandable ? [] : [words.asked]), ...(unit.unverified ? [words.unverified] : [])]
  return {
    q, on, found,
    units: units.map(({ id, name, kind, parentId, ...unit }) => ({ id, name, kind, parentId, marks: marks(unit) })),
    days: [...new Set(acts.filter((act) => act.state === 'applied').map((act) => act.effectiveOn))].slice(0, 6),
    added: units.find((unit) => unit.id === url.searchParams.get('added'))?.name,
    mayAdd: holds(locals.person!, 'administrator', 'coordinator'),
  }
}
