import { activitiesSheetWords } from '#messages/activities-sheet.ts'
import { activitiesWords } from '#messages/activities.ts'
import type { CellValue, SheetColumn, SheetRow } from '#documents/sheets/index.ts'
import type { Locale } from '#platform/messages.ts'
import type { TaskForChoice } from '#modules/plans/server/index.ts'
import { ACTIVITY_KINDS, AUDIENCE_KINDS } from '../kinds.ts'
import type { Snapshot } from './snapshot.ts'

/** The one form in which the register goes out and comes in. `key` is the record's id; a new row may leave it empty. */
export const SHEET_FORM = { form: 'activities', version: '1' } as const
export const SHEET_KEYS = ['key', 'title', 'startsOn', 'endsOn', 'tasks', 'kind', 'place', 'description', 'unit', 'partners', 'audience', 'participants', 'quantity', 'quantityUnit', 'links', 'state', 'reason'] as const
export type SheetKey = (typeof SHEET_KEYS)[number]
export type FormRow = Record<SheetKey, CellValue>

const WIDTHS: Partial<Record<SheetKey, number>> = { key: 38, title: 50, tasks: 28, description: 50, partners: 40, audience: 36, links: 40, unit: 32, kind: 26 }

export function sheetColumns(locale: Locale): SheetColumn[] {
  const { headers, help } = activitiesSheetWords(locale)
  const words = activitiesWords(locale)
  const special: Partial<Record<SheetKey, Partial<SheetColumn>>> = {
    title: { required: true }, startsOn: { kind: 'date', required: true }, endsOn: { kind: 'date' }, tasks: { required: true }, participants: { kind: 'int' }, quantity: { kind: 'decimal' },
    kind: { kind: 'list', list: ACTIVITY_KINDS.map((kind) => words.kinds[kind]) }, state: { kind: 'list', list: [words.states.draft, words.states.complete] },
  }
  return SHEET_KEYS.map((key) => ({ key, header: headers[key], kind: 'text', ...(WIDTHS[key] && { width: WIDTHS[key] }), ...(help[key] && { help: help[key] }), ...special[key] }))
}

/** "62/KH-UBND IV.2.4": how the form names a task. */
export const taskLabel = (task: TaskForChoice) => `${task.plan} ${task.ref}`

/** A record as a row of the form: the same record always makes the same row. */
export function rowOf(one: Snapshot, locale: Locale, names: { units: Map<string, string>; tasks: Map<string, TaskForChoice> }): SheetRow & FormRow {
  const words = activitiesWords(locale)
  const sheet = activitiesSheetWords(locale)
  const unit = (id: string) => names.units.get(id) ?? id
  const order = (kind: (typeof AUDIENCE_KINDS)[number]) => AUDIENCE_KINDS.indexOf(kind)
  return {
    key: one.id, title: one.title, startsOn: one.startsOn, endsOn: one.endsOn,
    tasks: one.taskIds.map((id) => { const task = names.tasks.get(id); return task ? taskLabel(task) : id }).join('; '),
    kind: one.kind && words.kinds[one.kind], place: one.place || null, description: one.description || null,
    unit: unit(one.unitId),
    partners: one.units.filter((share) => share.unitId !== one.unitId).map((share) => unit(share.unitId)).join('; ') || null,
    audience: one.audience.toSorted((a, b) => order(a.kind) - order(b.kind)).map(({ kind, count }) => `${words.audiences[kind]}: ${count}`).join('; ') || null,
    participants: one.participants, quantity: one.quantity === null ? null : String(one.quantity), quantityUnit: one.quantityUnit || null,
    links: one.links.map((link) => [link.url, link.label, link.primary ? sheet.primary : ''].filter((part, at) => part || at === 0).join(' | ')).join('\n') || null,
    state: words.states[one.state], reason: null,
  }
}
