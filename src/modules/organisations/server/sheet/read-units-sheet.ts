import { readCsv, readSheet } from '#documents/sheets/index.ts'
import { invalid, Refusal } from '#platform/errors.ts'
import type { Locale } from '#platform/messages.ts'
import { unitsSheetWords } from '#messages/units-sheet.ts'
import { sheetColumns, type UnitRow } from './sheet-form.ts'

/** More than any province has; a national register is loaded province by province. */
export const IMPORT_LIMIT = 20_000

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b

/** Reads an .xlsx or .csv in the form of the register, outside any transaction, in the language of its header. */
export async function readUnitsSheet(bytes: Uint8Array, locale: Locale): Promise<{ rows: { row: number; values: UnitRow }[]; language: Locale }> {
  const words = unitsSheetWords(locale)
  const read = async (language: Locale) => ({ sheet: await (isZip(bytes) ? readSheet : readCsv)(bytes, sheetColumns(language), locale), language })
  const { sheet, language } = await read(locale).catch((error: unknown) => {
    if (error instanceof Refusal && error.code === 'documents.sheets.no_header') return read(locale === 'vi' ? 'en' : 'vi').catch(() => Promise.reject(error))
    throw error
  })
  if (sheet.issues.length > 0) throw invalid('units.rows_invalid', words.failed(sheet.issues.length), sheet.issues.map((issue) => ({ path: `rows.${issue.row}.${issue.column}`, code: issue.code, message: issue.message })))
  if (sheet.rows.length > IMPORT_LIMIT) throw invalid('units.too_many_rows', words.tooMany(IMPORT_LIMIT.toLocaleString('vi')))
  return { rows: sheet.rows.map(({ row, values }) => ({ row, values: values as UnitRow })), language }
}
