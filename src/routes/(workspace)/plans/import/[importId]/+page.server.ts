import { getImport } from '#modules/plans/server/index.ts'
import { show } from '#lib/server/forms.ts'

export async function load({ locals, params }) {
  return { view: await show(locals.run(getImport, { importId: params.importId })) }
}

export { actions } from './actions.ts'
