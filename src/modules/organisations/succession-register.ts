/** What an act does to the register of units. Pure. */
import { edgesOf, endedUnits, passingBy, type ActContent, type Edge, type FoundedUnit } from './succession.ts'

/** A unit as the register has it around the day of an act: name and parent of that day, before the act. */
export type RegisterUnit = {
  id: string
  code: string
  name: string
  nameKey: string
  parentId: string | null
  validFrom: string
  validTo: string | null
  /** First day of its present state: later than the act's day when it has changed since. */
  changedFrom: string
}

/** An act in force that takes effect on the day or after it. */
export type ActInForce = { id: string; title: string; effectiveOn: string; content: ActContent }

export type Register = { units: ReadonlyMap<string, RegisterUnit>; acts: ActInForce[] }

/** A unit that goes on under another name or parent. `implied`: its parent ends, it goes along. */
export type UnitChange = { unitId: string; name?: string; parentId?: string | null; implied: boolean }

export type RegisterChanges = {
  ends: string[]
  founded: FoundedUnit[]
  changes: UnitChange[]
  /** Units under one that ends, which find no place: a fault. */
  gaps: string[]
}

export const edgesByUnit = (content: ActContent): Map<string, Edge[]> => Map.groupBy(edgesOf(content), (edge) => edge.from)

/** All that the lines and the fate of children make of the register on the day `on`. */
export function registerChanges(content: ActContent, register: Register, on: string): RegisterChanges {
  const ends = endedUnits(content)
  const written = writtenChanges(content)
  const orphans = [...register.units.values()].filter((unit) => unit.parentId !== null && ends.includes(unit.parentId) && !ends.includes(unit.id) && (unit.validTo === null || unit.validTo >= on) && written.get(unit.id)?.parentId === undefined)
  const gaps: string[] = []
  for (const orphan of orphans) {
    const parentId = placeOf(orphan, new Set(ends), edgesByUnit(content), register)
    if (parentId === undefined) gaps.push(orphan.id)
    else written.set(orphan.id, { implied: !written.has(orphan.id), ...written.get(orphan.id), unitId: orphan.id, parentId })
  }
  return { ends, founded: content.founded, changes: [...written.values()], gaps }
}

function writtenChanges(content: ActContent): Map<string, UnitChange> {
  const changes = new Map<string, UnitChange>()
  for (const line of content.lines) {
    if (line.kind === 'rename') changes.set(line.unitId, { ...changes.get(line.unitId), unitId: line.unitId, name: line.name, implied: false })
    if (line.kind === 'move') changes.set(line.unitId, { ...changes.get(line.unitId), unitId: line.unitId, parentId: line.parentId, implied: false })
  }
  return changes
}

/** The main or only heir of the parent that ends, else the place above it; undefined where there is none. */
function placeOf(child: RegisterUnit, ends: Set<string>, edges: Map<string, Edge[]>, register: Register): string | undefined {
  for (let at = child.parentId; at !== null; at = register.units.get(at)?.parentId ?? null) {
    if (!ends.has(at)) return at
    const heir = passingBy(edges.get(at) ?? [], 'one')?.heirs[0]
    if (heir && heir !== child.id && !ends.has(heir)) return heir
  }
  return undefined
}

/** Parents of all units after the act, founded ones too. */
export function parentsAfter(changes: RegisterChanges, register: Register): Map<string, string | null> {
  const parents = new Map([...register.units.values()].map((unit) => [unit.id, unit.parentId]))
  for (const unit of changes.founded) parents.set(unit.id, unit.parentId)
  for (const change of changes.changes) if (change.parentId !== undefined) parents.set(change.unitId, change.parentId)
  return parents
}
