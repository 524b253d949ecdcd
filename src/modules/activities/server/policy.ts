import type { Actor } from '#platform/actor.ts'
import { recordsFor, shareWorkflow, type ShareMove } from '../activity.ts'

/** The register is open to everyone who works in the province. */
export const canReadActivities = (actor: Actor) => actor.kind === 'system' || actor.grants.length > 0

/** A unit's records are kept by its own focal point and approver, or by those of its heirs; so is its answer on having taken part. */
export const canRecordFor = (actor: Actor, record: { unitId: string; keepers?: readonly string[] }) => recordsFor({ ...record, actor })

/** A unit that was named answers for itself, and not by the hand that named it. */
export const canAnswerFor = (actor: Actor, share: { unitId: string; keepers?: readonly string[]; recordedBy: string | null; move: ShareMove }) => shareWorkflow.lets(share.move, { ...share, actor })
