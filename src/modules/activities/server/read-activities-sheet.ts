import { readSheet } from '#documents/sheets/index.ts'
import { activitiesSheetWords } from '#messages/activities-sheet.ts'
import { invalid, Refusal } from '#platform/errors.ts'
import type { Locale } from '#platform/messages.ts'
import { IMPORT_LIMIT } from './import-activities.ts'
import { sheetColumns, type FormRow } from './sheet-form.ts'

/**
 * Reads an .xlsx in the form of the register, outside any transaction. Formulas and unreadable cells are refused, by cell.
 * The form speaks the language in which it was handed out; the other is tried when its header is not found.
 */
export async function readActivitiesSheet(bytes: Uint8Array, locale: Locale): Promise<{ rows: { row: number; values: FormRow }[]; locale: Locale }> {
  const read = async (language: Locale) => ({ sheet: await readSheet(bytes, sheetColumns(language), locale), language })
  const { sheet, language } = await read(locale).catch((error: unknown) => {
    if (error instanceof Refusal && error.code === 'documents.sheets.no_header') return read(locale === 'vi' ? 'en' : 'vi').catch(() => Promise.reject(error))
    throw error
  })
  const words = activitiesSheetWords(locale)
  if (sheet.issues.length > 0) throw invalid('activities.rows_invalid', words.failed(sheet.issues.length), sheet.issues.map((issue) => ({ path: `rows.${issue.row}.${issue.column}`, code: issue.code, message: issue.message })))
  if (sheet.rows.length > IMPORT_LIMIT) throw invalid('activities.too_many_rows', words.tooMany(IMPORT_LIMIT))
  return { rows: sheet.rows.map(({ row, values }) => ({ row, values: values as FormRow })), locale: language }
}
