import { show } from '#lib/server/forms.ts'
import { getOverview } from '#modules/plans/server/index.ts'

export async function load({ locals, params }) {
  return { overview: await show(locals.run(getOverview, { planId: params.planId })) }
}
