import { writeSheet, type CellValue, type SheetColumn } from '#documents/sheets/index.ts'
import { identityWords } from '#messages/identity.ts'
import { peopleSheetWords } from '#messages/people-sheet.ts'
import { ROLES } from '#platform/actor.ts'
import type { Locale } from '#platform/messages.ts'

/** The form by which many people are added: one row a person, with one role in one unit. */
export const PEOPLE_LIMIT = 5_000
export const PEOPLE_KEYS = ['name', 'email', 'unit', 'role', 'validFrom', 'validTo', 'basis'] as const
export type PeopleKey = (typeof PEOPLE_KEYS)[number]
export type PeopleRow = Record<PeopleKey, CellValue>

const WIDTHS: Partial<Record<PeopleKey, number>> = { name: 32, email: 36, unit: 50, role: 26, basis: 32 }

/** A unit as its cell offers it: the code, by which it is read, then the name, by which a person finds it. */
const MARK = ' · '
export const unitLabel = (unit: { code: string; name: string }) => `${unit.code}${MARK}${unit.name}`
export const codeOf = (cell: string) => cell.split(MARK)[0]!.trim().toLowerCase()

/** `units`: those that the form offers. Read without them: what is not in the register is then said of its row. */
export function peopleColumns(locale: Locale, units?: { code: string; name: string }[]): SheetColumn[] {
  const { headers, help } = peopleSheetWords(locale)
  const roles = identityWords(locale).roles
  const special: Partial<Record<PeopleKey, Partial<SheetColumn>>> = {
    name: { required: true }, email: { required: true }, validFrom: { kind: 'date' }, validTo: { kind: 'date' },
    unit: { required: true, ...(units && { kind: 'list', list: units.map(unitLabel) }) },
    role: { required: true, ...(units && { kind: 'list', list: ROLES.map((role) => roles[role]) }) },
  }
  return PEOPLE_KEYS.map((key) => ({ key, header: headers[key], help: help[key], kind: 'text', ...(WIDTHS[key] && { width: WIDTHS[key] }), ...special[key] }))
}

/** The empty form with the lists of units and roles to choose from. Made outside the transaction. */
export const peopleSheet = (units: { code: string; name: string }[], locale: Locale): Promise<Uint8Array> =>
  writeSheet({ title: peopleSheetWords(locale).sheetTitle, columns: peopleColumns(locale, units), rows: [], meta: { form: 'people', version: '1' }, spareRows: 500, locale })
