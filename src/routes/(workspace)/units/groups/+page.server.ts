import { show } from '#lib/server/forms.ts'
import { listUnitGroups, listUnits } from '#modules/organisations/server/index.ts'
import { holds } from '#platform/actor.ts'

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** Groups with the units that they stand for on a day. */
export async function load({ locals, url }) {
  const asked = url.searchParams.get('on') ?? ''
  const on = DAY.test(asked) ? asked : ''
  const when = on ? { on } : {}
  const [groups, units] = await Promise.all([show(locals.run(listUnitGroups, when)), show(locals.run(listUnits, when))])
  const names = new Map(units.map((unit) => [unit.id, unit.name]))
  const told = groups.map((group) => ({ id: group.id, name: group.name, aliases: group.aliases, byRule: group.rule !== null, members: group.memberIds.map((id) => ({ id, name: names.get(id) ?? '' })) }))
  return { on, groups: told, added: told.find((group) => group.id === url.searchParams.get('added'))?.name, saved: url.searchParams.has('saved'), mayAdd: holds(locals.person!, 'administrator', 'coordinator') }
}
