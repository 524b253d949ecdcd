import { attempt, fields, show } from '#lib/server/forms.ts'
import { program } from '#lib/server/program.ts'
import { mailServerOf } from '#lib/server/sign-in-mail.ts'
import { identityWords } from '#messages/identity.ts'
import { mailPage } from '#messages/mail-page.ts'
import { getMailSettings, saveMailSettings } from '#modules/identity/server/index.ts'
import { conflict, unavailable } from '#platform/errors.ts'
import { sendMail } from '#platform/server/mail.ts'
import { seal } from '#platform/server/seal.ts'

export async function load({ locals }) {
  const stored = await show(locals.run(getMailSettings, {}))
  return {
    address: locals.person!.email,
    settings: stored && { host: stored.host, port: stored.port, secure: stored.secure, user: stored.user, from: stored.from, hasPassword: stored.sealedPassword !== '' },
  }
}

export const actions = {
  async save({ request, locals }) {
    const { password, ...values } = fields(await request.formData())
    return attempt(values, async () => {
      const sealedPassword = typeof password === 'string' ? seal(program().secret, password) : undefined
      await locals.run(saveMailSettings, { ...values, sealedPassword })
      return { done: mailPage(locals.locale).mailSaved }
    }, 'save')
  },
  /** Sends to the asking person only; what the server answers is shown as it is. */
  async try({ locals }) {
    const words = identityWords(locals.locale)
    return attempt({}, async () => {
      await locals.run(getMailSettings, {})
      const person = locals.person!
      const server = await mailServerOf(person.tenantId, locals.locale)
      if (!server) throw conflict('mail.unset', words.mailUnset)
      await sendMail(server, { to: person.email, subject: words.mailTestSubject, text: words.mailTestBody }).catch((error: Error) => {
        throw unavailable('mail.failed', words.mailFailed(error.message))
      })
      return { done: words.mailTried(person.email) }
    }, 'try')
  },
}
