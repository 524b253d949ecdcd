/** Names as the sample's documents write them, back to codes of the register. */
import { groups, units } from './units.ts'

const key = (name: string): string => name.normalize('NFC').toLowerCase().replace(/\s*[-–]\s*/g, '-').replace(/\s+/g, ' ').trim()

const unitCodes = new Map(units.flatMap((unit) => [unit.name, ...unit.shortNames].map((name) => [key(name), unit.code] as const)))
const groupCodes = new Map(groups.flatMap((group) => [group.name, ...group.aliases].map((name) => [key(name), group.code] as const)))

/** The unit or group written as `name`; null where the register has neither. Exact but for case, dash and spaces. */
export function findByName(name: string): { unit: string } | { group: string } | null {
  const unit = unitCodes.get(key(name))
  if (unit) return { unit }
  const group = groupCodes.get(key(name))
  return group ? { group } : null
}
