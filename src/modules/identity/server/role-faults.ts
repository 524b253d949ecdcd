import type { Locale } from '#platform/messages.ts'
import { authorityWords } from '#messages/authority.ts'
import { within, type Span } from '../role.ts'

export type RoleFault = { code: string; path: 'validFrom' | 'validTo' | 'unitId'; message: string }

/** What is wrong with the days of a role in this unit: reversed, without the end that an acting role needs, or outside the unit's own. */
export function roleFault(locale: Locale, span: Span, acting: boolean, unit: { name: string; valid_from: string; valid_to: string | null }): RoleFault | null {
  const words = authorityWords(locale)
  if (span.validTo !== null && span.validTo < span.validFrom) return { code: 'role.reversed', path: 'validTo', message: words.reversed }
  if (acting && span.validTo === null) return { code: 'role.acting_end', path: 'validTo', message: words.actingEnd }
  if (within(span, { validFrom: unit.valid_from, validTo: unit.valid_to })) return null
  if (unit.valid_to !== null && unit.valid_to < span.validFrom) return { code: 'role.unit_closed', path: 'unitId', message: words.unitClosed(unit.name, unit.valid_to) }
  if (span.validFrom < unit.valid_from) return { code: 'role.unit_not_yet', path: 'validFrom', message: words.unitNotYet(unit.name, unit.valid_from) }
  return { code: 'role.beyond_unit', path: 'validTo', message: words.beyondUnit(unit.name, unit.valid_to!) }
}
