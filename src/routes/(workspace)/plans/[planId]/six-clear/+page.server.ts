import { show } from '#lib/server/forms.ts'
import { listClarities } from '#modules/plans/server/index.ts'

export async function load({ locals, params, url }) {
  return { clear: await show(locals.run(listClarities, { planId: params.planId })), onlyOpen: url.searchParams.get('show') === 'open' }
}
