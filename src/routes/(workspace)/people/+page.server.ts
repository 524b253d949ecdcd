import { show } from '#lib/server/forms.ts'
import { listPeople } from '#modules/identity/server/index.ts'
import { ROLES } from '#platform/actor.ts'
import { searchKey } from '#platform/text.ts'

export async function load({ locals, url }) {
  const q = url.searchParams.get('q') ?? ''
  const role = url.searchParams.get('role') ?? ''
  const wanted = searchKey(q).split(' ')
  const people = (await show(locals.run(listPeople, {}))).filter((person) => {
    const key = searchKey([person.name, person.email, ...person.roles.map((held) => held.unitName)].join(' '))
    return wanted.every((word) => key.includes(word)) && (role === '' || person.roles.some((held) => held.role === role))
  })
  return { q, role, roles: ROLES, people: people.map((person) => ({ id: person.id, name: person.name, email: person.email, disabled: person.disabled, held: person.roles.map(({ id, role, unitName }) => ({ id, role, unitName })) })) }
}
