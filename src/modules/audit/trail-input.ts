/** What is asked to narrow the trail. Apart from the noun: a page that shows the trail need not carry a validator. */
import { z } from 'zod'

export const TrailFilter = z.object({
  recordType: z.string().max(60).optional(),
  recordId: z.string().max(80).optional(),
  command: z.string().max(80).optional(),
  /** Part of the name of who did it, or in whose name it was done. */
  actor: z.string().trim().max(120).optional(),
  personId: z.uuid().optional(),
  /** Done by somebody who held a role in the unit then, or about the unit. */
  unitId: z.uuid().optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  /** Any words of what stood there before or after, or of the reason. */
  text: z.string().trim().max(200).optional(),
})
export type TrailFilter = z.output<typeof TrailFilter>
