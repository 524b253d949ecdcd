import { day, moment } from '#lib/ui/format.ts'
import { auditWords } from '#messages/audit.ts'
import { peopleWords } from '#messages/people.ts'
import { organisationsWords } from '#messages/organisations.ts'
import type { Telling } from '#modules/audit/trail.ts'
import type { Locale } from '#platform/messages.ts'

/** How stored facts are told in this language: names for ids, words for the program's own values, days as they are written. */
export const tellingIn = (locale: Locale, names: Record<string, { title: string }>): Telling => ({
  names: new Map(Object.entries(names).map(([id, { title }]) => [id, title])),
  words: { ...organisationsWords(locale).kinds, ...peopleWords(locale).roles, ...auditWords(locale).values },
  moment: (iso) => moment(iso, locale),
  day: (iso) => day(iso, locale),
})
