/** What is wrong with the rows of the register's form, by row and column. Pure. */
import type { unitsSheetWords } from '#messages/units-sheet.ts'
import { nameKey } from '../../unit.ts'
import type { SheetKey, UnitRow } from './sheet-form.ts'

export type KnownUnit = { id: string; nameKey: string; parent: string | null; officialCode: string | null; position: number; validFrom: string; validTo: string | null }
export type RowFault = { row: number; column: SheetKey; code: string; message: string }
type Given = { row: number; values: UnitRow }
type Facts = Pick<KnownUnit, 'nameKey' | 'parent' | 'officialCode' | 'validFrom' | 'validTo'>

const FOREVER = '9999-12-31'
const text = (value: unknown) => String(value ?? '').normalize('NFC').trim()
const code = (value: unknown) => text(value).toLowerCase()
const overlaps = (a: Facts, b: Facts) => a.validFrom <= (b.validTo ?? FOREVER) && b.validFrom <= (a.validTo ?? FOREVER)

/** `known`: the register by code; `stored`: its rows as the form shows them. */
export function rowFaults(rows: Given[], known: ReadonlyMap<string, KnownUnit>, stored: ReadonlyMap<string, UnitRow>, { faults: words }: ReturnType<typeof unitsSheetWords>): RowFault[] {
  const after = new Map<string, Facts>(known)
  const firstRow = new Map<string, number>()
  const found: RowFault[] = []
  const note = (row: number, column: SheetKey, kind: string, message: string) => void found.push({ row, column, code: kind, message })

  for (const { row, values } of rows) {
    const own = code(values.code)
    const before = firstRow.get(own)
    if (before !== undefined) { note(row, 'code', 'twice', words.twice(before)); continue }
    firstRow.set(own, row)
    after.set(own, { nameKey: nameKey(text(values.name)), parent: code(values.parent) || null, officialCode: text(values.officialCode).toUpperCase() || null, validFrom: text(values.validFrom), validTo: values.validTo ? text(values.validTo) : null })
  }
  const namesakes = Map.groupBy(after.keys(), (own) => `${after.get(own)!.nameKey}\u001f${after.get(own)!.parent ?? ''}`)
  const bearers = Map.groupBy([...after.keys()].filter((own) => after.get(own)!.officialCode), (own) => after.get(own)!.officialCode!)

  for (const { row, values } of rows) {
    const own = code(values.code)
    if (firstRow.get(own) !== row) continue
    const facts = after.get(own)!
    const was = known.get(own)
    if (!was && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(own)) note(row, 'code', 'code', words.badCode)
    if (facts.nameKey.length < 2 || text(values.name).length > 200) note(row, 'name', 'name', words.shortName)
    if (facts.validTo && facts.validTo < facts.validFrom) note(row, 'validTo', 'reversed', words.reversed)
    if (was && was.parent !== facts.parent) note(row, 'parent', 'moved', words.parentMoved)
    else if (was && text(stored.get(own)?.validTo) !== text(values.validTo)) note(row, 'validTo', 'ended', words.ended)
    else if (facts.parent) {
      const parent = after.get(facts.parent)
      if (!parent) note(row, 'parent', 'unknown_parent', words.unknownParent(facts.parent))
      else if (loops(own, after)) note(row, 'parent', 'loop', words.loop)
      else if (!was && (parent.validFrom > facts.validFrom || (parent.validTo ?? FOREVER) < facts.validFrom)) note(row, 'parent', 'gap', words.parentGap)
    }
    const namesake = (namesakes.get(`${facts.nameKey}\u001f${facts.parent ?? ''}`) ?? []).find((other) => other !== own && overlaps(after.get(other)!, facts))
    if (namesake) note(row, 'name', 'same_name', words.sameName(namesake))
    const bearer = facts.officialCode && bearers.get(facts.officialCode)!.find((other) => other !== own && overlaps(after.get(other)!, facts))
    if (bearer) note(row, 'officialCode', 'official_taken', words.officialTaken(bearer))
  }
  return found.toSorted((a, b) => a.row - b.row)
}

/** Whether the parents of a unit come back to it, or never end. */
function loops(own: string, units: ReadonlyMap<string, Facts>): boolean {
  const seen = new Set([own])
  for (let parent = units.get(own)?.parent ?? null; parent; parent = units.get(parent)?.parent ?? null) {
    if (seen.has(parent)) return true
    seen.add(parent)
  }
  return false
}
