import { betterAuth } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import type pg from 'pg'
import { z } from 'zod'

/** Seconds that a session lives at most, whatever is done in it. */
export const SESSION_SECONDS = 12 * 3600

/**
 * The sign-in library: people who may enter, password hashes, sessions and their signed cookie, words that are spent once.
 * None of its addresses is served: what people reach are our own pages, which count failures and ask for the second factor.
 */
export function openLibrary(pool: pg.Pool, options: { origin: string; secret: string }) {
  return betterAuth({
    baseURL: options.origin,
    basePath: '/auth',
    secret: options.secret,
    database: pool,
    logger: { disabled: true },
    telemetry: { enabled: false },
    user: { additionalFields: { tenantId: { type: 'number', required: true, input: false } } },
    // When a session ends is ours to say (touch_session): the library must not prolong it.
    session: { expiresIn: SESSION_SECONDS, disableSessionRefresh: true, additionalFields: { endsAt: { type: 'date', required: true, input: false } } },
    emailAndPassword: { enabled: true, disableSignUp: true },
    advanced: { cookiePrefix: 'sangto', useSecureCookies: options.origin.startsWith('https:'), defaultCookieAttributes: { sameSite: 'lax', httpOnly: true, path: '/' } },
    plugins: [entering],
  })
}
export type Library = ReturnType<typeof openLibrary>

/** A new session for a person who has shown who they are: a new token each time, so that none given beforehand is ever theirs. */
const entering = {
  id: 'sangto-entering',
  endpoints: {
    openSession: createAuthEndpoint.serverOnly(
      { method: 'POST', body: z.object({ userId: z.string(), ipAddress: z.string(), userAgent: z.string(), expiresAt: z.date(), endsAt: z.date() }) },
      async (ctx) => {
        const { userId, ...more } = ctx.body
        const user = await ctx.context.internalAdapter.findUserById(userId)
        const session = user && (await ctx.context.internalAdapter.createSession(userId, false, more, true))
        if (!session) return null
        await setSessionCookie(ctx, { session, user })
        return { opened: true }
      },
    ),
  },
}
