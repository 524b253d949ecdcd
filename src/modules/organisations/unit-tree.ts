/** The register as a tree: under each unit its own, by kind. Pure. */
import { UNIT_KINDS, type UnitKind } from './unit.ts'

export type Branch<T> = { unit: T; kinds: { kind: UnitKind; branches: Branch<T>[] }[]; count: number }

/** Units in the official order → roots with what stands under them. A unit whose parent is not in the list is a root. */
export function treeOf<T extends { id: string; parentId: string | null; kind: UnitKind }>(units: readonly T[]): Branch<T>[] {
  const ids = new Set(units.map((unit) => unit.id))
  const under = Map.groupBy(units, (unit) => (unit.parentId && ids.has(unit.parentId) ? unit.parentId : null))
  const branch = (unit: T): Branch<T> => {
    const branches = (under.get(unit.id) ?? []).map(branch)
    const byKind = Map.groupBy(branches, (one) => one.unit.kind)
    const kinds = UNIT_KINDS.flatMap((kind) => (byKind.has(kind) ? [{ kind, branches: byKind.get(kind)! }] : []))
    return { unit, kinds, count: branches.reduce((sum, one) => sum + 1 + one.count, 0) }
  }
  return (under.get(null) ?? []).map(branch)
}
