/** People and the roles they hold in units, for a time. */

/** People shown at once in their list. */
export const PEOPLE_PAGE = 50
/** `without_role`: an account that gives nothing today; `invited`: never signed in since a link was made. */
export const PEOPLE_STATES = ['working', 'without_role', 'invited', 'disabled'] as const
