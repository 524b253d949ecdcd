import { attempt, fields, show } from '#lib/server/forms.ts'
import { program } from '#lib/server/program.ts'
import { signInSettings } from '#messages/sign-in-settings.ts'
import { SIGN_IN_CEILINGS } from '#modules/identity/sign-in-rules.ts'
import { getSignInRules, saveSignInRules } from '#modules/identity/server/index.ts'

export const load = async ({ locals }) => ({ rules: await show(locals.run(getSignInRules, {})), most: SIGN_IN_CEILINGS })

export const actions = {
  async default({ request, locals }) {
    const values = fields(await request.formData())
    const { secondFactor, ...limits } = values
    return attempt(values, async () => {
      await locals.run(saveSignInRules, { ...limits, ...(secondFactor !== 'auto' && { secondFactor }) })
      program().auth.sessions.forget(locals.session!)
      return { done: signInSettings(locals.locale).saved }
    })
  },
}
