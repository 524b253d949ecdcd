import { conflict, invalid } from '#platform/errors.ts'
import { command } from '#platform/server/command.ts'
import type { Context } from '#platform/server/context.ts'
import { newId } from '#platform/server/id.ts'
import { identityWords } from '#messages/identity.ts'
import { NewPerson } from '../person-input.ts'
import { canKeepPeople } from './policy.ts'

/** Refuses a unit that is not in the register of this province. */
export async function requireUnit(ctx: Context, unitId: string): Promise<void> {
  const unit = await ctx.tx.selectFrom('units').select('id').where('tenant_id', '=', ctx.tenantId).where('id', '=', unitId).executeTakeFirst()
  const message = identityWords(ctx.locale).unitMissing
  if (!unit) throw invalid('person.unit_missing', message, [{ path: 'unitId', code: 'missing', message }])
}

export const invitePerson = command('identity.invitePerson', {
  input: NewPerson,
  allow: canKeepPeople,
  api: 'POST /people',
  async run(ctx, input) {
    ctx.permit(null)
    await requireUnit(ctx, input.unitId)
    const taken = await ctx.tx.selectFrom('auth.user').select('id').where('email', '=', input.email).executeTakeFirst()
    if (taken) throw conflict('person.email_taken', identityWords(ctx.locale).emailTaken(input.email))
    const user = { id: newId(), name: input.name, email: input.email, emailVerified: true, tenantId: ctx.tenantId }
    await ctx.tx.insertInto('auth.user').values(user).execute()
    const person = { tenant_id: ctx.tenantId, id: newId(), user_id: user.id, name: input.name, email: input.email, disabled_at: null }
    await ctx.tx.insertInto('people').values(person).execute()
    const grant = { tenant_id: ctx.tenantId, id: newId(), person_id: person.id, role: input.role, unit_id: input.unitId, valid_from: ctx.today, valid_to: null }
    await ctx.tx.insertInto('role_assignments').values(grant).execute()
    ctx.changed({ type: 'person', id: person.id, before: null, after: { name: input.name, email: input.email } })
    ctx.changed({ type: 'role_assignment', id: grant.id, before: null, after: grant })
    return { id: person.id }
  },
})
