import { z } from 'zod'
import { conflict } from '#platform/errors.ts'
import { command } from '#platform/server/command.ts'
import { identityWords } from '#messages/identity.ts'
import { requirePerson } from './find-records.ts'
import { canKeepPeople } from './policy.ts'

/**
 * Leave to make a one-time sign-in link for a person, to be handed over or mailed; as often as it is needed. The trail says
 * who made one for whom; the link itself is made afterwards by the sign-in library and is written nowhere.
 */
export const issueLink = command('identity.issueLink', {
  input: z.object({ personId: z.uuid() }),
  allow: canKeepPeople,
  api: null,
  async run(ctx, { personId }) {
    const person = await requirePerson(ctx, personId)
    ctx.permit(person)
    if (person.disabled_at) throw conflict('person.disabled', identityWords(ctx.locale).linkForDisabled)
    await ctx.tx.updateTable('people').set({ invited_at: ctx.now }).where('tenant_id', '=', ctx.tenantId).where('id', '=', personId).execute()
    ctx.changed({ type: 'person', id: person.id, before: null, after: { linkIssuedFor: person.email } })
    return { email: person.email, name: person.name }
  },
})
