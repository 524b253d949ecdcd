import { show } from '#lib/server/forms.ts'
import { listUnitGroups, listUnits } from '#modules/organisations/server/index.ts'
import { holds } from '#platform/actor.ts'

export async function load({ locals, url }) {
  const [groups, units] = await Promise.all([show(locals.run(listUnitGroups, {})), show(locals.run(listUnits, {}))])
  const names = new Map(units.map((unit) => [unit.id, unit.name]))
  const told = groups.map((group) => ({ id: group.id, name: group.name, aliases: group.aliases, members: group.memberIds.map((id) => ({ id, name: names.get(id) ?? '' })) }))
  return { groups: told, added: told.find((group) => group.id === url.searchParams.get('added'))?.name, mayAdd: holds(locals.person!, 'administrator', 'coordinator') }
}
