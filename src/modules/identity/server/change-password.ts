import { z } from 'zod'
import { command } from '#platform/server/command.ts'
import { notFound } from '#platform/errors.ts'
import { identityWords } from '#messages/identity.ts'
import { isThemselves } from './policy.ts'
import { requirePerson } from './find-records.ts'

/**
 * Leave to set one's own first or new password. The trail says who did and when; the password itself goes to the sign-in
 * library alone and is written nowhere here.
 */
export const changePassword = command('identity.changePassword', {
  input: z.object({}),
  allow: isThemselves,
  api: null,
  async run(ctx) {
    if (ctx.actor.kind !== 'person') throw notFound('person.missing', identityWords(ctx.locale).personMissing)
    const person = await requirePerson(ctx, ctx.actor.personId)
    ctx.permit(person)
    ctx.changed({ type: 'person', id: person.id, before: null, after: null })
    return {}
  },
})
