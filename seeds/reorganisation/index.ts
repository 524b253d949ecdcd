/** The acts of 2025 in the order in which they took effect, and which unit of the sample stands in another's place on a day. */
import type { SeedAct } from './act.ts'
import { departmentsAct, partyAct } from './departments.ts'
import { communesAct, frontAct, mediaAct, provincesAct } from './province-2025.ts'

export const acts: SeedAct[] = [partyAct, departmentsAct, communesAct, mediaAct, provincesAct, frontAct]

/** Who took the place of a unit under one act, where one must be named: the heir chosen for its people, else the main one, else the first. */
function heirUnder(act: SeedAct, code: string): string {
  const line = act.lines.find((one) => 'heirs' in one && one.from.includes(code) && !one.heirs.some((heir) => heir.code === code))
  if (!line || !('heirs' in line)) return code
  const chosen = act.choices.find((choice) => choice.source === 'identity.roles' && choice.unitCode === code)
  return chosen?.heirs[0] ?? line.heirs.find((heir) => heir.share === 'main')?.code ?? line.heirs[0]!.code
}

/** The unit that works in this one's place on that day (under that task, where an act divided its work): itself while it stands. */
export function unitOn(code: string, day: string, taskRef = ''): string {
  return acts.filter((act) => act.effectiveOn <= day).reduce((current, act) => {
    const chosen = act.choices.find((choice) => choice.source === 'plans.parts' && choice.unitCode === current && choice.taskRefs?.includes(taskRef))
    return chosen?.heirs[0] ?? heirUnder(act, current)
  }, code)
}
