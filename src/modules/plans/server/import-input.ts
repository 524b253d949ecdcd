/** Parts of the inputs of the import's commands. */
import { z } from 'zod'
import { PERMITTED_OUTPUTS } from '../import.ts'

const line = (most: number) => z.string().trim().max(most)
const lines = z.preprocess((value) => (typeof value === 'string' ? value.split('\n').map((one) => one.trim()).filter(Boolean) : value), z.array(line(2000)).max(200))
const date = z.iso.date()
const maybe = <T extends z.ZodType>(schema: T) => z.preprocess((value) => (value === '' || value === undefined ? null : value), schema.nullable())
const ticked = z.preprocess((value) => value === true || value === 'on' || value === 'true', z.boolean())

/** Which draft, and the version that the person saw. */
export const OnDraft = z.object({ importId: z.uuid(), version: z.coerce.number().int().min(1) })

export const TaskFields = z.object({
  ref: line(60),
  title: z.string().trim().min(3).max(20_000),
  heading: lines,
  units: z.array(z.object({ text: line(500), duty: z.enum(['lead', 'coordinate']), request: ticked })).max(300).transform((units) => units.filter((unit) => unit.text !== '')),
  time: z.object({ text: line(1000).default(''), from: maybe(date), to: maybe(date), recurrence: maybe(z.enum(['monthly', 'quarterly', 'half-yearly', 'yearly'])) }),
  outputs: lines,
  milestones: z.array(z.object({ text: line(2000), date: maybe(date) })).max(100).transform((all) => all.filter((one) => one.text !== '')),
})

const figure = z.preprocess((value) => (value === '' || value === undefined ? null : typeof value === 'string' ? Number(value.replace(/\./gu, '').replace(',', '.')) : value), z.number().nullable())
export const TargetFields = z.object({
  text: z.string().trim().min(3).max(5000),
  values: z
    .array(z.object({ subject: line(1000).default(''), comparator: z.enum(['=', '>=', '<=', 'range']), min: figure, max: figure, unit: line(100).default(''), year: maybe(z.coerce.number().int().min(1990).max(2100)) }))
    .max(50)
    .transform((all) => all.filter((one) => one.subject !== '' || one.min !== null || one.max !== null)),
})

export const HeadFields = z.object({
  type: line(100),
  number: line(30),
  symbol: line(60),
  issuer: line(300),
  place: line(100),
  date: z.union([date, z.literal('')]),
  title: line(2000),
  from: z.union([date, z.literal('')]),
  to: z.union([date, z.literal('')]),
  ownerUnitId: maybe(z.uuid()),
  parentPlanId: maybe(z.uuid()),
})

export const NameDecision = z.object({
  key: z.string().min(1).max(600),
  choice: z.discriminatedUnion('kind', [z.object({ kind: z.literal('unit'), unitId: z.uuid() }), z.object({ kind: z.literal('group'), groupId: z.uuid(), memberIds: z.array(z.uuid()).max(2000).optional() }), z.object({ kind: z.literal('none') })]),
})

export const RefusingDecision = z.object({ refused: z.preprocess((value) => value === true || value === 'true' || value === 'on', z.boolean()), reason: line(2000), outputs: z.array(z.enum(PERMITTED_OUTPUTS)).default([]) })
