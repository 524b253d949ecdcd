/** Who acts: a person with roles held in units, or a rule of the program (a scheduled job, the command line). */

export const ROLES = ['administrator', 'coordinator', 'focal_point', 'approver', 'leader', 'finance', 'editor', 'auditor'] as const
export type Role = (typeof ROLES)[number]

/** By whose delegation a role is exercised, and for what: null is everything that the role gives. */
export type Via = { delegationId: string; personId: string; name: string; areas: string[] | null; planIds: string[] | null }

/** A role held in a unit today. `acting`: until somebody is appointed ("quyền", "phụ trách"). `via`: another's role, by delegation. */
export type Grant = { role: Role; unitId: string; acting?: boolean; via?: Via | null }

export type Person = { kind: 'person'; tenantId: number; personId: string; userId: string; name: string; email: string; grants: Grant[]; /** The access token by which a program acts for them. */ through?: string }
export type System = { kind: 'system'; tenantId: number; name: string }
export type Actor = Person | System

/** Holds the role in any unit. The system holds every role: what it may start is decided where it is started. */
export function holds(actor: Actor, ...roles: Role[]): boolean {
  return actor.kind === 'system' || actor.grants.some((grant) => roles.includes(grant.role))
}

/** Holds one of the roles in this very unit. */
export function holdsIn(actor: Actor, unitId: string, ...roles: Role[]): boolean {
  return actor.kind === 'system' || actor.grants.some((grant) => grant.unitId === unitId && roles.includes(grant.role))
}

/**
 * Approves in this unit what these people wrote: not one of them, nor anybody by their delegation. Nobody approves what
 * they wrote, and nobody has another approve it in their name.
 */
export function approvesIn(actor: Actor, unitId: string, writers: readonly (string | null)[]): boolean {
  if (actor.kind === 'system') return true
  if (writers.includes(actor.personId)) return false
  return actor.grants.some((grant) => grant.unitId === unitId && grant.role === 'approver' && !(grant.via && writers.includes(grant.via.personId)))
}

/** Units in which the actor holds one of the roles. */
export function unitsOf(actor: Actor, ...roles: Role[]): string[] {
  if (actor.kind === 'system') return []
  const units = actor.grants.filter((grant) => roles.length === 0 || roles.includes(grant.role)).map((grant) => grant.unitId)
  return [...new Set(units)]
}
