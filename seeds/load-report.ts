/** Writes the sample's finished report of 2024 the way people do: assembled, edited, submitted, released by somebody else. */
import type { z } from 'zod'
import { reportText } from '#messages/reports-text.ts'
import { createReport, editHead, editParagraph, getReport, moveReport, type ReportView } from '#modules/reports/server/index.ts'
import { valueOf } from '#modules/reports/figure.ts'
import type { Actor } from '#platform/actor.ts'
import type { Operation } from '#platform/server/command.ts'
import { report2024 } from './report-2024.ts'
import { units } from './units.ts'

/**
 * Performs an operation as an actor. The clock it runs under is the day on which the report is released:
 * `perform({ ...platform, clock: () => new Date('2024-12-18T03:00:00Z') }, operation, input, { actor, locale: 'vi' })`.
 */
export type RunAs = <Schema extends z.ZodType, Output>(operation: Operation<Schema, Output>, input: unknown, actor: Actor) => Promise<Output>

/** The sample plan, the unit that keeps it (`report2024.unitCode`), and two of that unit's people: who writes and who approves. */
export type ReportIds = { planId: string; unitId: string; writer: Actor; approver: Actor }

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

/** Makes the report of 2024 on the whole sample plan, up to its release. Answers with its id. */
export async function loadReport2024(run: RunAs, { planId, unitId, writer, approver }: ReportIds): Promise<string> {
  const { id: reportId } = await run(createReport, { planId, unitId, scope: 'plan', period: report2024.period.name }, writer)
  const view = await run(getReport, { reportId }, writer)
  for (const [key, text] of words(view)) await run(editParagraph, { reportId, key, text }, writer)
  const { head, title, addressees, recipients, signature } = report2024
  await run(editHead, { reportId, head: { ...view.head, number: head.number, symbol: head.symbol, place: head.place, date: head.date, subject: title, addressees, recipients: bare(recipients), authority: '', authorityOf: '', signerRole: signature.role, signerName: signature.name } }, writer)
  await run(moveReport, { reportId, move: 'submit' }, writer)
  await run(moveReport, { reportId, move: 'release' }, approver)
  return reportId
}
