/** Delegated authority ("ủy quyền"): rules that pages and the server share. Pure. */
import type { Role } from '#platform/actor.ts'

/** The longest time for which a role may be delegated. */
export const LONGEST_DAYS = 366

// Who keeps people could make others powerful for good; who audits was chosen to see for themselves. Both are roles to be given, not lent.
const NOT_DELEGABLE: readonly Role[] = ['administrator', 'auditor']

export const isDelegable = (role: Role): boolean => !NOT_DELEGABLE.includes(role)

export type DelegationState = 'now' | 'coming' | 'past' | 'revoked' | 'idle'
