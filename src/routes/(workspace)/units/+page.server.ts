import { show } from '#lib/server/forms.ts'
import { listUnitAliases, listUnits } from '#modules/organisations/server/index.ts'
import { UNIT_KINDS } from '#modules/organisations/unit.ts'
import { holds } from '#platform/actor.ts'
import { searchKey } from '#platform/text.ts'

/** Units by kind in the official order, narrowed to those whose name, abbreviation or code holds every word typed. */
export async function load({ locals, url }) {
  const q = url.searchParams.get('q') ?? ''
  const [units, aliases] = await Promise.all([show(locals.run(listUnits, {})), show(locals.run(listUnitAliases, {}))])
  const names = new Map(units.map((unit) => [unit.id, unit.name]))
  const wanted = searchKey(q).split(' ')
  const found = units
    .map((unit) => ({ id: unit.id, code: unit.code, name: unit.name, kind: unit.kind, commandable: unit.commandable, aliases: aliases[unit.id] ?? [], parent: names.get(unit.parentId ?? '') ?? '' }))
    .filter((unit) => {
      const key = searchKey([unit.name, unit.code, ...unit.aliases].join(' '))
      return wanted.every((word) => key.includes(word))
    })
  return {
    q,
    total: found.length,
    empty: units.length === 0,
    units: UNIT_KINDS.flatMap((kind) => found.filter((unit) => unit.kind === kind)),
    added: names.get(url.searchParams.get('added') ?? ''),
    mayAdd: holds(locals.person!, 'administrator', 'coordinator'),
  }
}
