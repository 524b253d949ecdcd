/** What is given to invite a person or grant a role. Apart from the noun: a page that shows people need not carry a validator. */
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
