import { error } from '@sveltejs/kit'
import { attempt, fields, show } from '#lib/server/forms.ts'
import { program } from '#lib/server/program.ts'
import { identityWords } from '#messages/identity.ts'
import { peoplePages } from '#messages/people-pages.ts'
import { disablePerson, endRole, grantRole, issueLink, listPeople } from '#modules/identity/server/index.ts'
import { listUnits } from '#modules/organisations/server/index.ts'
import { ROLES } from '#platform/actor.ts'

export async function load({ locals, params, url }) {
  const person = (await show(locals.run(listPeople, {}))).find((one) => one.id === params.personId)
  if (!person) error(404, { message: identityWords(locals.locale).personMissing, code: 'person.missing' })
  const units = await show(locals.run(listUnits, {}))
  return { shown: person, invited: url.searchParams.has('invited'), roles: ROLES, units: units.map((unit) => ({ id: unit.id, name: unit.name })) }
}

export const actions = {
  async grant({ request, locals, params }) {
    const values = fields(await request.formData())
    return attempt(values, async () => (await locals.run(grantRole, { ...values, personId: params.personId }), { done: peoplePages(locals.locale).roleAdded }), 'grant')
  },
  async end({ request, locals, params }) {
    const roleId = String((await request.formData()).get('roleId') ?? '')
    return attempt({}, async () => (await locals.run(endRole, { roleId, personId: params.personId }), { done: peoplePages(locals.locale).roleEnded }), `end-${roleId}`)
  },
  async access({ request, locals, params }) {
    const disabled = (await request.formData()).get('disabled') === 'true'
    const words = peoplePages(locals.locale)
    return attempt({}, async () => (await locals.run(disablePerson, { personId: params.personId, disabled }), { done: disabled ? words.nowDisabled : words.nowEnabled }), 'access')
  },
  /** The link goes to this one answer and nowhere else: not into the trail, not into a log. */
  async link({ locals, params, setHeaders }) {
    return attempt({}, async () => {
      const { email, name } = await locals.run(issueLink, { personId: params.personId })
      setHeaders({ 'cache-control': 'no-store' })
      return { link: await program().auth.makeLink(email), linkFor: name }
    }, 'link')
  },
}
