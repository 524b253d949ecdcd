import { fail, redirect } from '@sveltejs/kit'
import { identityWords } from '#messages/identity.ts'
import { program } from '#lib/server/program.ts'

/** Opening the page spends nothing: mail scanners open links. Only the button does. */
export const load = ({ url }) => ({ token: url.searchParams.get('token') ?? '' })

export const actions = {
  async default({ request, locals }) {
    const token = String((await request.formData()).get('token') ?? '')
    const answer = await program().auth.spendLink(token, request.headers)
    if (!answer) return fail(410, { message: identityWords(locals.locale).linkSpent })
    locals.setCookies.push(...answer.getSetCookie())
    redirect(303, '/')
  },
}
