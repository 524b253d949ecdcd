/** Faults of place: names, codes and parents after the act. */
import type { Case, Found } from './succession-faults.ts'
import { parentsAfter, registerChanges, type RegisterChanges } from './succession-register.ts'
import { nameKey, standsOn } from './unit.ts'

export function placeFaults(given: Case): Found[] {
  const changes = registerChanges(given.content, given.register, given.on)
  return [...foundedFaults(given), ...nameFaults(given, changes), ...parentFaults(given, changes)]
}

/** A founded unit is new, has a code of its own, and somebody says where it comes from. */
function foundedFaults({ content, register }: Case): Found[] {
  const codes = new Set([...register.units.values()].map((unit) => unit.code))
  const placed = new Set(content.lines.flatMap((line) => (line.kind === 'found' ? [line.unitId] : 'heirs' in line ? line.heirs.map((heir) => heir.unitId) : [])))
  return content.founded.flatMap((unit, index) => {
    const fault = (code: Found['code'], ...said: string[]): Found[] => [{ code, line: null, unitId: unit.id, said: [unit.name, ...said] }]
    const again = content.founded.slice(0, index)
    if (register.units.has(unit.id) || again.some((other) => other.id === unit.id)) return fault('founded_known')
    if (codes.has(unit.code) || again.some((other) => other.code === unit.code)) return fault('code_taken', unit.code)
    return placed.has(unit.id) ? [] : fault('founded_alone')
  })
}

/** No two units of one name stand at the same time under one parent. */
function nameFaults({ content, register, on }: Case, changes: RegisterChanges): Found[] {
  const parents = parentsAfter(changes, register)
  const renamed = new Map(changes.changes.flatMap((change) => (change.name === undefined ? [] : [[change.unitId, change.name] as const])))
  const fresh = content.founded.filter((unit) => !register.units.has(unit.id)).map((unit) => [unit.id, unit.name] as const)
  const standing = [...register.units.values()].filter((unit) => (unit.validTo === null || unit.validTo >= on) && !changes.ends.includes(unit.id))
  const place = ([unitId, name]: readonly [string, string]) => `${parents.get(unitId) ?? ''} ${nameKey(name)}`
  const bearers = Map.groupBy([...standing.map((unit) => [unit.id, renamed.get(unit.id) ?? unit.name] as const), ...fresh], place)
  return [...renamed, ...fresh].flatMap((one): Found[] => {
    const [unitId, name] = one
    const line = renamed.has(unitId) ? content.lines.findIndex((line) => line.kind === 'rename' && line.unitId === unitId) : null
    if (register.units.get(unitId)?.name === name) return [{ code: 'same_name', line, unitId, said: [name] }]
    return bearers.get(place(one))?.some(([other]) => other !== unitId) ? [{ code: 'name_taken', line, unitId, said: [name] }] : []
  })
}

/** Every unit that is placed anew stands under one that stands on the day, and none under itself. */
function parentFaults({ content, register, on, name }: Case, changes: RegisterChanges): Found[] {
  const parents = parentsAfter(changes, register)
  const ends = new Set(changes.ends)
  const stands = (unitId: string) => content.founded.some((unit) => unit.id === unitId) || (register.units.has(unitId) && standsOn(register.units.get(unitId)!, on) && !ends.has(unitId))
  const lineOf = (unitId: string) => {
    const at = content.lines.findIndex((line) => line.kind === 'move' && line.unitId === unitId)
    return at < 0 ? null : at
  }
  const fault = (code: Found['code'], unitId: string, ...said: string[]): Found => ({ code, line: lineOf(unitId), unitId, said: [name(unitId), ...said] })
  const placed = [...changes.changes.filter((change) => change.parentId !== undefined).map((change) => change.unitId), ...content.founded.map((unit) => unit.id)]
  return [
    ...changes.gaps.map((unitId) => fault('parent_gap', unitId)),
    ...placed.flatMap((unitId) => {
      const parent = parents.get(unitId)
      if (parent && !stands(parent)) return [fault('parent_absent', unitId, name(parent), on)]
      return reachesItself(unitId, parents) ? [fault('parent_cycle', unitId)] : []
    }),
    ...changes.changes.filter((change) => change.implied && register.units.get(change.unitId)!.changedFrom > on).map((change) => fault('later_change', change.unitId, register.units.get(change.unitId)!.changedFrom)),
  ]
}

function reachesItself(unitId: string, parents: Map<string, string | null>): boolean {
  const seen = new Set<string>()
  for (let at = parents.get(unitId) ?? null; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
    if (at === unitId) return true
    seen.add(at)
  }
  return false
}
