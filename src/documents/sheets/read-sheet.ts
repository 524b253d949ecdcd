import type { Row } from 'exceljs'
import { sheetWords } from '../../../messages/documents-sheets.ts'
import { invalid, Refusal } from '#platform/errors.ts'
import type { Locale } from '#platform/messages.ts'
import { type CellValue, LIMITS, META_SHEET, type SheetColumn } from './columns.ts'
import { guardWorkbook, sheetFault } from './guard.ts'
import { readCell } from './read-cell.ts'
import { openWorkbook } from './utf8-reader.ts'

/** `row` is the number that the spreadsheet shows. */
export type ReadRow = { row: number; values: Record<string, CellValue> }
export type SheetIssue = { row: number; column: string; cell: string; code: string; message: string }
export type ReadSheet = {
  /** What the form was issued with; empty where the file has no such sheet. Never proof: compare with the issued form. */
  meta: Record<string, string>
  /** Rows without a fault, in order; empty rows are left out. */
  rows: ReadRow[]
  issues: SheetIssue[]
}

type Places = { column: SheetColumn; at: number }[]
type Words = ReturnType<typeof sheetWords>

const headerKey = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').replace(/\s*\*$/, '').trim().toLocaleLowerCase('vi')

/** Column letters of a number: 28 -> "AB". */
const letters = (column: number): string => (column > 26 ? letters(Math.floor((column - 1) / 26)) : '') + String.fromCharCode(65 + ((column - 1) % 26))

const isEmpty = (row: Row, places: Places): boolean => places.every(({ at }) => {
  const { value } = row.getCell(at)
  return value === null || value === undefined || value === ''
})

/** Finds the header row, then reads every row below it. */
class TableReader {
  readonly rows: ReadRow[] = []
  readonly issues: SheetIssue[] = []
  private places: Places | null = null
  private missing: string[]
  private readonly columns: readonly SheetColumn[]
  private readonly words: Words

  constructor(columns: readonly SheetColumn[], words: Words) {
    this.columns = columns
    this.words = words
    this.missing = columns.map((column) => column.header)
  }

  take(row: Row): void {
    if (this.places) return this.read(row, this.places)
    if (row.number > LIMITS.headerWithin) this.refuse()
    this.lookForHeader(row)
  }

  private lookForHeader(row: Row): void {
    const found = new Map<string, number>()
    row.eachCell((cell, at) => void found.set(headerKey(cell.text ?? ''), at))
    const places = this.columns.map((column) => ({ column, at: found.get(headerKey(column.header)) ?? 0 }))
    const missing = places.filter(({ at }) => at === 0).map(({ column }) => column.header)
    if (missing.length === 0) this.places = places
    else if (missing.length < this.missing.length) this.missing = missing
  }

  private read(row: Row, places: Places): void {
    if (isEmpty(row, places)) return
    if (this.rows.length >= LIMITS.rows) {
      throw invalid('documents.sheets.too_many_rows', this.words.file.tooManyRows(LIMITS.rows.toLocaleString('vi')))
    }
    const values: Record<string, CellValue> = {}
    const before = this.issues.length
    for (const { column, at } of places) {
      const cell = `${letters(at)}${row.number}`
      const read = readCell(row.getCell(at), column, cell, this.words.cell)
      if ('value' in read) values[column.key] = read.value
      else this.issues.push({ row: row.number, column: column.key, cell, ...read.fault })
    }
    if (this.issues.length === before) this.rows.push({ row: row.number, values })
  }

  /** A form whose header cannot be found is refused whole: nothing below it can be told apart. */
  finish(): void {
    if (!this.places) this.refuse()
  }

  private refuse(): never {
    throw invalid('documents.sheets.no_header', this.words.file.noHeader(this.missing.map((header) => `“${header}”`).join(', ')))
  }
}

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
