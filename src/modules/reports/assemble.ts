/** From records to the paragraphs and figures of a draft report. Pure: the same facts give the same report. */
import type { reportsWords } from '#messages/reports.ts'
import { formatDate, type Window } from '#platform/period.ts'
import type { ReportRecord } from '#platform/server/report-source.ts'
import { figureValue, type Figure, type FigureRecord, type Paragraph, type ReportScope } from './report.ts'

type Words = ReturnType<typeof reportsWords>

export type ReportTask = {
  id: string; ref: string; title: string; heading: string[]
  refused: boolean
  /** Set where the task is late on the last day of the window or today, whichever is earlier. */
  late: { due: string; days: number; reason: string } | null
}
export type ReportFacts = {
  scope: ReportScope
  planName: string
  unitName: string
  periodName: string
  window: Window
  tasks: ReportTask[]
  lead: number
  coordinate: number
  units: number
  records: ReportRecord[]
  /** Task ids that count for another (a child plan's task for its parent's): child → parents. */
  countsFor: Map<string, string[]>
}

const figures = new Intl.NumberFormat('vi-VN')
const count = (value: number) => figures.format(value)

/** Records under each task; what stands under a child plan's task counts for its parent. A record counts once a task. */
function byTask(facts: ReportFacts): Map<string, ReportRecord[]> {
  const found = new Map<string, ReportRecord[]>(facts.tasks.map((task) => [task.id, []]))
  for (const record of facts.records) {
    const under = new Set(record.taskIds.flatMap((id) => [id, ...(facts.countsFor.get(id) ?? [])]))
    for (const id of under) found.get(id)?.push(record)
  }
  return found
}

const line = (record: ReportRecord, value: number): FigureRecord => ({ source: record.source, id: record.id, title: record.title, on: record.to, value, href: record.href })
const each = (records: ReportRecord[]) => records.map((record) => line(record, 1))
const attending = (records: ReportRecord[]) => records.filter((record) => record.participants !== null).map((record) => line(record, record.participants!))

function figure(key: string, taskId: string | null, label: string, records: FigureRecord[]): Figure {
  return { key, taskId, label, value: figureValue(records), records }
}

/** Activities and attendances, of the whole report and of each task. A task of refused wording has no figures. */
export function assembleFigures(facts: ReportFacts, words: Words): Figure[] {
  const under = byTask(facts)
  const counted = facts.tasks.filter((task) => !task.refused)
  const all = [...new Set(counted.flatMap((task) => under.get(task.id)!))]
  return [
    figure('all:activities', null, words.figures.activities, each(all)),
    figure('all:participants', null, words.figures.participants, attending(all)),
    ...counted.flatMap((task) => [
      figure(`${task.id}:activities`, task.id, words.figureOf(words.figures.activities, task.ref), each(under.get(task.id)!)),
      figure(`${task.id}:participants`, task.id, words.figureOf(words.figures.participants, task.ref), attending(under.get(task.id)!)),
    ]),
  ]
}

/** One record as a sentence: when, where, what, for how many. */
function sentence(record: ReportRecord, words: Words): string {
  const when = record.from === record.to ? words.oneDay(formatDate(record.from)) : words.days(formatDate(record.from), formatDate(record.to))
  const where = record.place ? words.at(record.place) : ''
  const what = record.title.replace(/[.;\s]+$/u, '')
  const attended = record.participants === null ? '' : words.attended(count(record.participants))
  return `${when}${where}: ${what}${attended}.`
}

function narrative(task: ReportTask, records: ReportRecord[], words: Words): Paragraph {
  if (task.refused) return { key: `${task.id}:text`, kind: 'refused', text: words.refusedSentence }
  return { key: `${task.id}:text`, kind: 'narrative', text: records.length === 0 ? words.noRecords : records.map((record) => sentence(record, words)).join('\n') }
}

function general(facts: ReportFacts, made: Figure[], words: Words): string {
  const value = (key: string) => made.find((one) => one.key === key)!.value
  const participants = value('all:participants') > 0 ? words.withParticipants(count(value('all:participants'))) : ''
  const activities = count(value('all:activities'))
  return facts.scope === 'plan'
    ? words.generalPlan({ tasks: facts.tasks.length, units: facts.units, activities, participants })
    : words.generalUnit({ unit: facts.unitName, lead: facts.lead, coordinate: facts.coordinate, activities, participants })
}

function lateText(tasks: ReportTask[], words: Words): string {
  const late = tasks.filter((task) => task.late)
  if (late.length === 0) return words.noLate
  return late
    .map((task) => words.lateLine({ ref: task.ref, title: task.title, due: formatDate(task.late!.due), days: task.late!.days, reason: task.late!.reason ? words.lateReason(task.late!.reason) : words.lateNoReason }))
    .join('\n')
}

/** The draft, from its first sentence to its last, by task. Two parts are the writer's own and begin empty. */
export function assemble(facts: ReportFacts, words: Words): { paragraphs: Paragraph[]; figures: Figure[] } {
  const made = assembleFigures(facts, words)
  const under = byTask(facts)
  const heading = (key: string, text: string): Paragraph => ({ key, kind: 'heading', text })
  const paragraphs: Paragraph[] = [
    { key: 'intro', kind: 'narrative', text: words.intro({ plan: facts.planName, from: formatDate(facts.window.from), to: formatDate(facts.window.to), unit: facts.unitName }) },
    heading('h:general', words.general),
    { key: 'general', kind: 'narrative', text: general(facts, made, words) },
    heading('h:results', words.results),
    ...facts.tasks.flatMap((task): Paragraph[] => [{ key: task.id, kind: 'task', text: `${task.ref}. ${task.title}` }, narrative(task, under.get(task.id)!, words)]),
    heading('h:late', words.late),
    { key: 'late', kind: 'late', text: lateText(facts.tasks, words) },
    heading('h:difficulties', words.difficulties),
    { key: 'difficulties', kind: 'open', text: '' },
    heading('h:directions', words.directions),
    { key: 'directions', kind: 'open', text: '' },
    { key: 'closing', kind: 'narrative', text: words.closing(facts.unitName, facts.periodName) },
  ]
  return { paragraphs, figures: made }
}
