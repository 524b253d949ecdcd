import { show } from '#lib/server/forms.ts'
import { getTimeline } from '#modules/plans/server/index.ts'

export async function load({ locals, params }) {
  return { timeline: await show(locals.run(getTimeline, { planId: params.planId })) }
}
