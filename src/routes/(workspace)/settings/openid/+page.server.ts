import { attempt, fields, show } from '#lib/server/forms.ts'
import { program } from '#lib/server/program.ts'
import { signInSettings } from '#messages/sign-in-settings.ts'
import { getOpenIdSettings, saveOpenIdSettings } from '#modules/identity/server/index.ts'
import { seal } from '#platform/server/seal.ts'

export async function load({ locals }) {
  const stored = await show(locals.run(getOpenIdSettings, {}))
  const { sealedSecret, ...settings } = stored ?? { sealedSecret: '' }
  return { settings: stored && (settings as Omit<typeof stored, 'sealedSecret'>), hasSecret: sealedSecret !== '', back: new URL('/sign-in/openid', program().origin).href }
}

export const actions = {
  async default({ request, locals }) {
    const { secret, ...values } = fields(await request.formData())
    return attempt(values, async () => {
      const sealedSecret = typeof secret === 'string' ? seal(program().secret, secret) : undefined
      await locals.run(saveOpenIdSettings, { ...values, sealedSecret })
      return { done: signInSettings(locals.locale).saved }
    })
  },
}
