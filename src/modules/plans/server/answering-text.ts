import type { Locale } from '#platform/messages.ts'
import { programmeAnsweringText } from '#messages/programme-answering-text.ts'
import type { AssignmentAnswering } from './answering.ts'

/** Heirs named in one line of a list; a task's page names all. */
const NAMED = 2

/** "nay: UBND xã Đại Từ, UBND xã La Bằng và 7 đơn vị khác"; with the former name before it where several units have changed. Empty where all stand. */
export function answeringText(locale: Locale, all: readonly Pick<AssignmentAnswering, 'named' | 'units'>[], most = NAMED): string {
  const words = programmeAnsweringText(locale)
  const today = ({ units }: Pick<AssignmentAnswering, 'units'>) => (units.length === 0 ? words.nobody : words.today(units.slice(0, units.length > most + 1 ? most : units.length).map((unit) => unit.name), units.length > most + 1 ? units.length - most : 0))
  return all.length === 1 ? today(all[0]!) : all.map((one) => `${one.named} → ${today(one)}`).join('; ')
}
