import { fail, redirect } from '@sveltejs/kit'
import { identityWords } from '#messages/identity.ts'
import { localPath } from '#lib/server/local-path.ts'
import { inviteByMail } from '#lib/server/sign-in-mail.ts'
import { program } from '#lib/server/program.ts'

export function load({ locals, url }) {
  if (locals.person) redirect(303, localPath(url.searchParams.get('next')))
  return { next: localPath(url.searchParams.get('next')) }
}

export const actions = {
  async password({ request, locals, url, getClientAddress }) {
    const data = await request.formData()
    const email = String(data.get('email') ?? '').trim()
    const words = identityWords(locals.locale)
    const answer = await program().auth.signIn(email, String(data.get('password') ?? ''), { headers: request.headers, address: getClientAddress() })
    if (answer === 'slow_down') return fail(429, { email, message: words.tooMany })
    if (!answer) return fail(422, { email, message: words.wrongPassword })
    locals.setCookies.push(...answer.getSetCookie())
    redirect(303, localPath(url.searchParams.get('next')))
  },
  async link({ request, locals }) {
    const email = String((await request.formData()).get('email') ?? '').trim()
    const words = identityWords(locals.locale)
    const sent = await inviteByMail(email, locals.locale)
    return sent === 'no_server' ? fail(503, { email, message: words.noMailServer }) : { email, sent: words.linkSent(email) }
  },
  async out({ request, locals }) {
    const answer = await program().auth.signOut(request.headers)
    locals.setCookies.push(...answer.getSetCookie())
    redirect(303, '/sign-in')
  },
}
