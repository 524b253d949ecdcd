import { z } from 'zod'
import { conflict, invalid, notFound } from '#platform/errors.ts'
import { command, query } from '#platform/server/command.ts'
import type { Context } from '#platform/server/context.ts'
import { newId } from '#platform/server/id.ts'
import { mayBeIssuer, type OpenIdSettings } from '#platform/server/auth/openid.ts'
import { signInWords } from '#messages/sign-in.ts'
import { canKeepPeople, isProgram } from './policy.ts'
import { requirePerson } from './find-records.ts'

const claim = z.string().trim().regex(/^[\w.:/-]{1,100}$/)
// The secret arrives sealed with the program's own (see platform/server/seal.ts): the database never holds it in the clear.
const Settings = z.object({
  enabled: z.stringbool().or(z.boolean()).default(false),
  label: z.string().trim().min(2).max(80),
  issuer: z.url().max(300).transform((url) => url.trim()),
  clientId: z.string().trim().min(1).max(200),
  sealedSecret: z.string().max(2000).optional(),
  emailClaim: claim.default('email'),
  subjectClaim: claim.default('sub'),
})

async function stored(ctx: Context): Promise<OpenIdSettings | null> {
  const row = await ctx.tx.selectFrom('tenants').select('settings').where('tenant_id', '=', ctx.tenantId).executeTakeFirstOrThrow()
  return (row.settings['openid'] as OpenIdSettings | undefined) ?? null
}

export const getOpenIdSettings = query('identity.getOpenIdSettings', {
  input: z.object({}),
  allow: canKeepPeople,
  api: null,
  async run(ctx) {
    ctx.permit(null)
    return stored(ctx)
  },
})

export const saveOpenIdSettings = command('identity.saveOpenIdSettings', {
  input: Settings,
  allow: canKeepPeople,
  api: null,
  async run(ctx, input) {
    ctx.permit(null)
    const words = signInWords(ctx.locale)
    if (!mayBeIssuer(input.issuer)) throw invalid('openid.issuer', words.openidIssuer, [{ path: 'issuer', code: 'https', message: words.openidIssuer }])
    const before = await stored(ctx)
    const openid: OpenIdSettings = { ...input, sealedSecret: input.sealedSecret ?? before?.sealedSecret ?? '' }
    if (!openid.sealedSecret) throw invalid('openid.secret', words.openidUnset, [{ path: 'secret', code: 'missing', message: words.openidUnset }])
    const row = await ctx.tx.selectFrom('tenants').select('settings').where('tenant_id', '=', ctx.tenantId).forUpdate().executeTakeFirstOrThrow()
    await ctx.tx.updateTable('tenants').set({ settings: { ...row.settings, openid } }).where('tenant_id', '=', ctx.tenantId).execute()
    const shown = (settings: OpenIdSettings | null) => settings && { ...settings, sealedSecret: settings.sealedSecret ? 'set' : 'none' }
    ctx.changed({ type: 'settings', id: 'openid', before: shown(before), after: shown(openid) })
    return {}
  },
})

const providerOf = (issuer: string) => `openid:${issuer}`

/** Who stands behind a subject of an identity provider: by the subject once it is known, before that by the verified e-mail. */
export const findByOpenId = query('identity.findByOpenId', {
  input: z.object({ issuer: z.string(), subject: z.string(), email: z.string().nullable() }),
  allow: isProgram,
  api: null,
  async run(ctx, { issuer, subject, email }) {
    ctx.permit(null)
    const people = ctx.tx.selectFrom('people').innerJoin('auth.user as user', 'user.id', 'people.user_id').select(['people.user_id as userId', 'user.email', 'user.name']).where('people.tenant_id', '=', ctx.tenantId)
    const accounts = ctx.tx.selectFrom('auth.account').select('userId').where('providerId', '=', providerOf(issuer))
    const linked = await people.where('people.user_id', 'in', accounts.where('accountId', '=', subject)).executeTakeFirst()
    if (linked) return { ...linked, linked: true }
    const invited = email === null ? undefined : await people.where('user.email', '=', email.toLowerCase()).executeTakeFirst()
    if (!invited) return null
    const other = await accounts.where('userId', '=', invited.userId).executeTakeFirst()
    if (other) throw conflict('openid.other', signInWords(ctx.locale).openidOther)
    return { ...invited, linked: false }
  },
})

/** From now on the subject is this person, whatever becomes of the address. */
export const linkOpenId = command('identity.linkOpenId', {
  input: z.object({ issuer: z.string(), subject: z.string(), userId: z.string() }),
  allow: isProgram,
  api: null,
  async run(ctx, { issuer, subject, userId }) {
    const person = await ctx.tx.selectFrom('people').select('id').where('tenant_id', '=', ctx.tenantId).where('user_id', '=', userId).executeTakeFirst()
    ctx.permit(null)
    if (!person) throw notFound('openid.nobody', signInWords(ctx.locale).openidNobody)
    await ctx.tx.insertInto('auth.account').values({ id: newId(), accountId: subject, providerId: providerOf(issuer), userId, password: null, updatedAt: ctx.now }).execute()
    ctx.changed({ type: 'person', id: person.id, before: null, after: { openid: issuer } })
    return {}
  },
})

/** The administrator undoes the link: at the next time the verified e-mail decides again. */
export const unlinkOpenId = command('identity.unlinkOpenId', {
  input: z.object({ personId: z.uuid() }),
  allow: canKeepPeople,
  api: null,
  async run(ctx, { personId }) {
    const person = await requirePerson(ctx, personId)
    ctx.permit(person)
    const gone = await ctx.tx.deleteFrom('auth.account').where('userId', '=', person.user_id).where('providerId', 'like', 'openid:%').returning('providerId').execute()
    if (gone.length === 0) throw notFound('openid.nobody', signInWords(ctx.locale).openidNobody)
    ctx.changed({ type: 'person', id: personId, before: { openid: gone.map((one) => one.providerId.slice('openid:'.length)) }, after: { openid: null } })
    return {}
  },
})
