import type { Cell } from 'exceljs'
import { sheetWords } from '../../../messages/documents-sheets.ts'
import type { CellValue, SheetColumn } from './columns.ts'
import { dateOfCell, parseDate } from './dates.ts'
import { canonical, type ParsedNumber, parseNumber, parseWhole } from './numbers.ts'

type Words = ReturnType<typeof sheetWords>['cell']
export type CellFault = { code: string; message: string }
export type ReadCell = { value: CellValue } | { fault: CellFault }

type Context = { column: SheetColumn; address: string; format: string; words: Words }

const fault = (code: string, message: string): ReadCell => ({ fault: { code, message } })
const tidy = (text: string): string => text.normalize('NFC').replace(/\u00a0/g, ' ').trim()

/** What a spreadsheet can hold in a cell, brought down to text, number or date. */
type Plain = string | number | boolean | Date | null | { formula: true } | { error: true }

function plainOf(value: unknown): Plain {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value instanceof Date) return value
  const object = value as Record<string, unknown>
  if ('formula' in object || 'sharedFormula' in object) return { formula: true }
  if ('error' in object) return { error: true }
  if (Array.isArray(object.richText)) return object.richText.map((run: { text?: string }) => run.text ?? '').join('')
  return plainOf(object.text ?? null)
}

function readNumber(value: string | number | Date, { column, address, format, words }: Context): ReadCell {
  if (value instanceof Date) return fault('date_in_number', words.dateInNumber(address))
  if (typeof value === 'number' && format.includes('%')) return fault('percent', words.percent(address))
  const whole = column.kind === 'int'
  const stored = typeof value === 'number' ? canonical(value) : null
  if (typeof value === 'number' && stored === null) return fault('too_big', words.tooBig(address))
  const parsed: ParsedNumber = stored !== null ? { kind: 'number', value: stored } : whole ? parseWhole(String(value)) : parseNumber(String(value))
  if (parsed.kind === 'ambiguous') return fault('ambiguous', words.ambiguous(address, String(value), parsed.whole, parsed.decimal))
  if (parsed.kind === 'none') return fault('not_number', words.notNumber(address, String(value)))
  if (!whole) return { value: parsed.value }
  const shown = stored === null ? String(value) : stored.replace('.', ',')
  if (!/^-?\d+(\.0+)?$/.test(parsed.value)) return fault('not_int', words.notInt(address, shown))
  const int = Number(parsed.value)
  return Number.isSafeInteger(int) ? { value: int } : fault('too_big', words.tooBig(address))
}

function readDate(value: string | number | Date, { address, words }: Context): ReadCell {
  const date = value instanceof Date ? dateOfCell(value) : typeof value === 'string' ? parseDate(value) : null
  const shown = value instanceof Date ? value.toISOString().slice(0, 10) : String(value)
  return date ? { value: date } : fault('not_date', words.notDate(address, shown))
}

function readText(value: string | number | Date, { column, address, words }: Context): ReadCell {
  if (value instanceof Date) return fault('date_in_text', words.dateInText(address))
  const text = typeof value === 'number' ? (canonical(value) ?? String(value)) : value
  if (column.kind === 'text') return { value: text }
  const key = (option: string) => tidy(option).replace(/\s+/g, ' ').toLocaleLowerCase('vi')
  const found = column.list?.find((option) => key(option) === key(text))
  return found === undefined ? fault('not_listed', words.notListed(address, text)) : { value: found }
}

/** One cell as its column wants it, or what is wrong with it. */
export function readCell(cell: Pick<Cell, 'value' | 'numFmt'> | null, column: SheetColumn, address: string, words: Words): ReadCell {
  const found = plainOf(cell?.value)
  const value = typeof found === 'string' ? tidy(found) : found
  if (value === null || value === '') return column.required ? fault('required', words.required(address, column.header)) : { value: null }
  if (typeof value === 'boolean') return fault('boolean', words.boolean(address))
  if (typeof value === 'object' && 'formula' in value) return fault('formula', words.formula(address))
  if (typeof value === 'object' && 'error' in value) return fault('error', words.error(address))
  const context: Context = { column, address, format: cell?.numFmt ?? '', words }
  if (column.kind === 'int' || column.kind === 'decimal') return readNumber(value, context)
  return column.kind === 'date' ? readDate(value, context) : readText(value, context)
}
