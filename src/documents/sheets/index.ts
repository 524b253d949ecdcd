/** Spreadsheets in and out; knows no module. */
export type { CellValue, ColumnKind, SheetColumn, SheetMeta, SheetRow } from './columns.ts'
export { readCsv } from './read-csv.ts'
export { readSheet } from './read-sheet.ts'
export type { ReadRow, ReadSheet, SheetIssue } from './table-reader.ts'
export { writeCsv } from './write-csv.ts'
export { type Sheet, writeSheet } from './write-sheet.ts'
