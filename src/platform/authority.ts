/** What of a person's roles counts for one operation on one record, and whose authority is used. Pure. */
import type { Actor, Grant, Via } from './actor.ts'

type Allow<Subject> = (actor: Actor, subject: Subject) => boolean

/** Areas of work to which a delegation may be limited: the first word of an operation's name. */
export const AREAS = ['plans', 'activities', 'reports', 'organisations'] as const
export type Area = (typeof AREAS)[number]

// What is kept under "files" is only received: the record that takes a file asks again.
const covers = (via: Via, area: string) => via.areas === null || via.areas.includes(area) || area === 'files'

const keeping = (actor: Actor, keep: (grant: Grant) => boolean): Actor =>
  actor.kind === 'system' || actor.grants.every(keep) ? actor : { ...actor, grants: actor.grants.filter(keep) }

/** Without the delegated roles that do not reach this area of work. */
export const actingIn = (actor: Actor, area: string): Actor => keeping(actor, ({ via }) => !via || covers(via, area))

/** Without the delegated roles that are limited to other plans. A record that names no plan is in none of them. */
export const actingOn = (actor: Actor, planId: string | undefined): Actor => keeping(actor, ({ via }) => !via?.planIds || (planId !== undefined && via.planIds.includes(planId)))

/** The plan that a stored record says it belongs to. */
const planOf = (subject: unknown): string | undefined => (subject !== null && typeof subject === 'object' && 'planId' in subject ? (subject.planId as string) : undefined)

/**
 * As whom a policy is asked (`asked`) and the work then goes on (`then`). To read, a delegation to one area of work is enough,
 * for its work is not understood without the rest; to change something it must reach the operation's area and the record's plan.
 */
export function authorityFor(actor: Actor, operation: { name: string; kind: 'command' | 'query' }, subject: unknown): { asked: Actor; then: Actor } {
  const planId = planOf(subject)
  const area = operation.name.split('.')[0]!
  const reads = operation.kind === 'query'
  const asked = reads && planId === undefined ? actor : actingOn(actor, planId)
  const then = actingIn(asked, area)
  return { asked: reads ? asked : then, then }
}

/** The delegation that made it possible: null where the person's own roles are enough. */
export function viaOf<Subject>(allow: Allow<Subject>, actor: Actor, subject: Subject): Via | null {
  if (actor.kind === 'system' || actor.grants.every((grant) => !grant.via)) return null
  const own = actor.grants.filter((grant) => !grant.via)
  if (allow({ ...actor, grants: own }, subject)) return null
  return actor.grants.find((grant) => grant.via && allow({ ...actor, grants: [...own, grant] }, subject))?.via ?? null
}
