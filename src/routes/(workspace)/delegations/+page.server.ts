import { redirect } from '@sveltejs/kit'
import { attempt, show } from '#lib/server/forms.ts'
import { listDelegations, revokeDelegation } from '#modules/identity/server/index.ts'
import { holds } from '#platform/actor.ts'

export async function load({ locals, url }) {
  const person = locals.person!
  const seesAll = holds(person, 'administrator', 'auditor')
  const all = seesAll && url.searchParams.has('all')
  const page = Number(url.searchParams.get('page') ?? 1)
  const { rows, more } = await show(locals.run(listDelegations, { ...(all ? {} : { personId: person.personId }), page }))
  const to = (number: number) => `/delegations?${all ? 'all&' : ''}page=${number}`
  return { rows, all, seesAll, me: person.personId, keeps: holds(person, 'administrator'), given: url.searchParams.has('given'), ended: url.searchParams.has('ended'), page, previous: page > 1 ? to(page - 1) : undefined, next: more ? to(page + 1) : undefined }
}

export const actions = {
  /** The next page is asked anew: who acts may have lost what they had. */
  async revoke({ request, locals, url }) {
    const delegationId = String((await request.formData()).get('delegationId') ?? '')
    return attempt({}, async () => {
      await locals.run(revokeDelegation, { delegationId })
      redirect(303, url.searchParams.has('all') ? '/delegations?all&ended' : '/delegations?ended')
    }, `revoke-${delegationId}`)
  },
}
