import { holds, holdsIn, type Actor } from '#platform/actor.ts'
import { partWorkflow, type PartMove } from '../part.ts'

/** Plans and their tasks are open to everyone who works in the province. */
export const canReadPlans = (actor: Actor) => actor.kind === 'system' || actor.grants.length > 0

/** Importing, confirming, amending and completing a plan is the coordinator's. */
export const canKeepPlans = (actor: Actor) => holds(actor, 'coordinator')

/** A unit's own part: its focal point and its approver. */
export const canWorkPart = (actor: Actor, part: { unitId: string; planId?: string }) => holdsIn(actor, part.unitId, 'focal_point', 'approver')

/** Each move of a part has its own rule: what was reported is approved by somebody else. */
export const canMovePart = (actor: Actor, part: { unitId: string; planId: string; move: PartMove; lastAuthorId: string | null }) => partWorkflow.lets(part.move, { ...part, actor })

/** A leader instructs the own unit, the units under it, and whoever has a part in a plan of these. */
export const canInstruct = (actor: Actor, over: { unitIds: string[]; planId?: string }) => over.unitIds.some((unitId) => holdsIn(actor, unitId, 'leader'))

/** That a step is done is said by the coordinator, or by the approver of a unit that leads the task. */
export const canFinishMilestone = (actor: Actor, task: { leadUnitIds: string[]; planId?: string }) => canKeepPlans(actor) || task.leadUnitIds.some((unitId) => holdsIn(actor, unitId, 'approver'))

/** What a unit owes is seen by its own people, by coordinators, leaders and auditors. */
export const canLookAtUnit = (actor: Actor, unit: { id: string }) => actor.kind === 'system' || actor.grants.some((grant) => grant.unitId === unit.id) || holds(actor, 'coordinator', 'leader', 'auditor')
