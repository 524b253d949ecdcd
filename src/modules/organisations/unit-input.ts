/** What is given to add a unit or a group of units. */
import { z } from 'zod'
import { UNIT_KINDS } from './unit.ts'

const code = z.string().trim().toLowerCase().min(1).max(60).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const isoDate = z.iso.date()
const officialCode = z.string().trim().toUpperCase().regex(/^[0-9A-Z.-]{1,30}$/).nullish().or(z.literal('').transform(() => null))
const yes = z.union([z.boolean(), z.stringbool()])
const aliases = z.array(z.string().trim().min(2).max(200)).max(20)
const groupRule = z.object({ kinds: z.array(z.enum(UNIT_KINDS)).min(1), parentId: z.uuid().nullable().default(null) })
/** One line of an address or a mail header: no line breaks. */
const line = (most: number) => z.string().trim().max(most).regex(/^[^\r\n]*$/).default('')

export const NewUnit = z.object({
  code: code.optional(),
  name: z.string().trim().min(2).max(200),
  aliases: aliases.default([]),
  kind: z.enum(UNIT_KINDS),
  parentId: z.uuid().nullish(),
  commandable: yes.optional(),
  officialCode,
  unverified: yes.default(false),
  validFrom: isoDate,
  validTo: isoDate.nullish(),
})

export const NewUnitGroup = z.object({
  code: code.optional(),
  name: z.string().trim().min(2).max(200),
  aliases: aliases.default([]),
  /** A list of members from `validFrom` on, or a rule over the register. */
  memberIds: z.array(z.uuid()).max(2000).default([]),
  rule: groupRule.nullish(),
  validFrom: isoDate,
})

/** A group's names, and its members from a day on. */
export const UnitGroupEdit = z.object({
  groupId: z.uuid(),
  name: z.string().trim().min(2).max(200),
  aliases,
  memberIds: z.array(z.uuid()).max(2000).default([]),
  rule: groupRule.nullish(),
  from: isoDate,
})

/** What of a unit is corrected. `stamp` names the state that the form was filled from. */
export const UnitCorrection = z.object({
  unitId: z.uuid(),
  stamp: z.string().max(64),
  reason: z.string().trim().min(3).max(500),
  name: z.string().trim().min(2).max(200),
  kind: z.enum(UNIT_KINDS),
  officialCode,
  position: z.coerce.number().int().min(0).max(1_000_000),
  commandable: yes,
  unverified: yes,
  validFrom: isoDate,
  aliases,
  contacts: z.array(z.object({ title: line(120), phone: line(40), email: z.email().max(200).or(z.literal('')).default(''), address: line(300) })).max(10),
})

/** A seat on a committee, for a unit, a person, or a person of a unit. */
export const CommitteeSeat = z.object({
  committeeId: z.uuid(),
  unitId: z.uuid().nullish().or(z.literal('').transform(() => null)),
  personId: z.uuid().nullish().or(z.literal('').transform(() => null)),
  title: z.string().trim().max(120).default(''),
  validFrom: isoDate,
  validTo: isoDate.nullish().or(z.literal('').transform(() => null)),
})
export const SeatEnd = z.object({ seatId: z.uuid(), on: isoDate })
