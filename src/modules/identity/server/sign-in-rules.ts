import { z } from 'zod'
import type { Actor } from '#platform/actor.ts'
import { command, query } from '#platform/server/command.ts'
import type { Context } from '#platform/server/context.ts'
import { SIGN_IN_CEILINGS, type SignInRules } from '../sign-in-rules.ts'
import { canKeepPeople } from './policy.ts'

const within = (most: number) => z.coerce.number().int().min(1).max(most)
const Rules = z.object({
  secondFactor: z.enum(['administrators', 'all', 'nobody']).optional(),
  idleMinutes: within(SIGN_IN_CEILINGS.idleMinutes),
  administratorIdleMinutes: within(SIGN_IN_CEILINGS.administratorIdleMinutes),
  restDays: within(SIGN_IN_CEILINGS.restDays),
})

/** The rules of this province: as set, else the ceilings. */
export async function signInRules(ctx: Context): Promise<SignInRules> {
  const row = await ctx.tx.selectFrom('tenants').select('settings').where('tenant_id', '=', ctx.tenantId).executeTakeFirstOrThrow()
  return { ...SIGN_IN_CEILINGS, ...(row.settings['signIn'] as Partial<SignInRules> | undefined) }
}

export const getSignInRules = query('identity.getSignInRules', {
  input: z.object({}),
  allow: (actor: Actor) => canKeepPeople(actor),
  api: null,
  async run(ctx) {
    ctx.permit(null)
    return signInRules(ctx)
  },
})

export const saveSignInRules = command('identity.saveSignInRules', {
  input: Rules,
  allow: canKeepPeople,
  api: null,
  async run(ctx, signIn) {
    ctx.permit(null)
    const before = await signInRules(ctx)
    const row = await ctx.tx.selectFrom('tenants').select('settings').where('tenant_id', '=', ctx.tenantId).forUpdate().executeTakeFirstOrThrow()
    await ctx.tx.updateTable('tenants').set({ settings: { ...row.settings, signIn } }).where('tenant_id', '=', ctx.tenantId).execute()
    ctx.changed({ type: 'settings', id: 'signIn', before, after: signIn })
    return {}
  },
})
