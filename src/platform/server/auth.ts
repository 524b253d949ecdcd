import { betterAuth } from 'better-auth'
import { magicLink } from 'better-auth/plugins'
import { createHmac, timingSafeEqual } from 'node:crypto'
import pg from 'pg'

/** Minutes that a one-time link lives. */
export const LINK_MINUTES = 15

/** Sign-in: sessions, passwords and one-time links, kept by better-auth in the schema `auth`. */
export type Auth = {
  /** The session of a request's cookie when the cookie bears our signature, else null. Whether it still lives, the database says. */
  sessionOf: (headers: Headers) => string | null
  /** Signs in; the answer carries the cookies to set. Null when e-mail or password is wrong, "slow_down" when tried too often. */
  signIn: (email: string, password: string, request: { headers: Headers; address: string }) => Promise<Headers | null | 'slow_down'>
  signOut: (headers: Headers) => Promise<Headers>
  /** The address of a page where pressing a button signs this user in once; null when nobody has that e-mail. */
  makeLink: (email: string) => Promise<string | null>
  /** Spends a one-time link. Null when it is spent or too old. */
  spendLink: (token: string, headers: Headers) => Promise<Headers | null>
  /** Sets a first or new password of the signed-in user, and ends their other sessions. */
  setPassword: (password: string, headers: Headers) => Promise<void>
  close: () => Promise<void>
}

// better-auth signs its cookie as `token.base64(HMAC-SHA-256(secret, token))`; reading it here saves every page two queries.
// Behind https only the cookie counts that a page without https cannot have set. Ours is written in these characters only.
const COOKIE = { http: /(?:^|;\s*)sangto\.session_token=([\w.%-]+)/, https: /(?:^|;\s*)__Secure-sangto\.session_token=([\w.%-]+)/ }
const splitAtLast = (text: string, mark: string) => [text.slice(0, text.lastIndexOf(mark)), text.slice(text.lastIndexOf(mark) + 1)]

export function openAuth(options: { url: string; origin: string; secret: string }): Auth {
  const pool = new pg.Pool({ connectionString: options.url, max: 5, options: '-c search_path=auth', application_name: 'sangto-auth' })
  pool.on('error', () => {})
  const secure = options.origin.startsWith('https:')
  const auth = betterAuth({
    baseURL: options.origin,
    basePath: '/auth',
    secret: options.secret,
    database: pool,
    logger: { disabled: true },
    telemetry: { enabled: false },
    user: { additionalFields: { tenantId: { type: 'number', required: true, input: false } } },
    session: { expiresIn: 12 * 3600, updateAge: 15 * 60 },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 14, maxPasswordLength: 128 },
    rateLimit: { enabled: true, storage: 'database', customRules: { '/sign-in/email': { window: 60, max: 5 } } },
    advanced: {
      cookiePrefix: 'sangto',
      useSecureCookies: secure,
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true, path: '/' },
      ipAddress: { ipAddressHeaders: ['x-sangto-client'] },
    },
    plugins: [
      magicLink({
        expiresIn: LINK_MINUTES * 60,
        disableSignUp: true,
        storeToken: 'hashed',
        sendMagicLink: ({ token, metadata }) => (metadata as { deliver: (token: string) => void }).deliver(token),
      }),
    ],
  })

  const post = (path: string, body: object, request: { headers: Headers; address: string }) =>
    auth.handler(
      new Request(new URL(`/auth${path}`, options.origin), {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: options.origin, 'x-sangto-client': request.address, 'user-agent': request.headers.get('user-agent') ?? '' },
        body: JSON.stringify(body),
      }),
    )

  return {
    sessionOf(headers) {
      const cookie = COOKIE[secure ? 'https' : 'http'].exec(headers.get('cookie') ?? '')?.[1]
      if (!cookie || /%(?![0-9a-f]{2})|%[89a-f]/i.test(cookie)) return null
      const [token = '', signature = ''] = splitAtLast(decodeURIComponent(cookie), '.')
      const expected = createHmac('sha256', options.secret).update(token).digest()
      const given = Buffer.from(signature, 'base64')
      return given.length === expected.length && timingSafeEqual(given, expected) ? token : null
    },
    async signIn(email, password, request) {
      const answer = await post('/sign-in/email', { email, password }, request)
      if (answer.status === 429) return 'slow_down'
      return answer.ok ? answer.headers : null
    },
    async signOut(headers) {
      const { headers: answer } = await auth.api.signOut({ headers, returnHeaders: true })
      return answer
    },
    async makeLink(email) {
      const known = await pool.query('select 1 from "user" where email = $1', [email.toLowerCase()])
      if (known.rowCount === 0) return null
      let token = ''
      await auth.api.signInMagicLink({ body: { email: email.toLowerCase(), metadata: { deliver: (made: string) => (token = made) } }, headers: new Headers() })
      return new URL(`/sign-in/link?token=${token}`, options.origin).href
    },
    async spendLink(token, headers) {
      const answer = await auth.api.magicLinkVerify({ query: { token, callbackURL: '/' }, headers, asResponse: true })
      const failed = new URL(answer.headers.get('location') ?? '/?error=1', options.origin).searchParams.has('error')
      return failed ? null : answer.headers
    },
    async setPassword(password, headers) {
      const session = await auth.api.getSession({ headers })
      if (!session) return
      const context = await auth.$context
      const hash = await context.password.hash(password)
      const accounts = await context.internalAdapter.findAccounts(session.user.id)
      if (accounts.some((account) => account.providerId === 'credential')) await context.internalAdapter.updatePassword(session.user.id, hash)
      else await context.internalAdapter.linkAccount({ userId: session.user.id, providerId: 'credential', accountId: session.user.id, password: hash })
      await pool.query('delete from "session" where "userId" = $1 and token <> $2', [session.user.id, session.session.token])
    },
    close: () => pool.end(),
  }
}
