import { show } from '#lib/server/forms.ts'
import { getOverview } from '#modules/plans/server/index.ts'

export async function load({ locals, params, url }) {
  const done = (['confirmed', 'amended'] as const).find((one) => url.searchParams.get('done') === one)
  return { done, overview: await show(locals.run(getOverview, { planId: params.planId, units: url.searchParams.get('units') ?? undefined })) }
}
