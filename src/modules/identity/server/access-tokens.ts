import { createHash, randomBytes } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import { z } from 'zod'
import { invalid, notFound } from '#platform/errors.ts'
import { command, operations, query } from '#platform/server/command.ts'
import { inTenant, type Database } from '#platform/server/db.ts'
import { newId } from '#platform/server/id.ts'
import { signInWords } from '#messages/sign-in.ts'
import { SCOPES, TOKEN_DAYS, type AccessToken } from '../access-token.ts'
import { permitOneself } from './oneself.ts'
import { isThemselves } from './policy.ts'

const hash = (token: string) => createHash('sha256').update(token).digest('base64url')
/** Last use is told to the minute, not written at every call. */
const USE_NOTED_EVERY = 60_000

/** One's own access tokens, those that are over as well: what was once possible stays to be seen. */
export const listAccessTokens = query('identity.listAccessTokens', {
  input: z.object({}),
  allow: isThemselves,
  api: null,
  async run(ctx) {
    const person = await permitOneself(ctx)
    const rows = await ctx.tx.selectFrom('access_tokens').selectAll().where('tenant_id', '=', ctx.tenantId).where('person_id', '=', person.id).orderBy('created_at', 'desc').execute()
    return rows.map((row) => ({ id: row.id, name: row.name, scope: row.scope, endsOn: row.ends_on, createdAt: row.created_at, lastUsedAt: row.last_used_at, state: row.revoked_at ? ('revoked' as const) : row.ends_on < ctx.today ? ('ended' as const) : ('valid' as const) }))
  },
})

/** Makes a token. It is told once, here, and stored as its hash (256 random bits need no slow one). */
export const createAccessToken = command('identity.createAccessToken', {
  input: z.object({ name: z.string().trim().min(2).max(100), scope: z.array(z.string().max(100)).min(1).max(50), endsOn: z.iso.date() }),
  allow: isThemselves,
  api: null,
  async run(ctx, { name, scope, endsOn }) {
    const person = await permitOneself(ctx)
    const words = signInWords(ctx.locale)
    const last = Temporal.PlainDate.from(ctx.today).add({ days: TOKEN_DAYS }).toString()
    if (endsOn < ctx.today || endsOn > last) throw invalid('token.end', words.tokenEnd, [{ path: 'endsOn', code: 'range', message: words.tokenEnd }])
    const known = new Set<string>([...SCOPES, ...operations().filter((one) => one.api).map((one) => one.name)])
    if (!scope.every((one) => known.has(one))) throw invalid('token.scope', words.tokenScope, [{ path: 'scope', code: 'unknown', message: words.tokenScope }])
    const token = `sangto_${randomBytes(32).toString('base64url')}`
    const row = { tenant_id: ctx.tenantId, id: newId(), person_id: person.id, name, token_hash: hash(token), scope, ends_on: endsOn, created_at: ctx.now, last_used_at: null, revoked_at: null }
    await ctx.tx.insertInto('access_tokens').values(row).execute()
    ctx.changed({ type: 'access_token', id: row.id, before: null, after: { name, scope, endsOn } })
    return { id: row.id, token }
  },
})

export const revokeAccessToken = command('identity.revokeAccessToken', {
  input: z.object({ id: z.uuid() }),
  allow: isThemselves,
  api: null,
  async run(ctx, { id }) {
    const person = await permitOneself(ctx)
    const row = await ctx.tx.updateTable('access_tokens').set({ revoked_at: ctx.now }).where('tenant_id', '=', ctx.tenantId).where('id', '=', id).where('person_id', '=', person.id).where('revoked_at', 'is', null).returning('name').executeTakeFirst()
    if (!row) throw notFound('token.missing', signInWords(ctx.locale).tokenGone)
    ctx.changed({ type: 'access_token', id, before: { name: row.name }, after: null })
    return {}
  },
})

/** Whose token it is and what it may do, or null: unknown, revoked, over, or its person is disabled. Notes that it was used. */
export async function findAccessToken(db: Kysely<Database>, token: string, now: Date, today: string): Promise<(AccessToken & { userId: string }) | null> {
  const { rows } = await sql<{ tenant_id: number; id: string; user_id: string; name: string; scope: string[]; last_used_at: string | null }>`select * from find_access_token(${hash(token)}, ${today})`.execute(db)
  const [row] = rows
  if (!row) return null
  if (!row.last_used_at || now.getTime() - Date.parse(row.last_used_at) > USE_NOTED_EVERY)
    await inTenant(db, row.tenant_id, 'write', (tx) => tx.updateTable('access_tokens').set({ last_used_at: now.toISOString() }).where('tenant_id', '=', row.tenant_id).where('id', '=', row.id).execute())
  return { id: row.id, name: row.name, scope: row.scope, userId: row.user_id }
}
