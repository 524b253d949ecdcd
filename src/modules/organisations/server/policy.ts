import { holds, type Actor } from '#platform/actor.ts'

/** The register of units is open to everyone who works in the province. */
export const canReadUnits = (actor: Actor) => actor.kind === 'system' || actor.grants.length > 0

/** Units and groups are kept by administrators; a coordinator adds those that a new plan names. */
export const canKeepUnits = (actor: Actor) => holds(actor, 'administrator', 'coordinator')
