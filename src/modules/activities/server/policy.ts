import type { Actor } from '#platform/actor.ts'
import { recordsFor } from '../activity.ts'

/** The register is open to everyone who works in the province. */
export const canReadActivities = (actor: Actor) => actor.kind === 'system' || actor.grants.length > 0

/** A unit's records are kept by its own focal point and approver, or by those of its heirs; so is its answer on having taken part. */
export const canRecordFor = (actor: Actor, record: { unitId: string; keepers?: readonly string[] }) => recordsFor({ ...record, actor })
