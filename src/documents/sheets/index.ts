/** Spreadsheets in and out; knows no module. */
export type { CellValue, ColumnKind, SheetColumn, SheetMeta, SheetRow } from './columns.ts'
export type { ReadRow, ReadSheet, SheetIssue } from './table-reader.ts'
export { writeCsv } from './write-csv.ts'
export type { Sheet } from './write-sheet.ts'

// The library behind these is large: it comes with the first sheet, not with the program.
export const readCsv: typeof import('./read-csv.ts').readCsv = async (...given) => (await import('./read-csv.ts')).readCsv(...given)
export const readSheet: typeof import('./read-sheet.ts').readSheet = async (...given) => (await import('./read-sheet.ts')).readSheet(...given)
export const writeSheet: typeof import('./write-sheet.ts').writeSheet = async (given) => (await import('./write-sheet.ts')).writeSheet(given)
