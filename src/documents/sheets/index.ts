/** Spreadsheets in and out; knows no module. */
export type { CellValue, ColumnKind, SheetColumn, SheetMeta, SheetRow } from './columns.ts'
export { type ReadRow, type ReadSheet, readSheet, type SheetIssue } from './read-sheet.ts'
export { writeCsv } from './write-csv.ts'
export { type Sheet, writeSheet } from './write-sheet.ts'
