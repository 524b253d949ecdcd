import { conflict } from '#platform/errors.ts'
import { command } from '#platform/server/command.ts'
import type { Context } from '#platform/server/context.ts'
import { newId } from '#platform/server/id.ts'
import { identityWords } from '#messages/identity.ts'
import { NewPerson } from '../person-input.ts'
import { assignRole, type NewRole } from './assign-role.ts'
import { canKeepPeople } from './policy.ts'

/** A new person with a first role in a unit. */
export const invitePerson = command('identity.invitePerson', {
  input: NewPerson,
  allow: canKeepPeople,
  api: 'POST /people',
  async run(ctx, input) {
    ctx.permit(null)
    const taken = await ctx.tx.selectFrom('auth.user').select('id').where('email', '=', input.email).executeTakeFirst()
    if (taken) throw conflict('person.email_taken', identityWords(ctx.locale).emailTaken(input.email))
    return { id: await addPerson(ctx, input, input) }
  },
})

/** Writes an account and its first role. The address must be free. */
export async function addPerson(ctx: Context, { name, email }: { name: string; email: string }, role: NewRole): Promise<string> {
  const user = { id: newId(), name, email, emailVerified: true, tenantId: ctx.tenantId }
  await ctx.tx.insertInto('auth.user').values(user).execute()
  const person = { tenant_id: ctx.tenantId, id: newId(), user_id: user.id, name, email, disabled_at: null }
  await ctx.tx.insertInto('people').values(person).execute()
  ctx.changed({ type: 'person', id: person.id, before: null, after: { name, email } })
  await assignRole(ctx, person.id, role)
  return person.id
}
