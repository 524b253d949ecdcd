import { z } from 'zod'
import { command } from '#platform/server/command.ts'
import { assemble } from '../assemble.ts'
import { refreshParagraphs } from '../refresh.ts'
import { gather } from './gather.ts'
import { canWriteReport } from './policy.ts'
import { paragraphsOf, requireOpen, requireReport, saveFigures, saveParagraphs } from './store.ts'
import { taskLines } from './task-lines.ts'

/**
 * Counts the records again. Figures follow at once; a paragraph of which the records say something new is offered beside
 * the writer's, and stays as it is until the writer chooses.
 */
export const refreshReport = command('reports.refresh', {
  input: z.object({ reportId: z.uuid() }),
  allow: canWriteReport,
  api: 'POST /reports/{reportId}/refresh',
  async run(ctx, { reportId }) {
    const report = await requireReport(ctx, reportId, 'lock')
    ctx.permit({ unitId: report.unit_id, planId: report.plan_id })
    requireOpen(ctx, report)
    const facts = await gather(ctx, { planId: report.plan_id, unitId: report.unit_id, scope: report.scope, period: report.period })
    const { paragraphs, figures } = assemble(facts)
    const next = refreshParagraphs(await paragraphsOf(ctx, reportId), paragraphs)
    await saveParagraphs(ctx, reportId, next)
    await saveFigures(ctx, reportId, figures, facts.records)
    await ctx.tx
      .updateTable('reports')
      .set({ assembled_at: ctx.now, changed_at: ctx.now, tasks: JSON.stringify(taskLines(facts)), plan_name: facts.planName, unit_name: facts.unitName })
      .where('tenant_id', '=', ctx.tenantId).where('id', '=', reportId).execute()
    const offered = next.filter((one) => one.proposed !== null).length
    ctx.changed({ type: 'report', id: reportId, before: { assembledAt: report.assembled_at }, after: { assembledAt: ctx.now, offered } })
    return { offered }
  },
})
