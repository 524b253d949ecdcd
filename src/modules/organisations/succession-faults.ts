/** Why an act of reorganisation cannot be carried out as written. Pure: asked of the content, the register and the day. */
import type { Locale } from '#platform/messages.ts'
import { successionFaults } from '#messages/succession-faults.ts'
import { lineFaults } from './succession-faults-lines.ts'
import { placeFaults } from './succession-faults-places.ts'
import { timeFaults } from './succession-faults-time.ts'
import type { Register } from './succession-register.ts'
import type { ActContent } from './succession.ts'

type Words = ReturnType<typeof successionFaults>
export type FaultCode = keyof Words

/** A fault found: `line` is its index in the act, null where it lies in the whole or in a founded unit. `said`: what its message names. */
export type Found = { code: FaultCode; line: number | null; unitId: string | null; said: string[] }
export type Fault = { code: FaultCode; line: number | null; unitId: string | null; message: string }

/** Where the parts of the rules look. */
export type Case = { content: ActContent; register: Register; on: string; name: (unitId: string) => string }

/** All faults, in the order of the lines; those of the whole act come last. None: the act can be put into force. */
export function faults(content: ActContent, register: Register, effectiveOn: string, locale: Locale): Fault[] {
  const founded = new Map(content.founded.map((unit) => [unit.id, unit.name]))
  const given: Case = { content, register, on: effectiveOn, name: (id) => register.units.get(id)?.name ?? founded.get(id) ?? '?' }
  const inLines = lineFaults(given)
  const unknown = inLines.some((fault) => fault.code === 'unknown_unit')
  const words = successionFaults(locale)
  const found = [...inLines, ...timeFaults(given), ...(unknown ? [] : placeFaults(given))].toSorted((a, b) => (a.line ?? Infinity) - (b.line ?? Infinity))
  return found.map(({ said, ...fault }) => ({ ...fault, message: (words[fault.code] as (...named: string[]) => string)(...said) }))
}
