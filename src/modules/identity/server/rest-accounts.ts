import { z } from 'zod'
import { command, query } from '#platform/server/command.ts'
import type { Context } from '#platform/server/context.ts'
import { routine } from '#platform/server/routines.ts'
import { perform } from '#platform/server/runtime.ts'
import { isProgram } from './policy.ts'
import { signInRules } from './sign-in-rules.ts'

/** Accounts that nobody entered for as long as the province allows. The administrator who was here last stays: somebody must be awake. */
async function idleAccounts(ctx: Context): Promise<{ id: string; user_id: string }[]> {
  const { restDays } = await signInRules(ctx)
  const awake = ctx.tx.selectFrom('people').where('people.tenant_id', '=', ctx.tenantId).where('disabled_at', 'is', null)
  const last = await awake
    .innerJoin('role_assignments as held', (on) => on.onRef('held.tenant_id', '=', 'people.tenant_id').onRef('held.person_id', '=', 'people.id'))
    .select('people.id')
    .where('held.role', '=', 'administrator')
    .where('held.withdrawn_at', 'is', null)
    .where('held.valid_from', '<=', ctx.today)
    .where((on) => on.or([on('held.valid_to', 'is', null), on('held.valid_to', '>=', ctx.today)]))
    .orderBy('idle_from', 'desc')
    .executeTakeFirst()
  const since = new Date(Date.parse(ctx.now) - restDays * 86_400_000).toISOString()
  const idle = await awake.select(['id', 'user_id']).where('idle_from', '<', since).execute()
  return idle.filter((person) => person.id !== last?.id)
}

export const countIdleAccounts = query('identity.countIdleAccounts', {
  input: z.object({}),
  allow: isProgram,
  api: null,
  async run(ctx) {
    ctx.permit(null)
    return (await idleAccounts(ctx)).length
  },
})

/**
 * Lays unused accounts to rest (TCVN 14423:2026, level 2: after 45 days). Reports are yearly: whoever comes back wakes the
 * account in one step, by the one-time link from their own mailbox.
 */
export const restAccounts = command('identity.restAccounts', {
  input: z.object({}),
  allow: isProgram,
  api: null,
  async run(ctx) {
    ctx.permit(null)
    const idle = await idleAccounts(ctx)
    for (const person of idle) {
      await ctx.tx.updateTable('people').set({ disabled_at: ctx.now, resting: true }).where('tenant_id', '=', ctx.tenantId).where('id', '=', person.id).execute()
      await ctx.tx.deleteFrom('auth.session').where('userId', '=', person.user_id).execute()
      ctx.changed({ type: 'person', id: person.id, before: { disabled_at: null }, after: { disabled_at: ctx.now } })
    }
    return { resting: idle.length }
  },
})

routine('identity.restAccounts', {
  every: 6 * 3600,
  async run(platform, province) {
    const caller = { actor: province, locale: 'vi' } as const
    if ((await perform(platform, countIdleAccounts, {}, caller)) > 0) await perform(platform, restAccounts, {}, caller)
  },
})
