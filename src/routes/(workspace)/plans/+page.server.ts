import { listImports, listPlans } from '#modules/plans/server/index.ts'
import { holds } from '#platform/actor.ts'
import { show } from '#lib/server/forms.ts'

export async function load({ locals }) {
  const keeps = locals.person !== null && holds(locals.person, 'coordinator')
  return { plans: await show(locals.run(listPlans, {})), imports: keeps ? await show(locals.run(listImports, {})) : [], keeps }
}
