/** Faults of time: units that do not stand yet, or no longer, or have changed since. */
import type { Case, Found } from './succession-faults.ts'
import { dayAfter, dayBefore, endedUnits, type ActLine } from './succession.ts'
import { standsOn } from './unit.ts'

export function timeFaults(given: Case): Found[] {
  return given.content.lines.flatMap((line, index) => [
    ...sourcesOf(line).flatMap((unitId) => sourceFault(given, unitId, index)),
    ...('heirs' in line ? line.heirs.filter((heir) => !line.from.includes(heir.unitId)).flatMap((heir) => heirFault(given, heir.unitId, index)) : []),
  ])
}

/** Units that the line changes, and that must stand on the day before. */
const sourcesOf = (line: ActLine): string[] => ('from' in line ? [...new Set(line.from)] : line.kind === 'found' ? [] : [line.unitId])

function sourceFault({ content, register, on, name }: Case, unitId: string, line: number): Found[] {
  const fault = (code: Found['code'], ...said: string[]): Found[] => [{ code, line, unitId, said: [name(unitId), ...said] }]
  const unit = register.units.get(unitId)
  if (!unit) return content.founded.some((one) => one.id === unitId) ? fault('before_unit', on) : []
  if (unit.validFrom >= on) return fault('before_unit', unit.validFrom)
  const ended = register.acts.find((act) => act.effectiveOn === on && endedUnits(act.content).includes(unitId))
  if (ended) return fault('ended_already', ended.title)
  const later = laterAct({ register, on }, unitId) ?? heirToday({ register, on }, unitId, endedUnits(content))
  if (later) return fault('later_act', later.title, later.effectiveOn)
  if (unit.validTo !== null && unit.validTo < dayBefore(on)) return fault('source_absent', dayBefore(on))
  if (unit.validTo !== null && unit.validTo >= on) return fault('later_change', dayAfter(unit.validTo))
  return unit.changedFrom > on ? fault('later_change', unit.changedFrom) : []
}

function heirFault({ content, register, on, name }: Case, unitId: string, line: number): Found[] {
  const unit = register.units.get(unitId)
  if (!unit || content.founded.some((one) => one.id === unitId)) return []
  const fault = (code: Found['code'], ...said: string[]): Found[] => [{ code, line, unitId, said: [name(unitId), ...said] }]
  const later = register.acts.find((act) => act.effectiveOn > on && endedUnits(act.content).includes(unitId))
  if (later) return fault('later_act', later.title, later.effectiveOn)
  return standsOn(unit, on) ? [] : fault('heir_absent', on)
}

/** An act in force after the day that changes this unit itself. */
const laterAct = ({ register, on }: Pick<Case, 'register' | 'on'>, unitId: string) => register.acts.find((act) => act.effectiveOn > on && act.content.lines.some((line) => sourcesOf(line).includes(unitId)))

/** An act in force on the day or after it that counts on this unit as an heir, which would now end before. */
const heirToday = ({ register, on }: Pick<Case, 'register' | 'on'>, unitId: string, ends: string[]) =>
  ends.includes(unitId) ? register.acts.find((act) => act.effectiveOn >= on && act.content.lines.some((line) => 'heirs' in line && line.heirs.some((heir) => heir.unitId === unitId))) : undefined
