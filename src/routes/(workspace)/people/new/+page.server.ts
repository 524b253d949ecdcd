import { redirect } from '@sveltejs/kit'
import { attempt, fields, show } from '#lib/server/forms.ts'
import { invitePerson, listPeople } from '#modules/identity/server/index.ts'
import { listUnits } from '#modules/organisations/server/index.ts'
import { ROLES } from '#platform/actor.ts'

export async function load({ locals }) {
  // Asked first: who may not keep people is told so here, not after filling in the form.
  await show(locals.run(listPeople, {}))
  const units = await show(locals.run(listUnits, {}))
  return { roles: ROLES, units: units.map((unit) => ({ id: unit.id, name: unit.name })) }
}

export const actions = {
  async default({ request, locals }) {
    const values = fields(await request.formData())
    return attempt(values, async () => {
      const person = await locals.run(invitePerson, values)
      redirect(303, `/people/${person.id}?invited`)
    })
  },
}
