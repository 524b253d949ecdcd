import { show } from '#lib/server/forms.ts'
import { getPlanHeading } from '#modules/plans/server/index.ts'

/** Every page of a plan knows its plan. */
export async function load({ locals, params }) {
  return { plan: await show(locals.run(getPlanHeading, { planId: params.planId })) }
}
