/** How strictly one signs in: a province may be stricter than the law's ceilings, never laxer. */

/** At most, for level 2 (TCVN 14423:2026): minutes without work, for everyone and for administrators; days until an unused account rests. */
export const SIGN_IN_CEILINGS = { idleMinutes: 15, administratorIdleMinutes: 5, restDays: 45 } as const

export const SECOND_FACTOR_OF = ['administrators', 'all', 'nobody'] as const

export type SignInRules = {
  idleMinutes: number
  administratorIdleMinutes: number
  restDays: number
  /** Of whom a second factor is asked; not set: of administrators, wherever the program is reached from beyond its own machine. */
  secondFactor?: (typeof SECOND_FACTOR_OF)[number]
}

/** Whether this person must have a second factor to go on. */
export function mustHaveSecondFactor(asked: SignInRules['secondFactor'] | null, { reachable, administers }: { reachable: boolean; administers: boolean }): boolean {
  const rule = asked ?? (reachable ? 'administrators' : 'nobody')
  return rule === 'all' || (rule === 'administrators' && administers)
}
