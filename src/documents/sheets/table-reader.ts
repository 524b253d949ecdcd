import type { Row } from 'exceljs'
import type { sheetWords } from '../../../messages/documents-sheets.ts'
import { invalid } from '#platform/errors.ts'
import { type CellValue, LIMITS, type SheetColumn } from './columns.ts'
import { readCell } from './read-cell.ts'

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
export type Words = ReturnType<typeof sheetWords>

const headerKey = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').replace(/\s*\*$/, '').trim().toLocaleLowerCase('vi')

/** Column letters of a number: 28 -> "AB". */
const letters = (column: number): string => (column > 26 ? letters(Math.floor((column - 1) / 26)) : '') + String.fromCharCode(65 + ((column - 1) % 26))

const isEmpty = (row: Row, places: Places): boolean => places.every(({ at }) => {
  const { value } = row.getCell(at)
  return value === null || value === undefined || value === ''
})

/** Finds the header row, then reads every row below it. */
export class TableReader {
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
