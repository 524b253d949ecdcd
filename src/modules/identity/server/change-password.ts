import { z } from 'zod'
import { command } from '#platform/server/command.ts'
import { permitOneself } from './oneself.ts'
import { isThemselves } from './policy.ts'

/**
 * Leave to set one's own first or new password. The trail says who did and when; the password itself goes to the sign-in
 * library alone and is written nowhere here.
 */
export const changePassword = command('identity.changePassword', {
  input: z.object({}),
  allow: isThemselves,
  api: null,
  async run(ctx) {
    const person = await permitOneself(ctx)
    ctx.changed({ type: 'person', id: person.id, before: null, after: null })
    return {}
  },
})
