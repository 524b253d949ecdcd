/** People and the roles they hold in units, for a time. */

/** Length over complexity (TCVN 14423:2026, level 2: at least 14 characters without a second factor). */
export const PASSWORD_MIN = 14
export const PASSWORD_MAX = 128

/** People shown at once in their list. */
export const PEOPLE_PAGE = 50
/** `without_role`: an account that gives nothing today; `invited`: never signed in since a link was made. */
export const PEOPLE_STATES = ['working', 'without_role', 'invited', 'disabled'] as const
