/** Who gets a part in a task: each named unit, and each chosen member of a named group, its own. */
import type { ImportName, Mention } from '../import.ts'

export type PlannedAssignment = { duty: 'lead' | 'coordinate'; asWritten: string; unitId: string | null; groupId: string | null; request: boolean; memberIds: string[] }
/** `assignment`: index of the assignment under which the unit was named. */
export type PlannedPart = { unitId: string; duty: 'lead' | 'coordinate'; request: boolean; assignment: number }

export function assignmentsOf(units: readonly Mention[], names: Record<string, ImportName>): PlannedAssignment[] {
  const inOrder = [...units.filter((unit) => unit.duty === 'lead'), ...units.filter((unit) => unit.duty === 'coordinate')]
  return inOrder.map((unit) => {
    const choice = names[unit.key]?.choice
    return {
      duty: unit.duty,
      asWritten: unit.text,
      unitId: choice?.kind === 'unit' ? choice.unitId : null,
      groupId: choice?.kind === 'group' ? choice.groupId : null,
      request: unit.request,
      memberIds: choice?.kind === 'group' ? choice.memberIds : choice?.kind === 'unit' ? [choice.unitId] : [],
    }
  })
}

/**
 * One part a unit: leading beats coordinating, its own name beats a group's. It is a request where the plan only
 * asks, or where the issuer cannot command the unit (party bodies, the Front).
 */
export function partsOf(assignments: readonly PlannedAssignment[], commandable: (unitId: string) => boolean): PlannedPart[] {
  const order = [...assignments.keys()].sort((a, b) => rank(assignments[a]!) - rank(assignments[b]!) || a - b)
  const parts = new Map<string, PlannedPart>()
  for (const index of order) {
    const { memberIds, duty, request } = assignments[index]!
    for (const unitId of memberIds) if (!parts.has(unitId)) parts.set(unitId, { unitId, duty, request: request || !commandable(unitId), assignment: index })
  }
  return [...parts.values()]
}

const rank = (one: PlannedAssignment) => (one.duty === 'lead' ? 0 : 2) + (one.groupId ? 1 : 0)
