/** What a person or a program gives to record an activity. Three fields are enough: title, startsOn, taskIds. */
import { z } from 'zod'
import { tidy } from '#platform/text.ts'
import { parseFigure } from './figures.ts'
import { ACTIVITY_KINDS, AUDIENCE_KINDS } from './kinds.ts'

const line = (max: number) => z.string().transform(tidy).pipe(z.string().max(max))
const prose = (max: number) => z.string().transform((text) => text.normalize('NFC').replaceAll('\r\n', '\n').trim()).pipe(z.string().max(max))
const day = z.iso.date().refine((date) => date >= '2000-01-01')

/** A number, or digits as typed in Vietnamese ("1.250", "85,5"). */
const figure = z.union([z.number(), z.string().transform((text, at) => parseFigure(text) ?? (at.addIssue({ code: 'invalid_type', expected: 'number', input: text }), z.NEVER))])
const people = figure.pipe(z.number().int().min(0).max(10_000_000))

const link = z.object({
  url: z.string().trim().max(1000).pipe(z.url({ protocol: /^https?$/ })),
  label: line(200).default(''),
  primary: z.boolean().default(false),
})

export const ActivityFields = z.object({
  title: z.string().transform(tidy).pipe(z.string().min(3).max(300)),
  startsOn: day,
  endsOn: day.nullish().transform((date) => date ?? null),
  taskIds: z.array(z.uuid()).min(1).max(20).transform((ids) => [...new Set(ids)]),
  kind: z.enum(ACTIVITY_KINDS).nullish().transform((kind) => kind ?? null),
  place: line(200).default(''),
  description: prose(4000).default(''),
  /** Other units that took part. */
  partnerIds: z.array(z.uuid()).max(100).transform((ids) => [...new Set(ids)]).default([]),
  audience: z.array(z.object({ kind: z.enum(AUDIENCE_KINDS), count: people })).max(AUDIENCE_KINDS.length).default([]),
  /** How many took part; null when nobody counted, which is not 0. */
  participants: people.nullish().transform((count) => count ?? null),
  quantity: figure.pipe(z.number().min(0).max(1e9)).nullish().transform((count) => count ?? null),
  quantityUnit: line(50).default(''),
  links: z.array(link).max(30).default([]),
  /** Files already received (`files.keep`), in their order. */
  files: z.array(z.object({ id: z.uuid(), description: line(300).default('') })).max(30).default([]),
  /** The recorder has nothing to add. */
  complete: z.boolean().default(false),
})
export type ActivityFields = z.output<typeof ActivityFields>

export const NewActivity = ActivityFields.extend({
  /** Made in the form: the same record sent again is the same record. */
  clientKey: z.uuid().optional(),
  /** The recording unit; the person's own when they hold a role in just one. */
  unitId: z.uuid().optional(),
  /** Likely duplicates that the person saw and says are other events. */
  apartFrom: z.array(z.uuid()).max(20).default([]),
})

export const CorrectedActivity = ActivityFields.extend({ activityId: z.uuid(), version: z.coerce.number().int().positive(), reason: prose(1000).default('') })
