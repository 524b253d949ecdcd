import { PassThrough } from 'node:stream'
import ExcelJS, { type Column, type DataValidation, type Row, type Worksheet } from 'exceljs'
import type { Locale } from '#platform/messages.ts'
import { columnStyle, FONT, listName, validation, WIDTH } from './column-style.ts'
import { type CellValue, LIST_SHEET, META_SHEET, type SheetColumn, type SheetMeta, type SheetRow } from './columns.ts'
import { cellOfDate } from './dates.ts'
import { finishWorkbook, QUOTED } from './finish.ts'

export type Sheet = {
  title: string
  columns: readonly SheetColumn[]
  rows: readonly SheetRow[]
  meta: SheetMeta
  /** Empty rows below that also carry lists and checks; 0 for a plain export. */
  spareRows?: number
  locale?: Locale
}

const TITLE_ROW = 1
const HEADER_ROW = 2
const HEADER_FILL = 'FFE8ECF3'
const LINE = { style: 'thin', color: { argb: 'FFB8B8B8' } } as const

const looksLikeFormula = (text: string): boolean => /^[=+\-@\t\r]/.test(text)

function cellValue(value: CellValue | undefined, kind: SheetColumn['kind']): string | number | Date | null {
  if (value === null || value === undefined || value === '') return null
  if (kind === 'date') return cellOfDate(String(value))
  return kind === 'int' || kind === 'decimal' ? Number(value) : String(value)
}

function writeHeader(sheet: Worksheet, { title, columns }: Sheet): void {
  const titleRow = sheet.getRow(TITLE_ROW)
  titleRow.getCell(1).value = title
  titleRow.getCell(1).style = { font: { name: FONT, size: 14, bold: true }, alignment: { vertical: 'middle' } }
  titleRow.height = 26
  titleRow.commit()
  const header = sheet.getRow(HEADER_ROW)
  columns.forEach((column, i) => {
    const cell = header.getCell(i + 1)
    cell.value = column.required ? `${column.header} *` : column.header
    cell.style = {
      font: { name: FONT, size: 12, bold: true },
      fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: HEADER_FILL } },
      alignment: { vertical: 'middle', horizontal: 'center', wrapText: true },
      border: { bottom: LINE, right: LINE },
    }
  })
  header.commit()
}

/** Returns whether any text could be taken for a formula. */
function writeRow(row: Row, columns: readonly SheetColumn[], values: SheetRow): boolean {
  let quoted = false
  columns.forEach((column, i) => {
    const value = cellValue(values[column.key], column.kind)
    const cell = row.getCell(i + 1)
    cell.value = value
    if (typeof value !== 'string' || !looksLikeFormula(value)) return
    quoted = true
    cell.alignment = { ...columnStyle(column).alignment, ...QUOTED }
  })
  row.commit()
  return quoted
}

function writeHidden(workbook: ExcelJS.stream.xlsx.WorkbookWriter, { columns, meta }: Sheet): void {
  const lists = workbook.addWorksheet(LIST_SHEET, { state: 'veryHidden' })
  const options = columns.map((column) => column.list ?? [])
  for (let i = 0; i < Math.max(0, ...options.map((list) => list.length)); i++) {
    lists.addRow(options.map((list) => list[i] ?? null)).commit()
  }
  options.forEach((list, i) => {
    const letter = lists.getColumn(i + 1).letter
    if (list.length > 0) workbook.definedNames.add(`${LIST_SHEET}!$${letter}$1:$${letter}$${list.length}`, listName(i))
  })
  const hidden = workbook.addWorksheet(META_SHEET, { state: 'veryHidden' })
  for (const [key, value] of Object.entries(meta)) hidden.addRow([key, value]).commit()
}

/** Letters that Excel refuses in the name of a sheet, and its greatest length. */
const sheetName = (title: string): string => title.replace(/[\\/?*[\]:']/g, ' ').trim().slice(0, 31) || 'Biểu'

function collect(stream: PassThrough): Promise<Uint8Array> {
  const pieces: Buffer[] = []
  return new Promise((resolve, reject) => {
    stream.on('data', (piece: Buffer) => pieces.push(piece)).on('end', () => resolve(new Uint8Array(Buffer.concat(pieces)))).on('error', reject)
  })
}

/**
 * A table as .xlsx: title, frozen header, formats, lists by a defined name, the form's identity in a hidden sheet.
 * Texts that begin with = + - @ stay text when edited. Rows are streamed: 100,000 of 10 columns take 5 s and 140 MB.
 */
export async function writeSheet(given: Sheet): Promise<Uint8Array> {
  const { columns, rows, locale = 'vi', spareRows = 0 } = given
  const stream = new PassThrough()
  const bytes = collect(stream)
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false })
  const sheet = workbook.addWorksheet(sheetName(given.title), {
    views: [{ state: 'frozen', ySplit: HEADER_ROW }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  })
  sheet.columns = columns.map((column): Partial<Column> => ({ key: column.key, width: column.width ?? WIDTH[column.kind], style: columnStyle(column) }))
  writeHeader(sheet, given)
  const checked = rows.length + spareRows
  columns.forEach((column, i) => {
    const letter = sheet.getColumn(i + 1).letter
    // A range is what the library writes; its types only know single cells.
    const validations = (sheet as unknown as { dataValidations: { add(range: string, rule: DataValidation): void } }).dataValidations
    if (checked > 0 && !column.locked) validations.add(`${letter}${HEADER_ROW + 1}:${letter}${HEADER_ROW + checked}`, validation(column, i, locale))
  })
  const locked = columns.some((column) => column.locked)
  if (locked) await sheet.protect('', { formatColumns: true, formatRows: true, autoFilter: true, sort: true, selectLockedCells: true, selectUnlockedCells: true })
  let quoted = false
  for (const [i, values] of rows.entries()) quoted = writeRow(sheet.getRow(HEADER_ROW + 1 + i), columns, values) || quoted
  sheet.commit()
  writeHidden(workbook, given)
  await workbook.commit()
  return locked || quoted ? finishWorkbook(await bytes) : bytes
}
