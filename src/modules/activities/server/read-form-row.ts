import { activitiesSheetWords } from '#messages/activities-sheet.ts'
import { activitiesWords } from '#messages/activities.ts'
import type { NameMatch } from '#modules/organisations/server/index.ts'
import type { TaskForChoice } from '#modules/plans/server/index.ts'
import type { Locale } from '#platform/messages.ts'
import { textKey, tidy } from '#platform/text.ts'
import { parseFigure } from '../figures.ts'
import { ACTIVITY_KINDS, AUDIENCE_KINDS, type Audience, type SourceLink } from '../kinds.ts'
import { taskLabel, type FormRow, type SheetKey } from './sheet-form.ts'

/** What the words of a row stand for. */
export type Dictionary = { tasks: TaskForChoice[]; unit: (name: string, day: string) => NameMatch['certain'] }
export type RowFault = { column: SheetKey; code: string; message: string }

export const parts = (cell: unknown, by: RegExp = /[;\n]/u) => String(cell ?? '').split(by).map(tidy).filter(Boolean)

/** A row of the form as the fields of a record, with what could not be read. Fields are not yet validated. */
export function readFormRow(row: FormRow, locale: Locale, dictionary: Dictionary): { fields: Record<string, unknown>; unitId: string | null; faults: RowFault[] } {
  const faults: RowFault[] = []
  const words = activitiesSheetWords(locale).faults
  const fault = (column: SheetKey, code: string, message: string) => (faults.push({ column, code, message }), null)
  const day = String(row.startsOn ?? '')
  const unit = (column: 'unit' | 'partners', name: string) => {
    const found = dictionary.unit(name, day)
    return found?.kind === 'unit' ? found.id : fault(column, 'unit', words.unit(name))
  }
  const task = (text: string) => {
    const key = textKey(text)
    const found = dictionary.tasks.filter((one) => textKey(taskLabel(one)) === key || (!one.closed && textKey(one.ref) === key))
    return found.length === 1 ? found[0]!.id : fault('tasks', 'task', words.task(text))
  }
  const audience = (text: string): Audience | null => {
    const [, name, figure] = /^(.+?):\s*([^:]+)$/u.exec(text) ?? []
    const kind = AUDIENCE_KINDS.find((one) => textKey(activitiesWords(locale).audiences[one]) === textKey(name ?? ''))
    if (!kind) return fault('audience', 'audience', words.audience(text))
    const count = parseFigure(figure!)
    return count === null ? fault('audience', 'figure', words.figure(figure!)) : { kind, count }
  }
  const of = <T>(values: (T | null)[]) => values.filter((value): value is T => value !== null)
  const unitId = row.unit ? unit('unit', tidy(String(row.unit))) : null
  return {
    unitId,
    faults,
    fields: {
      title: row.title ?? '', startsOn: row.startsOn, endsOn: row.endsOn, taskIds: of(parts(row.tasks).map(task)), kind: ACTIVITY_KINDS.find((kind) => activitiesWords(locale).kinds[kind] === row.kind) ?? null,
      place: row.place ?? '', description: row.description ?? '', partnerIds: of(parts(row.partners).map((name) => unit('partners', name))), audience: of(parts(row.audience).map(audience)),
      participants: row.participants, quantity: row.quantity === null ? null : Number(row.quantity), quantityUnit: row.quantityUnit ?? '', links: linksOf(row.links, locale),
      complete: row.state === activitiesWords(locale).states.complete, reason: String(row.reason ?? ''),
    },
  }
}

/** "https://… | name | nguồn gốc", one a line. */
function linksOf(cell: unknown, locale: Locale): SourceLink[] {
  const primary = textKey(activitiesSheetWords(locale).primary)
  return parts(cell, /\n/u).map((line) => {
    const [url = '', ...rest] = parts(line, /\|/u)
    return { url, label: rest.filter((part) => textKey(part) !== primary).join(' | '), primary: rest.some((part) => textKey(part) === primary) }
  })
}
