import type { CellValue, SheetColumn } from '#documents/sheets/index.ts'
import type { Locale } from '#platform/messages.ts'
import { organisationsWords } from '#messages/organisations.ts'
import { unitsSheetWords } from '#messages/units-sheet.ts'
import { UNIT_KINDS } from '../../unit.ts'

/** The one form in which the register goes out and comes in. `code` is the unit. */
export const SHEET_FORM = { form: 'units', version: '1' } as const
export const SHEET_KEYS = ['code', 'name', 'kind', 'parent', 'officialCode', 'position', 'commandable', 'unverified', 'validFrom', 'validTo', 'aliases'] as const
export type SheetKey = (typeof SHEET_KEYS)[number]
export type UnitRow = Record<SheetKey, CellValue>

export function sheetColumns(locale: Locale): SheetColumn[] {
  const words = unitsSheetWords(locale)
  const { kinds } = organisationsWords(locale)
  const answers = [words.yes, words.no]
  const more: Record<SheetKey, Omit<SheetColumn, 'key' | 'header'>> = {
    code: { kind: 'text', required: true, width: 34, help: words.help.code }, name: { kind: 'text', required: true, width: 46 }, kind: { kind: 'list', list: UNIT_KINDS.map((kind) => kinds[kind]), required: true },
    parent: { kind: 'text', help: words.help.parent }, officialCode: { kind: 'text', width: 14 }, position: { kind: 'int' }, commandable: { kind: 'list', list: answers, width: 14, required: true },
    unverified: { kind: 'list', list: answers, width: 14 }, validFrom: { kind: 'date', required: true }, validTo: { kind: 'date' }, aliases: { kind: 'text', width: 46, help: words.help.aliases },
  }
  return SHEET_KEYS.map((key) => ({ key, header: words.headers[key], ...more[key] }))
}
