/** Who acts: a person with roles held in units, or a rule of the program (a scheduled job, the command line). */

export const ROLES = ['administrator', 'coordinator', 'focal_point', 'approver', 'leader'] as const
export type Role = (typeof ROLES)[number]

export type Grant = { role: Role; unitId: string }

export type Person = { kind: 'person'; tenantId: number; personId: string; userId: string; name: string; email: string; grants: Grant[] }
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

/** Units in which the actor holds one of the roles. */
export function unitsOf(actor: Actor, ...roles: Role[]): string[] {
  if (actor.kind === 'system') return []
  const units = actor.grants.filter((grant) => roles.length === 0 || roles.includes(grant.role)).map((grant) => grant.unitId)
  return [...new Set(units)]
}
