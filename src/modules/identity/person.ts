/** People and the roles they hold in units, for a time. */
import { z } from 'zod'
import { ROLES } from '#platform/actor.ts'

export const RoleGrant = z.object({
  role: z.enum(ROLES),
  unitId: z.uuid(),
  validFrom: z.iso.date().optional(),
  validTo: z.iso.date().nullish(),
})

export const NewPerson = z.object({
  name: z.string().trim().min(2).max(120),
  email: z.email().max(200).transform((email) => email.toLowerCase()),
  role: z.enum(ROLES),
  unitId: z.uuid(),
})

/** Length over complexity (TCVN 14423:2026, level 2: at least 14 characters without a second factor). */
export const PASSWORD_MIN = 14
export const PASSWORD_MAX = 128
