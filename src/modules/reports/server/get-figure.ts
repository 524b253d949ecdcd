import { z } from 'zod'
import { reportsWords } from '#messages/reports.ts'
import { unitNames } from '#modules/organisations/server/index.ts'
import { notFound } from '#platform/errors.ts'
import { query } from '#platform/server/command.ts'
import type { Context } from '#platform/server/context.ts'
import type { Counted } from '../figure.ts'
import { canReadReport } from './policy.ts'
import { present, subjectOf } from './present.ts'
import { figuresOf, recordsOf, requireReport, type StoredReport } from './store.ts'

/** A counted record as a person reads it. `from` and `to` are empty for tasks and units. */
export type FigureLine = { source: string; id: string; value: number; title: string; from: string; to: string; place: string; units: string[]; href: string }

/** A figure with exactly the records that were counted: its value is the sum of theirs. */
export const getFigure = query('reports.getFigure', {
  input: z.object({ reportId: z.uuid(), key: z.string().min(1).max(120) }),
  allow: canReadReport,
  api: 'GET /reports/{reportId}/figures/{key}',
  async run(ctx, { reportId, key }) {
    const report = await requireReport(ctx, reportId)
    ctx.permit(subjectOf(report))
    const figure = (await figuresOf(ctx, reportId)).find((one) => one.key === key)
    if (!figure) throw notFound('report.figure', reportsWords(ctx.locale).figureMissing)
    const task = report.tasks.find((one) => one.id === figure.taskId)
    const { records, ...rest } = figure
    return { ...rest, taskRef: task?.ref ?? '', taskTitle: task?.title ?? '', records: await linesOf(ctx, report, records), report: present(ctx, report) }
  },
})

async function linesOf(ctx: Context, report: StoredReport, counted: Counted[]): Promise<FigureLine[]> {
  const names = await unitNames(ctx, counted.filter((one) => one.source === 'units').map((one) => one.id))
  const tasks = new Map(report.tasks.map((task) => [task.id, task]))
  const records = new Map((await recordsOf(ctx, report.id)).map((record) => [`${record.source} ${record.id}`, record]))
  const bare = { from: '', to: '', place: '', units: [] }
  return counted.flatMap((one): FigureLine[] => {
    if (one.source === 'units') return [{ ...one, ...bare, title: names.get(one.id) ?? '', href: '/units' }]
    const task = one.source === 'tasks' ? tasks.get(one.id) : undefined
    if (task) return [{ ...one, ...bare, title: `${task.ref}. ${task.title}`, href: `/plans/${report.plan_id}/tasks/${task.id}` }]
    const record = records.get(`${one.source} ${one.id}`)
    return record ? [{ ...one, title: record.title, from: record.from, to: record.to, place: record.place, units: record.units.map((unit) => unit.name), href: record.href }] : []
  })
}

export type FigureView = Awaited<ReturnType<typeof getFigure.run>>
