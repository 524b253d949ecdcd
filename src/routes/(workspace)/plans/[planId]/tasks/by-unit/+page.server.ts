import { show } from '#lib/server/forms.ts'
import { listTasksByUnit } from '#modules/plans/server/index.ts'

export async function load({ locals, params, url }) {
  return { byUnit: await show(locals.run(listTasksByUnit, { planId: params.planId, units: url.searchParams.get('units') ?? undefined })) }
}
