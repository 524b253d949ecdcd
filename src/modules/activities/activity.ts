/** An activity: what was done, when, where, by which units, under which tasks. States and pure rules. */
import { holdsIn, type Actor } from '#platform/actor.ts'
import { workflow } from '#platform/workflow.ts'

/**
 * `draft`: valid and counted, details still to come. `complete`: the recorder has nothing to add; a change from then on
 * is a correction with a reason. `withdrawn`: should not have been recorded; the row and its reason stay.
 */
export const ACTIVITY_STATES = ['draft', 'complete', 'withdrawn'] as const
export type ActivityState = (typeof ACTIVITY_STATES)[number]

export const ACTIVITY_MOVES = ['edit', 'complete', 'correct', 'withdraw'] as const
export type ActivityMove = (typeof ACTIVITY_MOVES)[number]

/** The stored record, and who asks. Only the unit that recorded it changes it; where that unit has ended, its `keepers` of today. */
export type ActivitySubject = { actor: Actor; unitId: string; keepers?: readonly string[] }

export const recordsFor = ({ actor, unitId, keepers = [] }: ActivitySubject) => [unitId, ...keepers].some((id) => holdsIn(actor, id, 'focal_point', 'approver'))

export const activityWorkflow = workflow<ActivityState, ActivityMove, ActivitySubject>([
  { name: 'edit', from: ['draft'], to: 'draft', guard: recordsFor },
  { name: 'complete', from: ['draft'], to: 'complete', guard: recordsFor },
  { name: 'correct', from: ['complete'], to: 'complete', needsReason: true, guard: recordsFor },
  { name: 'withdraw', from: ['draft', 'complete'], to: 'withdrawn', needsReason: true, guard: recordsFor },
])

/**
 * A unit's share in an activity: `own` recorded it; `named` was named and has not answered; then `confirmed` or `declined`.
 * Only `own` and `confirmed` are counted. Nobody answers for another unit.
 */
export const SHARE_STATES = ['own', 'named', 'confirmed', 'declined'] as const
export type ShareState = (typeof SHARE_STATES)[number]
export const SHARE_MOVES = ['confirm', 'decline'] as const
export type ShareMove = (typeof SHARE_MOVES)[number]

/** `recordedBy`: who wrote that the unit took part. Whoever works for both units does not confirm what they wrote themselves. */
export type ShareSubject = ActivitySubject & { recordedBy: string | null }
const confirms = (share: ShareSubject) => recordsFor(share) && (share.actor.kind === 'system' || share.actor.personId !== share.recordedBy)

export const shareWorkflow = workflow<ShareState, ShareMove, ShareSubject>([
  { name: 'confirm', from: ['named', 'declined'], to: 'confirmed', guard: confirms },
  { name: 'decline', from: ['named', 'confirmed'], to: 'declined', needsReason: true, guard: recordsFor },
])

export const COUNTED_SHARES: readonly ShareState[] = ['own', 'confirmed']

/** The day on which an activity is counted: its last one. */
export const dayOf = (activity: { startsOn: string; endsOn: string | null }) => activity.endsOn ?? activity.startsOn

/** Days by which two records of one event may differ. */
export const DUPLICATE_DAYS = 3

/** What was agreed to by partners: when and under which tasks. When this changes, they are asked again. */
export function agreedChanged(before: Agreed, after: Agreed): boolean {
  const tasks = (of: Agreed) => [...of.taskIds].sort().join()
  return before.startsOn !== after.startsOn || before.endsOn !== after.endsOn || tasks(before) !== tasks(after)
}
type Agreed = { startsOn: string; endsOn: string | null; taskIds: string[] }
