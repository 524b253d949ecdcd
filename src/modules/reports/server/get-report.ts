import { z } from 'zod'
import { reportsWords } from '#messages/reports.ts'
import { notFound } from '#platform/errors.ts'
import { query } from '#platform/server/command.ts'
import type { Context } from '#platform/server/context.ts'
import { isOpen, reportWorkflow } from '../report.ts'
import { canReadReport, canWriteReport } from './policy.ts'
import { figuresOf, paragraphsOf, requireReport } from './store.ts'

type Row = Awaited<ReturnType<typeof requireReport>>
const subject = (report: Row) => ({ unitId: report.unit_id, released: report.state === 'released' })

function present(ctx: Context, report: Row) {
  return {
    id: report.id, planId: report.plan_id, unitId: report.unit_id, unitName: report.unit_name, scope: report.scope, period: report.period, window: { from: report.window_from, to: report.window_to },
    state: report.state, head: report.head, version: report.version, assembledAt: report.assembled_at, releasedAt: report.released_at,
    mayWrite: isOpen(report.state) && canWriteReport(ctx.actor, { unitId: report.unit_id }),
    moves: reportWorkflow.open(report.state, { actor: ctx.actor, unitId: report.unit_id, submittedBy: report.submitted_by }).map((move) => ({ name: move.name, needsReason: move.needsReason ?? false })),
  }
}

export const getReport = query('reports.get', {
  input: z.object({ reportId: z.uuid() }),
  allow: canReadReport,
  api: 'GET /reports/{reportId}',
  async run(ctx, { reportId }) {
    const report = await requireReport(ctx, reportId)
    ctx.permit(subject(report))
    const events = await ctx.tx.selectFrom('report_events').select(['from_state', 'to_state', 'remark', 'author_name', 'at']).where('tenant_id', '=', ctx.tenantId).where('report_id', '=', reportId).orderBy('at').execute()
    const figures = (await figuresOf(ctx, reportId)).map(({ records, ...figure }) => ({ ...figure, count: records.length }))
    return { ...present(ctx, report), paragraphs: await paragraphsOf(ctx, reportId), figures, events }
  },
})

export type ReportView = Awaited<ReturnType<typeof getReport.run>>

/** A figure with exactly the records that were counted. */
export const getFigure = query('reports.getFigure', {
  input: z.object({ reportId: z.uuid(), key: z.string().max(80) }),
  allow: canReadReport,
  api: 'GET /reports/{reportId}/figures/{key}',
  async run(ctx, { reportId, key }) {
    const report = await requireReport(ctx, reportId)
    ctx.permit(subject(report))
    const figure = (await figuresOf(ctx, reportId)).find((one) => one.key === key)
    if (!figure) throw notFound('report.figure', reportsWords(ctx.locale).figureMissing)
    return { ...figure, report: present(ctx, report) }
  },
})

export const listReports = query('reports.list', {
  input: z.object({ planId: z.uuid().optional() }),
  allow: (actor) => actor.kind === 'system' || actor.grants.length > 0,
  api: 'GET /reports',
  async run(ctx, { planId }) {
    ctx.permit(null)
    let rows = ctx.tx
      .selectFrom('reports as report')
      .innerJoin('units as unit', (on) => on.onRef('unit.tenant_id', '=', 'report.tenant_id').onRef('unit.id', '=', 'report.unit_id'))
      .selectAll('report')
      .select('unit.name as unit_name')
      .where('report.tenant_id', '=', ctx.tenantId)
    if (planId) rows = rows.where('report.plan_id', '=', planId)
    const found = await rows.orderBy('report.window_to', 'desc').orderBy('unit.position').execute()
    return found.filter((report) => canReadReport(ctx.actor, subject(report))).map((report) => present(ctx, report))
  },
})
