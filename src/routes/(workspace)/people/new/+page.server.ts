import { redirect } from '@sveltejs/kit'
import { attempt, fields, show } from '#lib/server/forms.ts'
import { platformWords } from '#messages/platform.ts'
import { invitePerson } from '#modules/identity/server/index.ts'
import { listUnits } from '#modules/organisations/server/index.ts'
import { holds, ROLES } from '#platform/actor.ts'
import { forbidden } from '#platform/errors.ts'

export async function load({ locals }) {
  // Asked first: who may not keep people is told so here, not after filling in the form.
  if (!holds(locals.person!, 'administrator')) await show(Promise.reject(forbidden('identity.invitePerson.forbidden', platformWords(locals.locale).notAllowed)))
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
