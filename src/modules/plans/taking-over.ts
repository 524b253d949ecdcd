/** What one unit's part in a task becomes when it takes over the parts of units that ended. Pure. */
import type { PartState } from './part.ts'

export type HeldPart = { id: string; duty: 'lead' | 'coordinate'; state: PartState; stateAt: string; assignmentId: string }
/** `followsId`: the part whose state goes on, so that its notes tell who reported it. */
export type TakenPart = Omit<HeldPart, 'id'> & { followsId: string }

const FURTHER: PartState[] = ['not_started', 'in_progress', 'returned', 'reported', 'not_applicable', 'confirmed']
const isClosed = ({ state }: HeldPart) => state === 'not_applicable' || state === 'confirmed'

/**
 * An heir has one part in a task: leading beats coordinating, and of those that lead the furthest goes on. What was confirmed
 * is not done again, but work that is still open stays open: nobody's confirmation covers another's part.
 */
export function takeOver(own: HeldPart | null, taken: readonly HeldPart[]): TakenPart {
  const all = own ? [own, ...taken] : [...taken]
  const leads = all.filter((part) => part.duty === 'lead')
  const deciding = leads.length > 0 ? leads : all
  const open = deciding.filter((part) => !isClosed(part))
  const [furthest] = (open.length > 0 ? open : deciding).toSorted((a, b) => FURTHER.indexOf(b.state) - FURTHER.indexOf(a.state))
  const { id, duty, state, stateAt } = furthest!
  // A unit that the plan named for the same duty stays under its own name in the plan.
  const { assignmentId } = own?.duty === duty ? own : furthest!
  return { followsId: id, duty, state, stateAt, assignmentId }
}
