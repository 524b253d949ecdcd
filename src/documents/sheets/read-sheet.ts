import { sheetWords } from '../../../messages/documents-sheets.ts'
import { invalid, Refusal } from '#platform/errors.ts'
import type { Locale } from '#platform/messages.ts'
import { META_SHEET, type SheetColumn } from './columns.ts'
import { guardWorkbook, sheetFault } from './guard.ts'
import { type ReadSheet, TableReader, type Words } from './table-reader.ts'
import { openWorkbook } from './utf8-reader.ts'

async function readAll(bytes: Uint8Array, columns: readonly SheetColumn[], words: Words): Promise<ReadSheet> {
  const workbook = openWorkbook(bytes)
  const meta: Record<string, string> = {}
  let table: TableReader | null = null
  for await (const sheet of workbook) {
    // The library's types leave out what it does read.
    const { name, state } = sheet as unknown as { name: string; state: string }
    const target = name === META_SHEET ? null : state === 'visible' && !table ? (table = new TableReader(columns, words)) : 'skip'
    for await (const row of sheet) {
      if (target === null) meta[row.getCell(1).text] = row.getCell(2).text
      else if (target !== 'skip') target.take(row)
    }
  }
  if (!table) throw invalid('documents.sheets.no_sheet', words.file.noSheet)
  table.finish()
  return { meta, rows: table.rows, issues: table.issues }
}

/**
 * Reads the first visible sheet of an .xlsx that somebody sent. Formulas are refused, text that looks like a number is
 * read the Vietnamese way or refused as ambiguous, dates come as calendar dates; every fault names its cell.
 * @throws Refusal `documents.sheets.not_workbook | old_or_locked | damaged | too_large | too_many_rows | no_sheet | no_header`
 */
export async function readSheet(bytes: Uint8Array, columns: readonly SheetColumn[], locale: Locale = 'vi'): Promise<ReadSheet> {
  guardWorkbook(bytes, locale)
  try {
    return await readAll(bytes, columns, sheetWords(locale))
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw sheetFault('damaged', locale)
  }
}
