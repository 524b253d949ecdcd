import { invitationWords } from '#messages/authority-mail.ts'
import type { Locale } from '#platform/messages.ts'
import { sendMail, type MailSettings } from '#platform/server/mail.ts'
import { pause } from './pause.ts'
import { program } from './program.ts'
import { mailServerOf } from './sign-in-mail.ts'

/** One invitation a minute to one address. */
const mayInvite = pause(60_000)

/** Mails an invitation with a one-time link, and says where to ask for another when it is too old. Waits for the mail server's answer. */
export async function mailInvitation(to: { tenantId: number; email: string }, locale: Locale): Promise<'sent' | 'no_server' | 'wait' | { failed: string }> {
  const server = await mailServerOf(to.tenantId, locale)
  if (!server) return 'no_server'
  if (!mayInvite(to.email, Date.now())) return 'wait'
  return send(server, to.email, locale).then(() => 'sent' as const, (error: unknown) => ({ failed: error instanceof Error ? error.message : String(error) }))
}

/** Mails many invitations one after another, after the answer: what the mail server refuses is logged, and can be sent again. */
export async function mailInvitations(tenantId: number, emails: string[], locale: Locale): Promise<'sending' | 'no_server'> {
  const server = await mailServerOf(tenantId, locale)
  if (!server) return 'no_server'
  const all = async () => {
    for (const email of emails) await send(server, email, locale).catch((error: unknown) => program().platform.log.warn({ error: String(error) }, 'invitation mail'))
  }
  void all()
  return 'sending'
}

async function send(server: MailSettings, email: string, locale: Locale): Promise<void> {
  const { auth, origin } = program()
  const words = invitationWords(locale)
  const url = await auth.makeLink(email)
  if (url) await sendMail(server, { to: email, subject: words.subject, text: words.body(url, `${origin}/sign-in`) })
}
