/** Writes the sample's finished report of 2024 the way people do: assembled, edited, submitted, released by somebody else. */
import { reportText } from '#messages/reports-text.ts'
import { valueOf } from '#modules/reports/figure.ts'
import { createReport, editHead, editParagraph, getReport, getReportChoices, moveReport, type ReportView } from '#modules/reports/server/index.ts'
import { plan62 } from './plan-62.ts'
import { report2024 } from './report-2024.ts'
import type { SampleRun } from './sample-run.ts'
import { units } from './units.ts'

/** The days on which it was written and released; a report follows the cut-off of its period (14/12). */
const WRITTEN = '2024-12-16'
const RELEASED = report2024.head.date
/** When the report is played: whole, on the day of its release. */
export const REPORTED = RELEASED

type Figures = Parameters<typeof valueOf>[0]
const list = (items: string[]) => items.map((item) => `- ${item.replace(/[.;]$/u, '')}`).map((item, at) => `${item}${at === items.length - 1 ? '.' : ';'}`).join('\n')
const bare = (items: string[]) => items.map((item) => item.replace(/[.;]\s*$/u, '')).filter((item) => item !== 'Như trên' && !item.startsWith('Lưu:'))
const unitName = (code: string) => units.find((unit) => unit.code === code)?.name ?? code

/** The amounts are the program's, the words those of the sample. */
function narrative(view: ReportView, taskId: string, words: string): string {
  const figures = view.figures as unknown as Figures
  const activities = valueOf(figures, `${taskId}:activities`)
  return activities === 0 ? words : `Trong kỳ đã ghi nhận ${reportText.amount({ activities, participants: valueOf(figures, `${taskId}:participants`) })}. ${words}`
}

function lateText(assembled: string): string {
  const told = assembled === reportText.noLate ? [] : assembled.split('\n').map((line) => line.replace(/^- /u, ''))
  const more = report2024.late.filter((one) => !told.some((line) => line.includes(` ${one.taskRef} `))).map((one) => `Nhiệm vụ ${one.taskRef}, ${unitName(one.unitCode)}: ${one.reason}`)
  return [...told, ...more].map((line) => `- ${line}`).join('\n')
}

/** Every paragraph that the sample has words for, by its key. */
function words(view: ReportView): [key: string, text: string][] {
  const assembled = (key: string) => view.paragraphs.find((one) => one.key === key)!.text
  const tasks = new Map(view.tasks.map((task) => [task.ref, task]))
  const written = report2024.paragraphs.flatMap(({ taskRef, text }): [string, string][] => {
    const task = tasks.get(taskRef)
    return task && !task.refused ? [[`${task.id}:text`, narrative(view, task.id, text)]] : []
  })
  return [
    ['intro', report2024.opening], ['general', `${assembled('general')}\n${report2024.direction}`], ...written, ['late', lateText(assembled('late'))],
    ['difficulties', report2024.assessment.join('\n')], ['directions', `${list(report2024.nextSteps)}\n${report2024.proposals.join('\n')}`], ['closing', report2024.closing],
  ]
}

/**
 * Makes the report of 2024 on the whole sample plan, up to its release: written by the focal point of the unit that keeps the
 * plan, released by its approver. Plan, notes and activities must have been loaded. Answers with the report's id.
 */
export async function loadReport2024({ as, person, unitIds }: SampleRun): Promise<string> {
  const [writer, approver] = [person('focal_point', report2024.unitCode), person('approver', report2024.unitCode)]
  const { plans } = await as(writer, WRITTEN, getReportChoices, {})
  const planId = plans.find((plan) => plan.number === `${plan62.head.number}/${plan62.head.symbol}`)?.id
  const { id: reportId } = await as(writer, WRITTEN, createReport, { planId, unitId: unitIds.get(report2024.unitCode), scope: 'plan', period: report2024.period.name })
  const view = await as(writer, WRITTEN, getReport, { reportId })
  for (const [key, text] of words(view)) await as(writer, WRITTEN, editParagraph, { reportId, key, text })
  const { head, title, addressees, recipients, signature } = report2024
  await as(writer, WRITTEN, editHead, { reportId, head: { ...view.head, number: head.number, symbol: head.symbol, place: head.place, date: head.date, subject: title, addressees, recipients: bare(recipients), authority: '', authorityOf: '', signerRole: signature.role, signerName: signature.name } })
  await as(writer, WRITTEN, moveReport, { reportId, move: 'submit' })
  await as(approver, RELEASED, moveReport, { reportId, move: 'release' })
  return reportId
}
