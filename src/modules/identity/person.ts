/** People and the roles they hold in units, for a time. */

/** Length over complexity (TCVN 14423:2026, level 2: at least 14 characters without a second factor). */
export const PASSWORD_MIN = 14
export const PASSWORD_MAX = 128
