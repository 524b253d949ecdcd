import { identityWords } from '#messages/identity.ts'
import { getMailSettings } from '#modules/identity/server/index.ts'
import type { Locale } from '#platform/messages.ts'
import { sendMail, type MailSettings } from '#platform/server/mail.ts'
import { perform } from '#platform/server/runtime.ts'
import { unseal } from '#platform/server/seal.ts'
import { pause } from './pause.ts'
import { program } from './program.ts'

/** One link a minute to one address: nobody can fill another's mailbox. */
const mayMail = pause(60_000)

/** A tenant's mail server with its password opened, or null when none is set up. */
export async function mailServerOf(tenantId: number, locale: Locale): Promise<MailSettings | null> {
  const { platform, secret } = program()
  const stored = await perform(platform, getMailSettings, {}, { actor: { kind: 'system', tenantId, name: 'mail' }, locale })
  return stored && { ...stored, password: stored.sealedPassword ? (unseal(secret, stored.sealedPassword) ?? '') : '' }
}

/** Mails a one-time link. The answer does not tell whether the address has an account. */
export async function inviteByMail(email: string, locale: Locale): Promise<'sent' | 'no_server'> {
  const { platform, auth } = program()
  const user = await platform.db.selectFrom('auth.user').select('tenantId').where('email', '=', email.toLowerCase()).executeTakeFirst()
  const tenantId = user?.tenantId ?? 1
  const server = await mailServerOf(tenantId, locale)
  if (!server) return 'no_server'
  const words = identityWords(locale)
  const send = async () => {
    const url = await auth.makeLink(email)
    if (url) await sendMail(server, { to: email, subject: words.mailSubject, text: words.mailBody(url) })
  }
  // Not awaited: whether an address is known must not show in how long the answer takes.
  if (user && mayMail(email.toLowerCase(), Date.now())) void send().catch((error: unknown) => platform.log.warn({ error: String(error) }, 'sign-in mail'))
  return 'sent'
}
