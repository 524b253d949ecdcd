import { Readable } from 'node:stream'
import exceljs from 'exceljs'
import { sheetWords } from '../../../messages/documents-sheets.ts'
import { invalid, Refusal } from '#platform/errors.ts'
import type { Locale } from '#platform/messages.ts'
import type { SheetColumn } from './columns.ts'
import { type ReadSheet, TableReader } from './table-reader.ts'

/** Excel saves Unicode text as UTF-16 with a mark; everything else must be UTF-8. */
function textOf(bytes: Uint8Array, locale: Locale): string {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe
  try {
    return new TextDecoder(wide ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw invalid('documents.sheets.not_utf8', sheetWords(locale).file.notUtf8)
  }
}

/** Where a comma marks decimals, Excel separates by semicolons. */
function separatorOf(text: string): string {
  const head = text.split('\n', 20).join('\n')
  const counts = [',', ';', '\t'].map((mark) => [mark, head.split(mark).length] as const)
  return counts.reduce((best, one) => (one[1] > best[1] ? one : best))[0]
}

/** What `writeCsv` put before a text that could be taken for a formula. */
const unquoted = (value: string) => (/^'[=+\-@\t\r]/.test(value) ? value.slice(1) : value)

/**
 * Reads a .csv in the form of the columns, with the same faults by cell as an .xlsx.
 * @throws Refusal `documents.sheets.not_utf8 | damaged | too_many_rows | no_header`
 */
export async function readCsv(bytes: Uint8Array, columns: readonly SheetColumn[], locale: Locale = 'vi'): Promise<ReadSheet> {
  const text = textOf(bytes, locale)
  const words = sheetWords(locale)
  const table = new TableReader(columns, words)
  try {
    const sheet = await new exceljs.Workbook().csv.read(Readable.from([text]), { map: (value: string) => unquoted(value), parserOptions: { delimiter: separatorOf(text), ignoreEmpty: false } })
    sheet.eachRow({ includeEmpty: false }, (row) => table.take(row))
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw invalid('documents.sheets.damaged', words.file.damagedCsv)
  }
  table.finish()
  return { meta: {}, rows: table.rows, issues: table.issues }
}
