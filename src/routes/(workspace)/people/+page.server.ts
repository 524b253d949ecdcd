import { show } from '#lib/server/forms.ts'
import { queryOf } from '#lib/server/query-of.ts'
import { listPeople } from '#modules/identity/server/index.ts'
import { PEOPLE_PAGE, PEOPLE_STATES } from '#modules/identity/person.ts'
import { listUnits } from '#modules/organisations/server/index.ts'
import { holds, ROLES } from '#platform/actor.ts'
import { dayInVietnam } from '#platform/server/runtime.ts'
import { program } from '#lib/server/program.ts'

export async function load({ locals, url }) {
  const filter = queryOf(url)
  const { people, total, page } = await show(locals.run(listPeople, filter))
  const units = await show(locals.run(listUnits, {}))
  const to = (number: number) => `/people?${new URLSearchParams({ ...filter, page: String(number) })}`
  return {
    filter: { q: filter['q'] ?? '', role: filter['role'] ?? '', unitId: filter['unitId'] ?? '', state: filter['state'] ?? '' }, filtered: ['q', 'role', 'unitId', 'state'].some((key) => filter[key]),
    roles: ROLES, states: PEOPLE_STATES, units: units.map((unit) => ({ id: unit.id, name: unit.name })),
    people, total, today: dayInVietnam(program().platform.clock()), first: (page - 1) * PEOPLE_PAGE + 1,
    previous: page > 1 ? to(page - 1) : undefined, next: page * PEOPLE_PAGE < total ? to(page + 1) : undefined,
    keeps: holds(locals.person!, 'administrator'),
  }
}
