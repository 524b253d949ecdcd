/** What is given to add a unit or a group of units. */
import { z } from 'zod'
import { UNIT_KINDS } from './unit.ts'

const code = z.string().trim().toLowerCase().min(1).max(60).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const isoDate = z.iso.date()

export const NewUnit = z.object({
  code: code.optional(),
  name: z.string().trim().min(2).max(200),
  aliases: z.array(z.string().trim().min(2).max(200)).max(20).default([]),
  kind: z.enum(UNIT_KINDS),
  parentId: z.uuid().nullish(),
  commandable: z.union([z.boolean(), z.stringbool()]).optional(),
  officialCode: z.string().trim().toUpperCase().regex(/^[0-9A-Z.-]{1,30}$/).nullish().or(z.literal('').transform(() => null)),
  unverified: z.union([z.boolean(), z.stringbool()]).default(false),
  validFrom: isoDate,
  validTo: isoDate.nullish(),
})

export const NewUnitGroup = z.object({
  code: code.optional(),
  name: z.string().trim().min(2).max(200),
  aliases: z.array(z.string().trim().min(2).max(200)).max(20).default([]),
  /** A list of members from `validFrom` on, or a rule over the register. */
  memberIds: z.array(z.uuid()).max(2000).default([]),
  rule: z.object({ kinds: z.array(z.enum(UNIT_KINDS)).min(1), parentId: z.uuid().nullable().default(null) }).nullish(),
  validFrom: isoDate,
})
