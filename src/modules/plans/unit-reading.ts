/**
 * How figures by unit are read where units have merged, split or ended. `now`: what a former unit did counts for the one that took
 * over, jointly for all its heirs where it was split. `then`: everything under the unit that did it.
 */
export const UNIT_READINGS = ['now', 'then'] as const
export type UnitReading = (typeof UNIT_READINGS)[number]
