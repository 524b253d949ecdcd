import { show } from '#lib/server/forms.ts'
import { getSignInRules } from '#modules/identity/server/index.ts'

/** Whoever may read the rules keeps all the rest. */
export const load = async ({ locals }) => void (await show(locals.run(getSignInRules, {})))
