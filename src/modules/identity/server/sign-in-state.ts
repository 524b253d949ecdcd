import { z } from 'zod'
import { command, query } from '#platform/server/command.ts'
import { failureName } from '#platform/server/auth/failures.ts'
import { canKeepPeople } from './policy.ts'
import { requirePerson } from './find-records.ts'

const keysOf = (person: { email: string; user_id: string }) => [failureName({ kind: 'account', of: person.email.toLowerCase() }), failureName({ kind: 'code', of: person.user_id })]

/** How a person may sign in, for whoever keeps people: locked until when, second factor, at rest, sessions. */
export const getSignInState = query('identity.getSignInState', {
  input: z.object({ personId: z.uuid() }),
  allow: canKeepPeople,
  api: null,
  async run(ctx, { personId }) {
    const person = await requirePerson(ctx, personId)
    ctx.permit(person)
    const locks = await ctx.tx.selectFrom('auth.failures').select('locked_until').where('key', 'in', keysOf(person)).where('locked_until', '>', ctx.now).execute()
    const factor = await ctx.tx.selectFrom('second_factors').select('since').where('tenant_id', '=', ctx.tenantId).where('person_id', '=', personId).executeTakeFirst()
    const { sessions } = await ctx.tx.selectFrom('auth.session').select((count) => count.fn.countAll<number>().as('sessions')).where('userId', '=', person.user_id).where('expiresAt', '>', ctx.now).executeTakeFirstOrThrow()
    const linked = await ctx.tx.selectFrom('auth.account').select('providerId').where('userId', '=', person.user_id).where('providerId', 'like', 'openid:%').executeTakeFirst()
    const lockedUntil = locks.map((one) => one.locked_until!).sort().at(-1) ?? null
    return { name: person.name, lockedUntil, secondFactorSince: factor?.since ?? null, sessions, resting: person.resting, disabled: person.disabled_at !== null, linked: linked !== undefined }
  },
})

/** Lets a person try again at once. */
export const unlockPerson = command('identity.unlockPerson', {
  input: z.object({ personId: z.uuid() }),
  allow: canKeepPeople,
  api: null,
  async run(ctx, { personId }) {
    const person = await requirePerson(ctx, personId)
    ctx.permit(person)
    await ctx.tx.deleteFrom('auth.failures').where('key', 'in', keysOf(person)).execute()
    ctx.changed({ type: 'person', id: personId, before: null, after: { unlocked: true } })
    return {}
  },
})
