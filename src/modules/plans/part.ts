/** One unit's part in one task: states and who may move them. Nobody answers for another unit's part. */
import { approvesIn, holdsIn, type Actor } from '#platform/actor.ts'
import { workflow } from '#platform/workflow.ts'

/**
 * `not_applicable` (the unit and the coordinator agree that there is nothing for it to do here) is not
 * `not_started` (nothing recorded yet) and not `confirmed` (done, and its approver says so).
 */
export const PART_STATES = ['not_started', 'in_progress', 'reported', 'returned', 'confirmed', 'not_applicable'] as const
export type PartState = (typeof PART_STATES)[number]

export const PART_MOVES = ['start', 'report', 'return', 'confirm', 'reopen', 'set_aside'] as const
export type PartMove = (typeof PART_MOVES)[number]

/** The stored part, and who asks. `lastAuthorId` wrote what is now to be approved: nobody approves what they wrote. */
export type PartSubject = { actor: Actor; unitId: string; lastAuthorId: string | null }

const works = ({ actor, unitId }: PartSubject) => holdsIn(actor, unitId, 'focal_point', 'approver')
const approves = ({ actor, unitId, lastAuthorId }: PartSubject) => approvesIn(actor, unitId, [lastAuthorId])

export const partWorkflow = workflow<PartState, PartMove, PartSubject>([
  { name: 'start', from: ['not_started'], to: 'in_progress', guard: works },
  { name: 'report', from: ['not_started', 'in_progress', 'returned'], to: 'reported', guard: works },
  { name: 'return', from: ['reported'], to: 'returned', needsReason: true, guard: approves },
  { name: 'confirm', from: ['reported'], to: 'confirmed', guard: approves },
  { name: 'reopen', from: ['confirmed', 'not_applicable'], to: 'in_progress', needsReason: true, guard: ({ actor, unitId }) => holdsIn(actor, unitId, 'approver') },
  { name: 'set_aside', from: ['not_started', 'in_progress', 'returned'], to: 'not_applicable', needsReason: true, guard: ({ actor, unitId }) => holdsIn(actor, unitId, 'approver') },
])
