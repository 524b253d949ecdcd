import { z } from 'zod'
import { query } from '#platform/server/command.ts'
import { personalData } from '#platform/server/personal-data.ts'
import { canReadRegister } from './policy.ts'

/** Which kinds of record hold personal data, why, and for how long. Its words stand in messages/privacy-register.ts. */
export const getRegister = query('privacy.getRegister', {
  input: z.object({}),
  allow: canReadRegister,
  api: 'GET /privacy/register',
  async run(ctx) {
    ctx.permit(null)
    return personalData().map(({ name, basis, months, columns }) => ({ name, basis, months, columns }))
  },
})
