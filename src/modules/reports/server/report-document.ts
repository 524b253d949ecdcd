import { z } from 'zod'
import type { AdministrativeDocument } from '#documents/write/index.ts'
import { query } from '#platform/server/command.ts'
import type { Context } from '#platform/server/context.ts'
import { assemble } from '../assemble.ts'
import { toDocument } from '../document.ts'
import { begin } from '../refresh.ts'
import { ReportWanted } from './create-report.ts'
import { gather } from './gather.ts'
import { canReadReport } from './policy.ts'
import { figuresOf, paragraphsOf, recordsOf, requireReport, type StoredReport } from './store.ts'
import { suggestHead } from './suggest-head.ts'
import { taskLines } from './task-lines.ts'

const isSample = async (ctx: Context) => (await ctx.tx.selectFrom('tenants').select('sample').where('tenant_id', '=', ctx.tenantId).executeTakeFirstOrThrow()).sample
const thisYear = (ctx: Context) => ctx.today.slice(0, 4)

/** The stored report as a document; `draft`: it bears DỰ THẢO. */
export async function documentOf(ctx: Context, report: StoredReport, { draft }: { draft: boolean }): Promise<AdministrativeDocument> {
  const parts = { paragraphs: await paragraphsOf(ctx, report.id), figures: await figuresOf(ctx, report.id), records: await recordsOf(ctx, report.id) }
  return toDocument({ scope: report.scope, unitName: report.unit_name, head: report.head, tasks: report.tasks, ...parts }, { draft, sample: await isSample(ctx), year: thisYear(ctx) })
}

/** The report as an administrative document. One that was released is given as it was then, whole. `writtenAt`: the moment its file names. */
export const getReportDocument = query('reports.getDocument', {
  input: z.object({ reportId: z.uuid() }),
  allow: canReadReport,
  api: 'GET /reports/{reportId}/document',
  async run(ctx, { reportId }): Promise<{ document: AdministrativeDocument; period: string; writtenAt: string }> {
    const report = await requireReport(ctx, reportId)
    ctx.permit({ unitId: report.unit_id, planId: report.plan_id, released: report.state === 'released' })
    return { document: report.document ?? (await documentOf(ctx, report, { draft: true })), period: report.period, writtenAt: report.released_at ?? report.changed_at }
  },
})

/** The document of a unit's report: the stored one if there is one, else assembled from the records without keeping it. */
export const previewReport = query('reports.preview', {
  input: ReportWanted,
  allow: canReadReport,
  api: null,
  async run(ctx, input): Promise<{ document: AdministrativeDocument; stored: boolean; writtenAt: string }> {
    const { planId, unitId, scope, period } = input
    const stored = await ctx.tx
      .selectFrom('reports').selectAll()
      .where('tenant_id', '=', ctx.tenantId).where('plan_id', '=', planId).where('unit_id', '=', unitId).where('scope', '=', scope).where('period', '=', period)
      .executeTakeFirst()
    ctx.permit({ unitId, planId, released: stored?.state === 'released' })
    if (stored) return { document: stored.document ?? (await documentOf(ctx, stored, { draft: true })), stored: true, writtenAt: stored.released_at ?? stored.changed_at }
    const facts = await gather(ctx, input)
    const { paragraphs, figures } = assemble(facts)
    const counted = new Set(figures.find((one) => one.key === 'all:activities')!.records.map((one) => one.id))
    const report = { scope, unitName: facts.unitName, head: await suggestHead(ctx, facts, unitId), paragraphs: begin(paragraphs), tasks: taskLines(facts), figures, records: facts.records.filter((record) => counted.has(record.id)) }
    return { document: toDocument(report, { draft: true, sample: await isSample(ctx), year: thisYear(ctx) }), stored: false, writtenAt: ctx.now }
  },
})
