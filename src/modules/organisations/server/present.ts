import type { Selectable } from 'kysely'
import type { Database } from '#platform/server/db.ts'
import type { Unit, UnitKind } from '../unit.ts'

/** What leaves the module of a unit. */
export const toUnit = (row: Selectable<Database['units']>): Unit => ({
  id: row.id,
  code: row.code,
  name: row.name,
  kind: row.kind as UnitKind,
  parentId: row.parent_id,
  position: row.position,
  commandable: row.commandable,
  validFrom: row.valid_from,
  validTo: row.valid_to,
})
