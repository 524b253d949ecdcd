/** What is given to write an act of reorganisation. Whether it can be carried out is asked of the register (succession-faults.ts). */
import { z } from 'zod'
import { SHARES, type ActContent } from './succession.ts'
import { UNIT_KINDS } from './unit.ts'

const words = (most: number) => z.string().trim().max(most)
const said = { note: words(2000).default(''), unverified: z.union([z.boolean(), z.stringbool()]).default(false) }
const heir = z.object({ unitId: z.uuid(), share: z.enum(SHARES).default('each'), scope: words(500).default('') })
const passing = { ...said, from: z.array(z.uuid()).max(500), heirs: z.array(heir).max(500) }

const line = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('merge'), ...passing }),
  z.object({ kind: z.literal('split'), ...passing }),
  z.object({ kind: z.literal('replace'), ...passing }),
  z.object({ kind: z.literal('rename'), unitId: z.uuid(), name: z.string().trim().min(2).max(200), ...said }),
  z.object({ kind: z.literal('move'), unitId: z.uuid(), parentId: z.uuid().nullable(), ...said }),
  z.object({ kind: z.literal('abolish'), unitId: z.uuid(), ...said }),
  z.object({ kind: z.literal('found'), unitId: z.uuid(), ...said }),
])

const founded = z.object({
  id: z.uuid(),
  code: z.string().trim().toLowerCase().min(1).max(60).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: z.string().trim().min(2).max(200),
  kind: z.enum(UNIT_KINDS),
  parentId: z.uuid().nullable().default(null),
  officialCode: z.string().trim().toUpperCase().regex(/^[0-9A-Z.-]{1,30}$/).nullable().default(null),
  commandable: z.union([z.boolean(), z.stringbool()]).default(true),
  unverified: z.union([z.boolean(), z.stringbool()]).default(false),
})

export const ActContentInput: z.ZodType<ActContent, unknown> = z.object({ lines: z.array(line).max(1000).default([]), founded: z.array(founded).max(1000).default([]) })

export const ActFields = z.object({
  title: z.string().trim().min(2).max(500),
  legalBasis: z.string().trim().min(2).max(1000),
  effectiveOn: z.iso.date(),
  note: words(5000).default(''),
  unverified: z.union([z.boolean(), z.stringbool()]).default(false),
  content: ActContentInput,
})
export type ActFields = z.output<typeof ActFields>

/** Which act, and the version of it that the person saw. */
export const OnAct = z.object({ actId: z.uuid(), version: z.coerce.number().int().min(1) })
