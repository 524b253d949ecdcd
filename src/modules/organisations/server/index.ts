/** The face of organisations: the only file that other modules import from its server side. */
import './tables.ts'

export { createUnit } from './create-unit.ts'
export { createUnitGroup, groupsOn, listUnitGroups } from './groups.ts'
export { listUnitAliases } from './list-aliases.ts'
export { listUnits, unitsOn } from './list-units.ts'
export { matchNames, type NameMatch } from './match-names.ts'
export { unitNames } from './unit-names.ts'
