/** What is given to invite, move or empower a person. Apart from the nouns: a page that shows people need not carry a validator. */
import { z } from 'zod'
import { ROLES } from '#platform/actor.ts'
import { AREAS } from '#platform/authority.ts'

const basis = z.string().trim().max(300)

export const RoleGrant = z.object({
  role: z.enum(ROLES),
  unitId: z.uuid(),
  validFrom: z.iso.date().optional(),
  validTo: z.iso.date().nullish(),
  acting: z.stringbool().or(z.boolean()).default(false),
  basis: basis.default(''),
})

export const NewPerson = RoleGrant.extend({
  name: z.string().trim().min(2).max(120),
  email: z.email().max(200).transform((email) => email.toLowerCase()),
})

export const Move = z.object({
  personId: z.uuid(),
  fromUnitId: z.uuid(),
  toUnitId: z.uuid(),
  /** The first day in the new unit; today when not given. */
  on: z.iso.date().optional(),
  roles: z.array(z.enum(ROLES)).min(1).max(ROLES.length),
  basis: basis.default(''),
})

export const NewDelegation = z.object({
  /** Which of the giver's own roles. */
  roleId: z.uuid(),
  toId: z.uuid(),
  areas: z.array(z.enum(AREAS)).max(AREAS.length).default([]),
  planIds: z.array(z.uuid()).max(50).default([]),
  validFrom: z.iso.date().optional(),
  validTo: z.iso.date(),
  basis: basis.min(3),
})
