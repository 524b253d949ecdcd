import type { Locale } from '#platform/messages.ts'
import { programmeAnsweringText } from '#messages/programme-answering-text.ts'
import type { AssignmentAnswering } from './answering.ts'

type Told = Pick<AssignmentAnswering, 'named' | 'units'>

/** Heirs named in one line of a list; a task's page names all. */
const NAMED = 2

/**
 * "nay: UBND xã Đại Từ, UBND xã La Bằng và 7 đơn vị khác"; with the former name before it, unless that stands `alone` above the line.
 * Former units with the same heirs share one line. Empty where all named units stand.
 */
export function answeringText(locale: Locale, all: readonly Told[], { alone = false, most = NAMED } = {}): string {
  const words = programmeAnsweringText(locale)
  const today = ({ units }: Told) => {
    const shown = units.length > most + 1 ? most : units.length
    return units.length === 0 ? words.nobody : words.today(units.slice(0, shown).map((unit) => unit.name), units.length - shown)
  }
  const alike = Map.groupBy(all, (one) => one.units.map((unit) => unit.id).join())
  return [...alike.values()].map((own) => (alone ? today(own[0]!) : `${own.map((one) => one.named).join(', ')} → ${today(own[0]!)}`)).join('; ')
}
