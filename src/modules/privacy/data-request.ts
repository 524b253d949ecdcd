/** What a person may ask about their own data, and by when it is answered. Pure. */
import { holds, type Actor } from '#platform/actor.ts'
import { workflow } from '#platform/workflow.ts'
import { addDays, addWorkingDays } from '#platform/working-days.ts'

export const REQUEST_KINDS = ['access', 'correct', 'withdraw', 'restrict', 'delete'] as const
export type RequestKind = (typeof REQUEST_KINDS)[number]

export const REQUEST_STATES = ['received', 'accepted', 'done', 'refused', 'taken_back'] as const
export type RequestState = (typeof REQUEST_STATES)[number]

export const REQUEST_MOVES = ['accept', 'complete', 'refuse', 'take_back'] as const
export type RequestMove = (typeof REQUEST_MOVES)[number]

/** A first answer within 2 working days (Luật 91/2025/QH15; NĐ 356/2025/NĐ-CP). */
export const REPLY_WORKING_DAYS = 2
/** Days by which it is done. Counted from the day of filing, the strictest reading, so that none of the others is missed. */
export const DONE_DAYS: Record<RequestKind, number> = { access: 10, correct: 10, withdraw: 15, restrict: 15, delete: 20 }

export const deadlines = (kind: RequestKind, filedOn: string) => ({ replyBy: addWorkingDays(filedOn, REPLY_WORKING_DAYS), doneBy: addDays(filedOn, DONE_DAYS[kind]) })

/** The stored request, and who asks. */
export type RequestSubject = { actor: Actor; personId: string }

const keeps = ({ actor }: RequestSubject) => holds(actor, 'administrator')
const asked = ({ actor, personId }: RequestSubject) => actor.kind === 'person' && actor.personId === personId

export const requestWorkflow = workflow<RequestState, RequestMove, RequestSubject>([
  { name: 'accept', from: ['received'], to: 'accepted', guard: keeps },
  { name: 'complete', from: ['received', 'accepted'], to: 'done', guard: keeps },
  { name: 'refuse', from: ['received', 'accepted'], to: 'refused', needsReason: true, guard: keeps },
  { name: 'take_back', from: ['received', 'accepted'], to: 'taken_back', guard: asked },
])

export const isOpen = (state: RequestState) => state === 'received' || state === 'accepted'

/** The next day by which something must have happened; null when it is closed. */
export const nextDue = (request: { state: RequestState; replyBy: string; doneBy: string }) => (request.state === 'received' ? request.replyBy : request.state === 'accepted' ? request.doneBy : null)
