import { redirect, type RequestEvent } from '@sveltejs/kit'
import { findKeptForm, type Door, type Entry } from '#modules/identity/server/index.ts'
import { sendMail } from '#platform/server/mail.ts'
import { perform } from '#platform/server/runtime.ts'
import { program } from './program.ts'
import { mailServerOf } from './sign-in-mail.ts'

const DEVICE = 'sangto.device'
export const CHALLENGE = 'sangto.challenge'
export const OPENID = 'sangto.openid'

const DAY = 24 * 3600

type Asked = Pick<RequestEvent, 'cookies' | 'request' | 'locals' | 'getClientAddress'>

/** A cookie of ours: no script reads it, and no other site's form brings it. */
export const keepCookie = ({ cookies }: Pick<RequestEvent, 'cookies'>, name: string, value: string, maxAge: number) =>
  cookies.set(name, value, { path: '/', httpOnly: true, sameSite: 'lax', secure: program().origin.startsWith('https:'), maxAge })

/** Where somebody stands who wants to enter. The browser is known again by a word of its own, for the notice of a new device. */
export function doorOf(event: Asked): Door {
  const { platform, auth } = program()
  const { locale } = event.locals
  const known = event.cookies.get(DEVICE)
  const device = known && /^[\w-]{36}$/.test(known) ? known : crypto.randomUUID()
  keepCookie(event, DEVICE, device, 400 * DAY)
  const client = { address: event.getClientAddress(), userAgent: event.request.headers.get('user-agent') ?? '', session: auth.sessionOf(event.request.headers), device }
  return {
    platform, auth, locale, client,
    async mail(tenantId, mail) {
      const server = await mailServerOf(tenantId, locale)
      if (server) await sendMail(server, mail)
    },
  }
}

/** Lets somebody in: to the form that waited for them, else to where they were going; or first asks for the second factor. */
export async function goIn(event: Asked, entry: Entry, next: string): Promise<never> {
  if (entry.kind === 'code') {
    keepCookie(event, CHALLENGE, entry.challenge, 600)
    redirect(303, `/sign-in/code?next=${encodeURIComponent(next)}`)
  }
  event.cookies.delete(CHALLENGE, { path: '/' })
  event.locals.setCookies.push(...entry.cookies.getSetCookie())
  const waiting = await perform(program().platform, findKeptForm, {}, { actor: entry.person, locale: event.locals.locale })
  redirect(303, waiting ? '/account/form' : next)
}
