import type { Unit, UnitKind } from '../unit.ts'

/** A row of `units_on(day)`. */
export type UnitRow = {
  id: string; code: string; name: string; kind: string; parent_id: string | null; position: number; commandable: boolean
  official_code: string | null; unverified: boolean; valid_from: string; valid_to: string | null
}

/** What leaves the module of a unit. */
export const toUnit = (row: UnitRow): Unit => ({
  id: row.id,
  code: row.code,
  name: row.name,
  kind: row.kind as UnitKind,
  parentId: row.parent_id,
  position: row.position,
  commandable: row.commandable,
  officialCode: row.official_code,
  unverified: row.unverified,
  validFrom: row.valid_from,
  validTo: row.valid_to,
})
