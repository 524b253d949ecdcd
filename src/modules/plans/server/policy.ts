import { holds, holdsIn, type Actor } from '#platform/actor.ts'

/** Plans and their tasks are open to everyone who works in the province. */
export const canReadPlans = (actor: Actor) => actor.kind === 'system' || actor.grants.length > 0

/** Importing, confirming, amending and completing a plan is the coordinator's. */
export const canKeepPlans = (actor: Actor) => holds(actor, 'coordinator')

/** A unit's own part: its focal point and its approver. */
export const canWorkPart = (actor: Actor, part: { unitId: string }) => holdsIn(actor, part.unitId, 'focal_point', 'approver')

/** A leader leaves instructions. */
export const canInstruct = (actor: Actor) => holds(actor, 'leader')
