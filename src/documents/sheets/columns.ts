/** A table as both sides know it: what is written to a sheet is what can be read back. */

export type ColumnKind = 'text' | 'int' | 'decimal' | 'date' | 'list'

export type SheetColumn = {
  /** Name of the value in a row. */
  key: string
  /** As printed in the header row; columns are found again by it, in any order. */
  header: string
  kind: ColumnKind
  /** The values that a `list` column takes. */
  list?: readonly string[]
  /** In characters. */
  width?: number
  /** Shown when the cell is chosen. */
  help?: string
  /** Cannot be typed into; the sheet is then protected (a courtesy only: check what comes back). */
  locked?: boolean
  /** An empty cell is a fault when the sheet is read. */
  required?: boolean
}

/**
 * `text` and `list`: text; `int`: a whole number; `decimal`: "1250.5" (a point, no groups, exact as typed to 15 digits);
 * `date`: "2026-11-23", a calendar date; an empty cell: null.
 */
export type CellValue = string | number | null
export type SheetRow = Readonly<Record<string, CellValue | undefined>>

/** Which form this is; carried in a hidden sheet, so that a form that comes back can be told. */
export type SheetMeta = { form: string; version: string } & Readonly<Record<string, string>>

export const META_SHEET = '_meta'
export const LIST_SHEET = '_lists'

export const LIMITS = {
  rows: 100_000,
  /** Sum of all parts when unpacked. */
  unpackedBytes: 250 * 1024 * 1024,
  /** A part may grow by this much; real sheets stay well under 100. */
  ratio: 300,
  /** Parts smaller than this may have any ratio. */
  ratioFrom: 5 * 1024 * 1024,
  parts: 2_000,
  /** The header row stands within the first rows. */
  headerWithin: 20,
} as const
