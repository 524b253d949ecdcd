/** How the cells of each kind of column look, and what Excel checks while somebody types. */
import type { DataValidation, Style } from 'exceljs'
import { sheetWords } from '../../../messages/documents-sheets.ts'
import type { Locale } from '#platform/messages.ts'
import type { SheetColumn } from './columns.ts'
import { cellOfDate } from './dates.ts'

export const FONT = 'Times New Roman'

/** Excel shows the reader's own marks for groups and decimals; in Vietnam these are "1.250,5". */
const FORMAT: Record<SheetColumn['kind'], string> = { text: '@', list: '@', int: '#,##0', decimal: '#,##0.0##', date: 'dd/mm/yyyy' }
export const WIDTH: Record<SheetColumn['kind'], number> = { text: 30, list: 28, int: 12, decimal: 12, date: 13 }

/** The defined name of a column's list of values. */
export const listName = (index: number): string => `list_${index + 1}`

export function columnStyle({ kind, locked }: SheetColumn): Partial<Style> {
  const right = kind === 'int' || kind === 'decimal'
  return {
    font: { name: FONT, size: 12 },
    numFmt: FORMAT[kind],
    alignment: { vertical: 'top', wrapText: kind === 'text' || kind === 'list', horizontal: right ? 'right' : kind === 'date' ? 'center' : 'left' },
    protection: { locked: locked ?? false },
  }
}

/** The check that Excel makes while somebody types; what comes back is checked again by `readSheet`. */
export function validation(column: SheetColumn, index: number, locale: Locale): DataValidation {
  const words = sheetWords(locale)
  const shared = { allowBlank: true, showErrorMessage: true, errorStyle: 'stop', showInputMessage: Boolean(column.help), ...(column.help ? { promptTitle: column.header.slice(0, 32), prompt: column.help.slice(0, 255) } : {}) }
  const error = (title: string, text: string) => ({ ...shared, errorTitle: title, error: text })
  switch (column.kind) {
    case 'list': return { type: 'list', formulae: [listName(index)], ...error(words.listTitle, words.listError) }
    case 'int': return { type: 'whole', operator: 'between', formulae: [-999_999_999_999, 999_999_999_999], ...error(words.intTitle, words.intError) }
    case 'decimal': return { type: 'decimal', operator: 'between', formulae: [-999_999_999_999, 999_999_999_999], ...error(words.decimalTitle, words.decimalError) }
    case 'date': return { type: 'date', operator: 'between', formulae: [cellOfDate('1945-01-01'), cellOfDate('2999-12-31')], ...error(words.dateTitle, words.dateError) }
    case 'text': return { type: 'textLength', operator: 'lessThanOrEqual', formulae: [32_767], ...shared }
  }
}
