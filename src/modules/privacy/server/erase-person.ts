import { z } from 'zod'
import { command } from '#platform/server/command.ts'
import { canAnswerForData } from './policy.ts'
import { forgetPerson } from './forget-person.ts'

/** Takes a person's name out of the program when its time is over. A deletion that a person asks for goes by their request. */
export const erasePerson = command('privacy.erasePerson', {
  input: z.object({ personId: z.uuid(), why: z.string().trim().min(3).max(400) }),
  allow: canAnswerForData,
  api: null,
  async run(ctx, { personId, why }) {
    ctx.permit(null)
    return forgetPerson(ctx, personId, why)
  },
})
