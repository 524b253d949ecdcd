/** The register's changes as pages and the API show them. */
import { registerChanges, type Register } from '../../succession-register.ts'
import type { ActContent } from '../../succession.ts'
import type { RegisterLine } from '../../succession-view.ts'
import type { Naming } from './present-held.ts'

/** Names of the units of an act: as the register has them on its day, founded ones as the act calls them. */
export function namesIn(content: ActContent, register: Register): Naming {
  const founded = new Map(content.founded.map((unit) => [unit.id, unit.name]))
  return (id) => ({ id, name: register.units.get(id)?.name ?? founded.get(id) ?? '' })
}

/** What the act makes of the register, line by line. */
export function registerLines(content: ActContent, register: Register, on: string, named: Naming): RegisterLine[] {
  const { founded, ends, changes } = registerChanges(content, register, on)
  const name = (id: string | null | undefined) => (id ? named(id).name : '')
  return [
    ...founded.map((unit): RegisterLine => ({ unit: named(unit.id), change: 'founded', from: '', to: name(unit.parentId), implied: false })),
    ...ends.map((id): RegisterLine => ({ unit: named(id), change: 'ends', from: '', to: '', implied: false })),
    ...changes.flatMap(({ unitId, name: newName, parentId, implied }): RegisterLine[] => [
      ...(newName === undefined ? [] : [{ unit: named(unitId), change: 'renamed' as const, from: name(unitId), to: newName, implied }]),
      ...(parentId === undefined ? [] : [{ unit: named(unitId), change: 'moved' as const, from: name(register.units.get(unitId)?.parentId), to: name(parentId), implied }]),
    ]),
  ]
}
