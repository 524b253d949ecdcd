import { readSheet } from '#documents/sheets/index.ts'
import { peopleSheetWords } from '#messages/people-sheet.ts'
import { invalid, Refusal, type FieldIssue } from '#platform/errors.ts'
import type { Locale } from '#platform/messages.ts'
import { PEOPLE_LIMIT, peopleColumns, type PeopleRow } from './people-sheet.ts'

/** A row of the form, by the number that the spreadsheet shows. */
export type GivenPerson = { row: number; values: PeopleRow }

/**
 * Reads an .xlsx in the form for people, outside any transaction. Cells that cannot be read (formulas, days that do not exist)
 * come back as faults of their rows. The form speaks the language in which it was handed out; the other is tried when its header is not found.
 */
export async function readPeopleSheet(bytes: Uint8Array, locale: Locale): Promise<{ rows: GivenPerson[]; issues: FieldIssue[]; language: Locale }> {
  const read = async (language: Locale) => ({ sheet: await readSheet(bytes, peopleColumns(language), locale), language })
  const { sheet, language } = await read(locale).catch((error: unknown) => {
    if (error instanceof Refusal && error.code === 'documents.sheets.no_header') return read(locale === 'vi' ? 'en' : 'vi').catch(() => Promise.reject(error))
    throw error
  })
  const words = peopleSheetWords(locale)
  if (sheet.rows.length + sheet.issues.length === 0) throw invalid('people.no_rows', words.noRows)
  if (sheet.rows.length > PEOPLE_LIMIT) throw invalid('people.too_many_rows', words.tooMany(PEOPLE_LIMIT.toLocaleString(locale === 'vi' ? 'vi' : 'en')))
  return { rows: sheet.rows as GivenPerson[], issues: sheet.issues.map((issue) => ({ path: `rows.${issue.row}.${issue.column}`, code: issue.code, message: issue.message })), language }
}
