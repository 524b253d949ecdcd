import { z } from 'zod'
import { notFound } from '#platform/errors.ts'
import { command } from '#platform/server/command.ts'
import type { Context } from '#platform/server/context.ts'
import { identityWords } from '#messages/identity.ts'
import { permitOneself } from './oneself.ts'
import { isProgram, isThemselves } from './policy.ts'
import { RightCode, spendCode } from './second-factor.ts'

/** How somebody showed who they are. */
export const WAYS_IN = ['password', 'link', 'openid'] as const
export type WayIn = (typeof WAYS_IN)[number]

/** One enters: spends the code of a second factor, where there is one, and knows the device from now on. */
export const signIn = command('identity.signIn', {
  input: z.object({ by: z.enum(WAYS_IN), code: RightCode.nullable(), deviceHash: z.string(), device: z.string(), address: z.string() }),
  allow: isThemselves,
  api: null,
  async run(ctx, { by, code, deviceHash, device, address }) {
    const person = await permitOneself(ctx)
    const secondFactor = await spendCode(ctx, person.id, code)
    await ctx.tx.updateTable('people').set({ idle_from: ctx.now }).where('tenant_id', '=', ctx.tenantId).where('id', '=', person.id).execute()
    const devices = await ctx.tx.selectFrom('known_devices').select('device_hash').where('tenant_id', '=', ctx.tenantId).where('person_id', '=', person.id).execute()
    const known = { tenant_id: ctx.tenantId, person_id: person.id, device_hash: deviceHash, first_seen_at: ctx.now, last_seen_at: ctx.now }
    await ctx.tx.insertInto('known_devices').values(known).onConflict((on) => on.columns(['tenant_id', 'person_id', 'device_hash']).doUpdateSet({ last_seen_at: ctx.now })).execute()
    ctx.changed({ type: 'session', id: person.id, before: null, after: { by, secondFactor, device, address } })
    return { newDevice: devices.length > 0 && !devices.some((one) => one.device_hash === deviceHash) }
  },
})

export const signOut = command('identity.signOut', {
  input: z.object({}),
  allow: isThemselves,
  api: null,
  async run(ctx) {
    const person = await permitOneself(ctx)
    ctx.changed({ type: 'session', id: person.id, before: null, after: null })
    return {}
  },
})

async function permitAbout(ctx: Context, userId: string) {
  const person = await ctx.tx.selectFrom('people').selectAll().where('tenant_id', '=', ctx.tenantId).where('user_id', '=', userId).executeTakeFirst()
  ctx.permit(null)
  if (!person) throw notFound('person.missing', identityWords(ctx.locale).personMissing)
  return person
}

/** Somebody who has an account was not let in. What they typed stands nowhere. */
export const failSignIn = command('identity.failSignIn', {
  input: z.object({ userId: z.string(), by: z.enum([...WAYS_IN, 'code']), address: z.string(), lockedUntil: z.iso.datetime().nullable() }),
  allow: isProgram,
  api: null,
  async run(ctx, { userId, by, address, lockedUntil }) {
    const person = await permitAbout(ctx, userId)
    ctx.changed({ type: 'session', id: person.id, before: null, after: { by, address, ...(lockedUntil && { lockedUntil }) } })
    return {}
  },
})

/** The one-time link from their own mailbox opens an account that rests, in one step. */
export const wakeAccount = command('identity.wakeAccount', {
  input: z.object({ userId: z.string() }),
  allow: isProgram,
  api: null,
  async run(ctx, { userId }) {
    const person = await permitAbout(ctx, userId)
    if (!person.resting || !person.disabled_at) throw notFound('person.missing', identityWords(ctx.locale).personMissing)
    await ctx.tx.updateTable('people').set({ disabled_at: null, resting: false, idle_from: ctx.now }).where('tenant_id', '=', ctx.tenantId).where('id', '=', person.id).execute()
    ctx.changed({ type: 'person', id: person.id, before: { disabled_at: person.disabled_at }, after: { disabled_at: null } })
    return {}
  },
})
