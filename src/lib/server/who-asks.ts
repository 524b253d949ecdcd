import type { RequestEvent } from '@sveltejs/kit'
import { mustHaveSecondFactor } from '#modules/identity/sign-in-rules.ts'
import { withinScope, type AccessToken } from '#modules/identity/access-token.ts'
import { findAccessToken, loadActor } from '#modules/identity/server/index.ts'
import { holds, type Person } from '#platform/actor.ts'
import { forbidden } from '#platform/errors.ts'
import type { Operation } from '#platform/server/command.ts'
import { dayInVietnam } from '#platform/server/runtime.ts'
import { signInWords } from '#messages/sign-in.ts'
import type { Locale } from '#platform/messages.ts'
import { program } from './program.ts'

/** Who asks, and by what: the session of a page, or, in the API alone, an access token. */
export type Asking = {
  person: Person | null
  /** The session of the request's cookie, whether it lives or not. */
  session: string | null
  token: AccessToken | null
  /** A token was shown and is nobody's. */
  refusedToken: boolean
  /** Seconds until the session ends unless something is done. */
  idleSeconds: number
  /** A second factor is asked of this person, and they have none yet. */
  lacksSecondFactor: boolean
}

const NOBODY: Asking = { person: null, session: null, token: null, refusedToken: false, idleSeconds: 0, lacksSecondFactor: false }

/** Reading how long a session still lasts does not prolong it. */
const isGlance = (event: RequestEvent) => event.request.method === 'GET' && event.url.pathname === '/account/session'

export async function whoAsks(event: RequestEvent): Promise<Asking> {
  const { platform, auth, reachable } = program()
  const today = dayInVietnam(platform.clock())
  const bearer = event.url.pathname.startsWith('/api/v1/') && event.request.headers.get('authorization')
  if (bearer) return byToken(bearer, today)

  const session = auth.sessionOf(event.request.headers)
  const person = session && (await loadActor(platform.db, { session }, today))
  if (!session || !person) return { ...NOBODY, session }
  if (isGlance(event)) return { ...NOBODY, person, session }
  const administers = holds(person, 'administrator')
  const state = await auth.sessions.touch(session, administers)
  if (!state) return { ...NOBODY, session }
  const lacksSecondFactor = !state.secondFactor && mustHaveSecondFactor(state.askedOf, { reachable, administers })
  return { ...NOBODY, person, session, idleSeconds: state.idleSeconds, lacksSecondFactor }
}

/** With a token no cookie counts, and the other way round: what a browser sends by itself never adds to what a program shows. */
async function byToken(header: string, today: string): Promise<Asking> {
  const { platform } = program()
  const shown = /^Bearer +(\S+)$/i.exec(header)?.[1]
  const token = shown ? await findAccessToken(platform.db, shown, platform.clock(), today) : null
  const person = token && (await loadActor(platform.db, { userId: token.userId }, today))
  return person ? { ...NOBODY, person: { ...person, through: token.name }, token } : { ...NOBODY, refusedToken: true }
}

/** Refuses what lies beyond the token by which somebody asks. */
export function stayWithin(token: AccessToken | null, operation: Operation, locale: Locale): void {
  if (token && !withinScope(token.scope, operation)) throw forbidden('token.scope', signInWords(locale).tokenBeyond)
}
