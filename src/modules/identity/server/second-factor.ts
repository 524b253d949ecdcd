import { z } from 'zod'
import { conflict, invalid } from '#platform/errors.ts'
import { command, query } from '#platform/server/command.ts'
import type { Context } from '#platform/server/context.ts'
import { signInWords } from '#messages/sign-in.ts'
import { permitOneself } from './oneself.ts'
import { canKeepPeople, isProgram, isThemselves } from './policy.ts'
import { requirePerson } from './find-records.ts'

/** A code that was found to be right: the time step of an application's, or the hash of one from paper. Each is spent once. */
export const RightCode = z.union([z.object({ step: z.int() }), z.object({ recoveryHash: z.string() })])
type RightCode = z.output<typeof RightCode>

const factorOf = (ctx: Context, personId: string) => ctx.tx.selectFrom('second_factors').selectAll().where('tenant_id', '=', ctx.tenantId).where('person_id', '=', personId)
const codesOf = (ctx: Context, personId: string) => ctx.tx.selectFrom('recovery_codes').where('tenant_id', '=', ctx.tenantId).where('person_id', '=', personId)

/** Spends the code of a person who has a second factor; refuses where none is given, or where it was spent already. Says which kind it was. */
export async function spendCode(ctx: Context, personId: string, code: RightCode | null): Promise<'none' | 'application' | 'recovery'> {
  const words = signInWords(ctx.locale)
  const factor = await factorOf(ctx, personId).executeTakeFirst()
  if (!factor) return 'none'
  if (!code) throw invalid('code.missing', words.codeWrong)
  const spent =
    'step' in code
      ? await ctx.tx.updateTable('second_factors').set({ last_step: code.step }).where('tenant_id', '=', ctx.tenantId).where('person_id', '=', personId).where('last_step', '<', code.step).executeTakeFirst()
      : await ctx.tx.updateTable('recovery_codes').set({ spent_at: ctx.now }).where('tenant_id', '=', ctx.tenantId).where('person_id', '=', personId).where('code_hash', '=', code.recoveryHash).where('spent_at', 'is', null).executeTakeFirst()
  if (spent.numUpdatedRows === 0n) throw invalid('code.wrong', words.codeWrong, [{ path: 'code', code: 'wrong', message: words.codeWrong }])
  return 'step' in code ? 'application' : 'recovery'
}

async function giveCodes(ctx: Context, personId: string, hashes: string[]): Promise<void> {
  await ctx.tx.deleteFrom('recovery_codes').where('tenant_id', '=', ctx.tenantId).where('person_id', '=', personId).execute()
  await ctx.tx.insertInto('recovery_codes').values(hashes.map((code_hash) => ({ tenant_id: ctx.tenantId, person_id: personId, code_hash, spent_at: null }))).execute()
}

const Hashes = z.array(z.string().min(20)).length(10)

/** The sealed secret of somebody who is about to sign in, for the program alone. */
export const findSecondFactor = query('identity.findSecondFactor', {
  input: z.object({ personId: z.uuid() }),
  allow: isProgram,
  api: null,
  async run(ctx, { personId }) {
    ctx.permit(null)
    return (await factorOf(ctx, personId).executeTakeFirst())?.sealed_secret ?? null
  },
})

/** Whether one has a second factor, since when, and how many recovery codes are left. */
export const getOwnSecondFactor = query('identity.getOwnSecondFactor', {
  input: z.object({}),
  allow: isThemselves,
  api: null,
  async run(ctx) {
    const person = await permitOneself(ctx)
    const factor = await factorOf(ctx, person.id).executeTakeFirst()
    const { left } = await codesOf(ctx, person.id).where('spent_at', 'is', null).select((count) => count.fn.countAll<number>().as('left')).executeTakeFirstOrThrow()
    return factor ? { since: factor.since, codesLeft: left } : null
  },
})

/** Takes an application as second factor: its first code has been right. The secret arrives sealed, the recovery codes hashed. */
export const addSecondFactor = command('identity.addSecondFactor', {
  input: z.object({ sealedSecret: z.string(), step: z.int(), codeHashes: Hashes }),
  allow: isThemselves,
  api: null,
  async run(ctx, { sealedSecret, step, codeHashes }) {
    const person = await permitOneself(ctx)
    if (await factorOf(ctx, person.id).executeTakeFirst()) throw conflict('second_factor.there', signInWords(ctx.locale).factorThere)
    await ctx.tx.insertInto('second_factors').values({ tenant_id: ctx.tenantId, person_id: person.id, sealed_secret: sealedSecret, last_step: step, since: ctx.now }).execute()
    await giveCodes(ctx, person.id, codeHashes)
    ctx.changed({ type: 'person', id: person.id, before: { secondFactor: 'none' }, after: { secondFactor: 'set' } })
    return {}
  },
})

/** Ten new recovery codes instead of those before, against a right code. */
export const renewRecoveryCodes = command('identity.renewRecoveryCodes', {
  input: z.object({ code: RightCode, codeHashes: Hashes }),
  allow: isThemselves,
  api: null,
  async run(ctx, { code, codeHashes }) {
    const person = await permitOneself(ctx)
    if ((await spendCode(ctx, person.id, code)) === 'none') throw conflict('second_factor.none', signInWords(ctx.locale).factorNone)
    await giveCodes(ctx, person.id, codeHashes)
    ctx.changed({ type: 'person', id: person.id, before: null, after: { recoveryCodes: codeHashes.length } })
    return {}
  },
})

async function takeAway(ctx: Context, personId: string): Promise<void> {
  const { numDeletedRows } = await ctx.tx.deleteFrom('second_factors').where('tenant_id', '=', ctx.tenantId).where('person_id', '=', personId).executeTakeFirst()
  if (numDeletedRows === 0n) throw conflict('second_factor.none', signInWords(ctx.locale).factorNone)
  ctx.changed({ type: 'person', id: personId, before: { secondFactor: 'set' }, after: { secondFactor: 'none' } })
}

/** Gives up one's second factor, against a right code. Where it is asked of the person, they set up another at once. */
export const dropSecondFactor = command('identity.dropSecondFactor', {
  input: z.object({ code: RightCode }),
  allow: isThemselves,
  api: null,
  async run(ctx, { code }) {
    const person = await permitOneself(ctx)
    await spendCode(ctx, person.id, code)
    await takeAway(ctx, person.id)
    return {}
  },
})

/** For somebody who has lost telephone and codes: the administrator, who knows them, takes the second factor away. Their sessions end. */
export const resetSecondFactor = command('identity.resetSecondFactor', {
  input: z.object({ personId: z.uuid() }),
  allow: canKeepPeople,
  api: null,
  async run(ctx, { personId }) {
    const person = await requirePerson(ctx, personId)
    ctx.permit(person)
    await takeAway(ctx, personId)
    await ctx.tx.deleteFrom('auth.session').where('userId', '=', person.user_id).execute()
    return {}
  },
})
