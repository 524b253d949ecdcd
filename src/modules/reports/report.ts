/** A periodic report on a plan: states, parts and pure rules. */
import { approvesIn, holdsIn, type Actor } from '#platform/actor.ts'
import { workflow } from '#platform/workflow.ts'

/** What was released is never changed: a correction is a new document of the unit. */
export const REPORT_STATES = ['draft', 'submitted', 'returned', 'released'] as const
export type ReportState = (typeof REPORT_STATES)[number]
export const REPORT_MOVES = ['submit', 'return', 'release'] as const
export type ReportMove = (typeof REPORT_MOVES)[number]
export const REPORT_SCOPES = ['unit', 'plan'] as const
export type ReportScope = (typeof REPORT_SCOPES)[number]

/** The stored report, and who asks. Nobody releases what they wrote or submitted. */
export type ReportSubject = { actor: Actor; unitId: string; writers: readonly string[] }

export const writesReport = ({ actor, unitId }: { actor: Actor; unitId: string }) => holdsIn(actor, unitId, 'focal_point', 'approver', 'coordinator')
const approves = ({ actor, unitId, writers }: ReportSubject) => approvesIn(actor, unitId, writers)

export const reportWorkflow = workflow<ReportState, ReportMove, ReportSubject>([
  { name: 'submit', from: ['draft', 'returned'], to: 'submitted', guard: writesReport },
  { name: 'return', from: ['submitted'], to: 'returned', needsReason: true, guard: approves },
  { name: 'release', from: ['submitted'], to: 'released', guard: approves },
])

/** Whether text and head may still be changed. */
export const isOpen = (state: ReportState) => state === 'draft' || state === 'returned'

/**
 * `heading`, `group` and `task` follow the plan and are not edited, nor is `refused`, the one sentence that stands for
 * figures (docs/boundaries.md). An `open` paragraph begins empty: it is the writer's own.
 */
export type ParagraphKind = 'heading' | 'group' | 'task' | 'narrative' | 'late' | 'refused' | 'open'
export type Paragraph = { key: string; kind: ParagraphKind; text: string }

export const isFixed = (kind: ParagraphKind) => kind === 'heading' || kind === 'group' || kind === 'task' || kind === 'refused'

/** How far a task is on the last day counted. `set_aside`: its units found nothing to do. */
export const STANDINGS = ['done', 'under_way', 'not_started', 'set_aside', 'late'] as const
export type Standing = (typeof STANDINGS)[number]
/** A task as the report's tables show it, under the plan's heading `group`. */
export type TaskLine = { id: string; ref: string; title: string; group: string; refused: boolean; standing: Standing; daysLate: number }
