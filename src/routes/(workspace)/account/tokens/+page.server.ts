import { attempt, fields } from '#lib/server/forms.ts'
import { accountSafety } from '#messages/sign-in-account.ts'
import { createAccessToken, listAccessTokens, revokeAccessToken } from '#modules/identity/server/index.ts'

export async function load({ locals }) {
  return { tokens: await locals.run(listAccessTokens, {}) }
}

const SCOPE_OF: Record<string, string[]> = { read: ['read'], write: ['read', 'write'] }

export const actions = {
  /** The token goes to this one answer and nowhere else: not into the trail, not into a log. */
  async create({ request, locals }) {
    const values = fields(await request.formData())
    const named = String(values['operations'] ?? '').split(/[\s,;]+/).filter(Boolean)
    return attempt(values, async () => {
      const { token } = await locals.run(createAccessToken, { name: values['name'], scope: SCOPE_OF[String(values['scope'])] ?? named, endsOn: values['endsOn'] })
      return { token, done: accountSafety(locals.locale).tokenMade }
    }, 'create')
  },
  async revoke({ request, locals }) {
    const { id } = fields(await request.formData())
    return attempt({}, async () => (await locals.run(revokeAccessToken, { id }), { done: accountSafety(locals.locale).tokenRevoked }), 'revoke')
  },
}
