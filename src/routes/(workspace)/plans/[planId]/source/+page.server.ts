import { show } from '#lib/server/forms.ts'
import { getSource } from '#modules/plans/server/index.ts'

export async function load({ locals, params, url }) {
  const taskId = url.searchParams.get('task') ?? undefined
  return { taskId, source: await show(locals.run(getSource, { planId: params.planId, taskId })) }
}
