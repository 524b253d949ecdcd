/** Figures: a number with exactly the records behind it. Pure. */
import type { ReportRecord } from '#platform/report-record.ts'
import { textKey } from '#platform/text.ts'
import type { ReportFacts, ReportTask } from './facts.ts'
import { STANDINGS } from './report.ts'

/** What is counted. `name` of a figure says which: the standing, the duty, the kind, the unit of a quantity. */
export type Measure = 'tasks' | 'standing' | 'refused' | 'duty' | 'units' | 'active_units' | 'activities' | 'participants' | 'kind' | 'quantity'
/** A counted record and what it adds. */
export type Counted = { source: string; id: string; value: number }
export type Figure = { key: string; taskId: string | null; measure: Measure; name: string; value: number; records: Counted[] }

/** The sum of its records, without the noise of binary fractions. */
export const figureValue = (records: Counted[]) => Math.round(records.reduce((sum, record) => sum + record.value, 0) * 1e6) / 1e6

const add = ({ source, id }: { source: string; id: string }, value = 1): Counted => ({ source, id, value })
const figure = (key: string, taskId: string | null, measure: Measure, name: string, records: Counted[]): Figure => ({ key, taskId, measure, name, value: figureValue(records), records })

/** Records under each task; what stands under a child plan's task counts for its parent's. One record counts once a task. */
export function recordsByTask(facts: Pick<ReportFacts, 'tasks' | 'records' | 'countsFor'>): Map<string, ReportRecord[]> {
  const found = new Map<string, ReportRecord[]>(facts.tasks.map((task) => [task.id, []]))
  for (const record of facts.records) {
    for (const id of new Set(record.taskIds.flatMap((taskId) => facts.countsFor.get(taskId) ?? [taskId]))) found.get(id)?.push(record)
  }
  return found
}

/** Activities, attendances, kinds and quantities of these records. */
function counts(prefix: string, taskId: string | null, records: ReportRecord[]): Figure[] {
  const kinds = Map.groupBy(records, (record) => record.kind?.key ?? '')
  const made = Map.groupBy(records.filter((record) => record.quantity && record.quantity.count > 0), (record) => textKey(record.quantity!.unit))
  return [
    figure(`${prefix}:activities`, taskId, 'activities', '', records.map((record) => add(record))),
    figure(`${prefix}:participants`, taskId, 'participants', '', records.filter((record) => record.participants !== null).map((record) => add(record, record.participants!))),
    ...[...kinds].map(([key, own]) => figure(`${prefix}:kind:${key}`, taskId, 'kind', own[0]!.kind?.name ?? '', own.map((record) => add(record)))).sort((a, b) => b.value - a.value),
    ...[...made].map(([key, own]) => figure(`${prefix}:quantity:${key}`, taskId, 'quantity', own[0]!.quantity!.unit, own.map((record) => add(record, record.quantity!.count)))),
  ]
}

const task = (one: ReportTask) => add({ source: 'tasks', id: one.id })
const units = (ids: Iterable<string>) => [...new Set(ids)].map((id) => add({ source: 'units', id }))

/** What the first paragraph says of the tasks themselves. */
function ofTasks(facts: ReportFacts): Figure[] {
  const counted = facts.tasks.filter((one) => !one.refused)
  const duty = (name: 'lead' | 'coordinate') => figure(`all:duty:${name}`, null, 'duty', name, facts.tasks.filter((one) => one.duty === name).map(task))
  return [
    figure('all:tasks', null, 'tasks', '', facts.tasks.map(task)),
    ...(facts.scope === 'unit' ? [duty('lead'), duty('coordinate')] : [figure('all:units', null, 'units', '', units(facts.units.keys()))]),
    ...STANDINGS.map((standing) => figure(`all:standing:${standing}`, null, 'standing', standing, counted.filter((one) => one.standing === standing).map(task))),
    figure('all:refused', null, 'refused', '', facts.tasks.filter((one) => one.refused).map(task)),
  ]
}

/** All figures of a report. A task whose wording asks for the refused has none, and its records count nowhere. */
export function assembleFigures(facts: ReportFacts): Figure[] {
  const under = recordsByTask(facts)
  const counted = facts.tasks.filter((one) => !one.refused)
  const all = new Set(counted.flatMap((one) => under.get(one.id)!))
  const records = facts.records.filter((record) => all.has(record))
  const active = figure('all:active_units', null, 'active_units', '', units(records.flatMap((record) => record.units.map((unit) => unit.id))))
  return [...ofTasks(facts), ...(facts.scope === 'plan' ? [active] : []), ...counts('all', null, records), ...counted.flatMap((one) => counts(one.id, one.id, under.get(one.id)!))]
}

export const valueOf = (figures: readonly Figure[], key: string) => figures.find((one) => one.key === key)?.value ?? 0
