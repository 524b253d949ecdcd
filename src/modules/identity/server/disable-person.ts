import { z } from 'zod'
import { command } from '#platform/server/command.ts'
import { requirePerson } from './find-records.ts'
import { requireAnotherAdministrator } from './last-administrator.ts'
import { canKeepPeople } from './policy.ts'

/** Shuts an account, or opens it again. Shut, it is nobody at once, also in an open session, and what the person delegated gives nothing. */
export const disablePerson = command('identity.disablePerson', {
  input: z.object({ personId: z.uuid(), disabled: z.stringbool().or(z.boolean()) }),
  allow: canKeepPeople,
  api: 'PUT /people/{personId}/disabled',
  async run(ctx, { personId, disabled }) {
    const person = await requirePerson(ctx, personId)
    ctx.permit(person)
    if (disabled) await requireAnotherAdministrator(ctx, personId)
    const disabled_at = disabled ? ctx.now : null
    // Opened again, the days in which it was not used count from now (rest-accounts.ts).
    await ctx.tx.updateTable('people').set({ disabled_at, resting: false, ...(!disabled && { idle_from: ctx.now }) }).where('tenant_id', '=', ctx.tenantId).where('id', '=', personId).execute()
    if (disabled) await ctx.tx.deleteFrom('auth.session').where('userId', '=', person.user_id).execute()
    ctx.changed({ type: 'person', id: personId, before: { disabled_at: person.disabled_at }, after: { disabled_at } })
    return {}
  },
})
