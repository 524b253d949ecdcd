import { z } from 'zod'
import { query } from '#platform/server/command.ts'
import { sourcedValues, unsourcedNumbers } from '../unsourced.ts'
import { canReadReport } from './policy.ts'
import { present, subjectOf } from './present.ts'
import { figuresOf, paragraphsOf, recordsOf, requireReport } from './store.ts'

/** A report with its paragraphs, figures (without their records) and what happened to it. `unsourced`: numbers that no record stands behind. */
export const getReport = query('reports.get', {
  input: z.object({ reportId: z.uuid() }),
  allow: canReadReport,
  api: 'GET /reports/{reportId}',
  async run(ctx, { reportId }) {
    const report = await requireReport(ctx, reportId)
    ctx.permit(subjectOf(report))
    const events = await ctx.tx.selectFrom('report_events').select(['id', 'from_state', 'to_state', 'remark', 'author_name', 'on_behalf_of', 'at']).where('tenant_id', '=', ctx.tenantId).where('report_id', '=', reportId).orderBy('at', 'desc').orderBy('id', 'desc').execute()
    const figures = await figuresOf(ctx, reportId)
    const sourced = sourcedValues(figures, await recordsOf(ctx, reportId))
    const paragraphs = (await paragraphsOf(ctx, reportId)).map(({ position: _position, ...one }) => ({ ...one, unsourced: unsourcedNumbers(one.text, one.proposed ?? one.assembled, sourced) }))
    return {
      ...present(ctx, report), tasks: report.tasks, paragraphs,
      figures: figures.map(({ records, ...figure }) => ({ ...figure, count: records.length })),
      events: events.map((event) => ({ id: event.id, from: event.from_state, to: event.to_state, remark: event.remark, author: event.author_name, onBehalfOf: event.on_behalf_of, at: event.at })),
    }
  },
})

export type ReportView = Awaited<ReturnType<typeof getReport.run>>
