/** What stands around the text of a report (NĐ 30/2020, Phụ lục I). */
import { z } from 'zod'

const line = (max: number) => z.string().trim().max(max).default('')
const lines = (max: number) => z.array(z.string().trim().min(1).max(200)).max(max).default([])

/** Number, date and signer may stay open for the province's own issuing system. `date`: as precise as is known, "2026-12". */
export const ReportHead = z.object({
  parentAgency: line(200),
  issuingAgency: z.string().trim().min(2).max(200),
  number: z.string().trim().max(20).regex(/^\d*$/).default(''),
  symbol: z.string().trim().min(1).max(40).regex(/^[^\s/]+$/),
  place: z.string().trim().min(1).max(100),
  date: z.union([z.literal(''), z.string().trim().regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/), z.iso.date()]).default(''),
  subject: z.string().trim().min(2).max(500),
  addressees: lines(20),
  authority: z.enum(['', 'TM', 'KT', 'TL', 'TUQ', 'Q']).default(''),
  authorityOf: line(200),
  signerRole: line(100),
  signerName: line(100),
  recipients: lines(30),
  archive: z.string().trim().min(1).max(60).default('VT'),
})
export type ReportHead = z.infer<typeof ReportHead>
