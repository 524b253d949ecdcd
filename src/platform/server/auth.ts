import pg from 'pg'
import { readSessionCookie } from './auth/cookie.ts'
import { failuresIn, type Failures } from './auth/failures.ts'
import { openLibrary, SESSION_SECONDS } from './auth/library.ts'
import { onceOver, type Once } from './auth/once.ts'
import { sessionsIn, type Sessions } from './auth/sessions.ts'

/** Minutes that a one-time link lives. */
export const LINK_MINUTES = 15
/** Until the first page is asked for, which sets the session's own limit. */
const FIRST_MINUTES = 5

/** Whoever may enter, as the sign-in library knows them. */
export type Account = { userId: string; tenantId: number; email: string; name: string }

/** From where one enters, and in place of which session. */
export type Client = { address: string; userAgent: string; session: string | null }

/** Sign-in: who somebody is, and their sessions; kept by better-auth in the schema `auth`. Who may enter, and what it leaves in the trail, says the module identity. */
export type Auth = {
  /** Signs what must not be guessed from the database alone. */
  secret: string
  /** The session of a request's cookie when the cookie bears our signature, else null. Whether it still lives, the database says. */
  sessionOf: (headers: Headers) => string | null
  accountOf: (email: string) => Promise<Account | null>
  /** Whose password it is, or null. It takes as long where nobody has that e-mail. */
  byPassword: (email: string, password: string) => Promise<Account | null>
  /** Opens a new session, and ends the one that the browser had, if any; the answer carries the new cookie. */
  openSession: (userId: string, client: Client) => Promise<Headers>
  /** Ends the request's session; the answer takes its cookie away. */
  signOut: (headers: Headers) => Promise<Headers>
  /** Sets a first or new password, and ends all sessions but one. */
  setPassword: (userId: string, password: string, exceptSession: string) => Promise<void>
  /** The address of a page where pressing a button signs this person in once; null when nobody has that e-mail. */
  makeLink: (email: string) => Promise<string | null>
  /** Spends a one-time link. Null when it is spent or too old. */
  spendLink: (word: string) => Promise<Account | null>
  once: Once
  failures: Failures
  sessions: Sessions
  close: () => Promise<void>
}

type Found = { id: string; tenantId: number; email: string; name: string }
const account = (user: Found): Account => ({ userId: user.id, tenantId: user.tenantId, email: user.email, name: user.name })

export function openAuth(options: { url: string; origin: string; secret: string }): Auth {
  const pool = new pg.Pool({ connectionString: options.url, max: 5, options: '-c search_path=auth', application_name: 'sangto-auth' })
  pool.on('error', () => {})
  const library = openLibrary(pool, options)
  const secure = options.origin.startsWith('https:')
  const once = onceOver(library)
  const find = async (email: string) => ((await (await library.$context).internalAdapter.findUserByEmail(email.toLowerCase(), { includeAccounts: true })) ?? null) as { user: Found; accounts: { providerId: string; password?: string | null }[] } | null

  const sessions = sessionsIn(pool)
  const sessionOf = (headers: Headers) => readSessionCookie(headers, { secure, secret: options.secret })

  return {
    secret: options.secret,
    once,
    failures: failuresIn(pool),
    sessions,
    sessionOf,
    async accountOf(email) {
      const found = await find(email)
      return found && account(found.user)
    },
    async byPassword(email, password) {
      const { password: hashes } = await library.$context
      const found = await find(email)
      const hash = found?.accounts.find((one) => one.providerId === 'credential')?.password
      if (found && hash) return (await hashes.verify({ hash, password })) ? account(found.user) : null
      await hashes.hash(password)
      return null
    },
    async openSession(userId, client) {
      const now = Date.now()
      if (client.session) await pool.query('delete from "session" where token = $1', [client.session])
      const body = { userId, ipAddress: client.address, userAgent: client.userAgent.slice(0, 500), expiresAt: new Date(now + FIRST_MINUTES * 60_000), endsAt: new Date(now + SESSION_SECONDS * 1000) }
      return (await library.api.openSession({ body, returnHeaders: true })).headers
    },
    async signOut(headers) {
      sessions.forget(sessionOf(headers) ?? '')
      return (await library.api.signOut({ headers, returnHeaders: true })).headers
    },
    async setPassword(userId, password, exceptSession) {
      const { password: hashes, internalAdapter } = await library.$context
      const hash = await hashes.hash(password)
      const accounts = await internalAdapter.findAccounts(userId)
      if (accounts.some((one) => one.providerId === 'credential')) await internalAdapter.updatePassword(userId, hash)
      else await internalAdapter.linkAccount({ userId, providerId: 'credential', accountId: userId, password: hash })
      await pool.query('delete from "session" where "userId" = $1 and token <> $2', [userId, exceptSession])
    },
    async makeLink(email) {
      const found = await find(email)
      return found && new URL(`/sign-in/link?token=${await once.make('link', { email: found.user.email }, LINK_MINUTES * 60)}`, options.origin).href
    },
    async spendLink(word) {
      const stood = await once.take<{ email: string }>('link', word)
      const found = stood && (await find(stood.email))
      return found && account(found.user)
    },
    close: () => pool.end(),
  }
}
