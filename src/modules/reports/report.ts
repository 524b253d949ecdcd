/** A periodic report of a plan: states, parts and pure rules. */
import { z } from 'zod'
import { holdsIn, type Actor } from '#platform/actor.ts'
import { parsePeriod } from '#platform/period.ts'
import { workflow } from '#platform/workflow.ts'

/** What was released is never changed: a correction is a new report. */
export const REPORT_STATES = ['draft', 'submitted', 'returned', 'released'] as const
export type ReportState = (typeof REPORT_STATES)[number]
export const REPORT_MOVES = ['submit', 'return', 'release'] as const
export type ReportMove = (typeof REPORT_MOVES)[number]
export const REPORT_SCOPES = ['unit', 'plan'] as const
export type ReportScope = (typeof REPORT_SCOPES)[number]

/** The stored report, and who asks. Nobody releases what they submitted. */
export type ReportSubject = { actor: Actor; unitId: string; submittedBy: string | null }

export const writesReport = ({ actor, unitId }: { actor: Actor; unitId: string }) => holdsIn(actor, unitId, 'focal_point', 'approver', 'coordinator')
const approves = ({ actor, unitId, submittedBy }: ReportSubject) => holdsIn(actor, unitId, 'approver') && (actor.kind === 'system' || actor.personId !== submittedBy)

export const reportWorkflow = workflow<ReportState, ReportMove, ReportSubject>([
  { name: 'submit', from: ['draft', 'returned'], to: 'submitted', guard: writesReport },
  { name: 'return', from: ['submitted'], to: 'returned', needsReason: true, guard: approves },
  { name: 'release', from: ['submitted'], to: 'released', guard: approves },
])

/** Whether text and head may still be changed. */
export const isOpen = (state: ReportState) => state === 'draft' || state === 'returned'

/** "2025", "2025-H1", "2025-Q1", "2025-03". */
export const PeriodText = z.string().trim().refine((text) => parsePeriod(text) !== null)

/**
 * What stands around the text (NĐ 30/2020, Phụ lục I). Number, date and signer may stay open
 * for the province's own issuing system.
 */
export const ReportHead = z.object({
  parentAgency: z.string().trim().max(200).default(''),
  issuingAgency: z.string().trim().min(2).max(200),
  number: z.string().trim().max(20).regex(/^\d*$/).default(''),
  symbol: z.string().trim().max(40).default(''),
  place: z.string().trim().max(100).default(''),
  date: z.string().trim().max(10).regex(/^(\d{4}(-\d{2}(-\d{2})?)?)?$/).default(''),
  subject: z.string().trim().min(2).max(500),
  addressees: z.array(z.string().trim().min(1).max(200)).max(20).default([]),
  authority: z.enum(['', 'TM', 'KT', 'TL', 'TUQ', 'Q']).default(''),
  authorityOf: z.string().trim().max(200).default(''),
  signerRole: z.string().trim().max(100).default(''),
  signerName: z.string().trim().max(100).default(''),
  recipients: z.array(z.string().trim().min(1).max(200)).max(30).default([]),
  archive: z.string().trim().max(60).default('VT'),
})
export type ReportHead = z.infer<typeof ReportHead>

/** `heading` and `task` are not edited; a `closing` paragraph that stays empty is left out of the document. */
export type ParagraphKind = 'heading' | 'task' | 'narrative' | 'late' | 'refused' | 'open'
export type Paragraph = { key: string; kind: ParagraphKind; text: string }

export type FigureRecord = { source: string; id: string; title: string; on: string; value: number; href: string }
/** A number with exactly the records behind it: its value is always the sum of theirs. */
export type Figure = { key: string; taskId: string | null; label: string; value: number; records: FigureRecord[] }

export const figureValue = (records: FigureRecord[]) => records.reduce((sum, record) => sum + record.value, 0)

/** One paragraph after a refresh: what the writer has, what the records say now. Asked only where they differ. */
export type RefreshChoice = 'keep' | 'take'

/**
 * What refreshing does to a stored paragraph. `unchanged`: the records say what they said. `offered`: they say something new;
 * the writer chooses. An empty `next` offers to drop the paragraph.
 */
export function refreshed(stored: { assembled: string; text: string }, next: string): { proposed: string | null } {
  return { proposed: next === stored.assembled || next === stored.text ? null : next }
}
