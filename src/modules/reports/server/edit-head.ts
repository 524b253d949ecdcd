import { z } from 'zod'
import { command } from '#platform/server/command.ts'
import { ReportHead } from '../report-head.ts'
import { canWriteReport } from './policy.ts'
import { requireOpen, requireReport, withWriter } from './store.ts'

/** What stands around the text: agencies, number, date, subject, addressees, signer, recipients. */
export const editHead = command('reports.editHead', {
  input: z.object({ reportId: z.uuid(), head: ReportHead }),
  allow: canWriteReport,
  api: 'PUT /reports/{reportId}/head',
  async run(ctx, { reportId, head }) {
    const report = await requireReport(ctx, reportId, 'lock')
    ctx.permit({ unitId: report.unit_id, planId: report.plan_id })
    requireOpen(ctx, report)
    await ctx.tx.updateTable('reports').set({ head: JSON.stringify(head), changed_at: ctx.now, writers: withWriter(report.writers, ctx.actor) }).where('tenant_id', '=', ctx.tenantId).where('id', '=', reportId).execute()
    ctx.changed({ type: 'report', id: reportId, before: { head: report.head }, after: { head } })
    return {}
  },
})
