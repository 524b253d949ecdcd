import { redirect } from '@sveltejs/kit'
import { attempt, fields, show } from '#lib/server/forms.ts'
import { isDelegable } from '#modules/identity/delegation.ts'
import { findColleagues, getPerson, giveDelegation } from '#modules/identity/server/index.ts'
import { listPlans } from '#modules/plans/server/index.ts'
import { AREAS } from '#platform/authority.ts'

const SHORTEST = 2

/** First whom, then what and for how long: without JavaScript the same two steps. */
export async function load({ locals, url }) {
  const me = await show(locals.run(getPerson, { personId: locals.person!.personId }))
  const roles = me.roles.filter((held) => held.state !== 'past' && isDelegable(held.role))
  const q = (url.searchParams.get('q') ?? '').trim()
  const found = q.length >= SHORTEST ? (await show(locals.run(findColleagues, { q }))).filter((one) => one.id !== me.id) : []
  const to = found.find((one) => one.id === url.searchParams.get('to')) ?? null
  const plans = to ? (await show(locals.run(listPlans, {}))).filter((plan) => !plan.closed) : []
  return { q, found, to, roles, areas: AREAS, plans: plans.map((plan) => ({ value: plan.id, label: `${plan.number}/${plan.symbol}`, hint: plan.title })) }
}

export const actions = {
  async default({ request, locals }) {
    const values = fields(await request.formData())
    return attempt(values, async () => {
      await locals.run(giveDelegation, values)
      redirect(303, '/delegations?given')
    })
  },
}
