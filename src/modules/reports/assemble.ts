/** From records to the paragraphs and figures of a draft report. Pure: the same facts give the same report. */
import { reportText as words } from '#messages/reports-text.ts'
import type { ReportFacts, ReportTask } from './facts.ts'
import { assembleFigures, recordsByTask, valueOf, type Figure } from './figure.ts'
import { STANDINGS, type Paragraph } from './report.ts'
import { groupOf, kindsText, nameUnits, narrative, shortTitle } from './sentences.ts'

const heading = (name: keyof typeof words.headings): Paragraph => ({ key: `h:${name}`, kind: 'heading', text: words.headings[name] })

function general(facts: ReportFacts, figures: Figure[]): string {
  const value = (key: string) => valueOf(figures, key)
  const standings = STANDINGS.filter((name) => value(`all:standing:${name}`) > 0).map((name) => words.standing[name](value(`all:standing:${name}`)))
  const without = value('all:refused') > 0 ? [words.withoutFigures(value('all:refused'))] : []
  const activities = value('all:activities')
  return [
    facts.scope === 'plan' ? words.assignedPlan({ tasks: facts.tasks.length, units: value('all:units') }) : words.assignedUnit({ unit: facts.unitName, lead: value('all:duty:lead'), coordinate: value('all:duty:coordinate') }),
    words.standings(facts.asOf, [...standings, ...without]),
    activities === 0 ? words.nothing : words.recorded({ units: value('all:active_units'), activities, participants: value('all:participants') }),
    ...(activities > 1 ? [words.byKind(kindsText(figures.filter((one) => one.taskId === null)))] : []),
  ].join('\n')
}

function why(task: ReportTask): string {
  const told = task.late!.reasons.filter((one) => one.note)
  const silent = task.late!.reasons.filter((one) => !one.note).map((one) => one.unit)
  const end = (text: string) => (/[.!?](\s*\([^)]*\))?$/u.test(text) ? text : `${text}.`)
  return [...told.map((one) => end(words.why(one.unit, one.note.replace(/\s+/gu, ' ').trim()))), ...(silent.length > 0 ? [words.silent(nameUnits(silent))] : [])].join(' ')
}

function lateText(tasks: ReportTask[]): string {
  const late = tasks.filter((task) => task.late && !task.refused)
  if (late.length === 0) return words.noLate
  const line = (task: ReportTask) => words.late({ ref: task.ref, title: shortTitle(task.title), due: task.late!.due, days: task.late!.days, why: why(task) })
  return late.length === 1 ? line(late[0]!) : late.map((task) => `- ${line(task)}`).join('\n')
}

/** In a unit's report, tasks that others lead and for which it recorded nothing are told in one sentence. */
const isQuiet = (facts: ReportFacts, task: ReportTask, records: unknown[]) => facts.scope === 'unit' && task.duty === 'coordinate' && !task.refused && records.length === 0

/** Each task under the plan's own heading; a heading is said once for the tasks that follow it. */
function results(facts: ReportFacts, figures: Figure[]): Paragraph[] {
  const under = recordsByTask(facts)
  const quiet = facts.tasks.filter((task) => isQuiet(facts, task, under.get(task.id)!))
  let group = ''
  const told = facts.tasks.filter((task) => !quiet.includes(task)).flatMap((task): Paragraph[] => {
    const opens = groupOf(task) !== group
    group = groupOf(task)
    const text = task.refused ? words.refused : narrative(under.get(task.id)!, figures.filter((one) => one.taskId === task.id), facts.scope, facts.unitName)
    return [
      ...(opens && group ? [{ key: `g:${task.id}`, kind: 'group' as const, text: group }] : []),
      { key: task.id, kind: 'task', text: `${task.ref}. ${task.title}` },
      { key: `${task.id}:text`, kind: task.refused ? 'refused' : 'narrative', text },
    ]
  })
  if (quiet.length === 0) return told
  return [...told, { key: 'g:others', kind: 'group', text: words.others }, { key: 'others', kind: 'narrative', text: words.quiet(quiet.map((task) => task.ref)) }]
}

/** The draft, from its first sentence to its last. Two parts are the writer's own and begin empty. */
export function assemble(facts: ReportFacts): { paragraphs: Paragraph[]; figures: Figure[] } {
  const figures = assembleFigures(facts)
  const names = { plan: facts.planName, unit: facts.unitName, period: facts.periodName }
  const paragraphs: Paragraph[] = [
    { key: 'intro', kind: 'narrative', text: words.intro({ ...names, ...facts.window }) },
    heading('general'),
    { key: 'general', kind: 'narrative', text: general(facts, figures) },
    heading('results'),
    ...results(facts, figures),
    heading('late'),
    { key: 'late', kind: 'late', text: lateText(facts.tasks) },
    heading('difficulties'),
    { key: 'difficulties', kind: 'open', text: '' },
    heading('directions'),
    { key: 'directions', kind: 'open', text: '' },
    { key: 'closing', kind: 'narrative', text: words.closing(names) },
  ]
  return { paragraphs, figures }
}
