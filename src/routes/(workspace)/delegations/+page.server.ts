import { attempt, show } from '#lib/server/forms.ts'
import { delegationPages } from '#messages/authority-pages.ts'
import { listDelegations, revokeDelegation } from '#modules/identity/server/index.ts'
import { holds } from '#platform/actor.ts'

export async function load({ locals, url }) {
  const person = locals.person!
  const seesAll = holds(person, 'administrator', 'auditor')
  const all = seesAll && url.searchParams.has('all')
  const page = Number(url.searchParams.get('page') ?? 1)
  const { rows, more } = await show(locals.run(listDelegations, { ...(all ? {} : { personId: person.personId }), page }))
  const to = (number: number) => `/delegations?${all ? 'all&' : ''}page=${number}`
  return { rows, all, seesAll, me: person.personId, keeps: holds(person, 'administrator'), given: url.searchParams.has('given'), page, previous: page > 1 ? to(page - 1) : undefined, next: more ? to(page + 1) : undefined }
}

export const actions = {
  async revoke({ request, locals }) {
    const delegationId = String((await request.formData()).get('delegationId') ?? '')
    return attempt({}, async () => (await locals.run(revokeDelegation, { delegationId }), { done: delegationPages(locals.locale).revoked }), `revoke-${delegationId}`)
  },
}
