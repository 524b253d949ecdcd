import type { Locale } from '#platform/messages.ts'
import { takeoverWords } from '#messages/takeover.ts'
import type { Takeover } from '../takeover.ts'

/** The preview, or what was done, as lines for the command line. */
export function tellTakeover(found: Takeover, locale: Locale): string {
  const words = takeoverWords(locale)
  return [
    words.heading(found.province, found.into),
    ...found.tables.map(({ table, rows }) => words.rows(table.replaceAll('"', ''), rows)),
    words.files(found.files),
    ...(found.administrators.length > 0 ? [words.administrators(found.administrators.join(', '))] : []),
    ...(found.renamed.length > 0 ? [words.renamed(found.renamed.join(', '))] : []),
    ...found.collisions.map((one) => words.collision(one.table.replaceAll('"', ''), one.columns.join(', '), one.count, one.example)),
    found.applied ? words.applied : words.preview,
  ].join('\n')
}
