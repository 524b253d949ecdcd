import { fail, redirect } from '@sveltejs/kit'
import { identityWords } from '#messages/identity.ts'
import { enterByPassword, openIdProviders, signOut } from '#modules/identity/server/index.ts'
import { doorOf, goIn } from '#lib/server/entrance.ts'
import { attempt } from '#lib/server/forms.ts'
import { localPath } from '#lib/server/local-path.ts'
import { inviteByMail } from '#lib/server/sign-in-mail.ts'
import { program } from '#lib/server/program.ts'

export async function load({ locals, url }) {
  const next = localPath(url.searchParams.get('next'))
  if (locals.person) redirect(303, next)
  const providers = await openIdProviders(program().platform)
  return { next, providers: providers.map(({ tenantId, label, province }) => ({ tenantId, label, province })) }
}

export const actions = {
  async password(event) {
    const data = await event.request.formData()
    const email = String(data.get('email') ?? '').trim()
    return attempt({ email }, async () => goIn(event, await enterByPassword(doorOf(event), email, String(data.get('password') ?? '')), localPath(event.url.searchParams.get('next'))))
  },
  async link({ request, locals }) {
    const email = String((await request.formData()).get('email') ?? '').trim()
    const words = identityWords(locals.locale)
    const sent = await inviteByMail(email, locals.locale)
    return sent === 'no_server' ? fail(503, { fault: { message: words.noMailServer, code: 'mail.unset', issues: [], values: { email } } }) : { email, sent: words.linkSent(email) }
  },
  async out({ request, locals }) {
    if (locals.person) await locals.run(signOut, {})
    const answer = await program().auth.signOut(request.headers)
    locals.setCookies.push(...answer.getSetCookie())
    redirect(303, '/sign-in')
  },
}
