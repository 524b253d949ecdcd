import { z } from 'zod'
import { reportsWords } from '#messages/reports.ts'
import { conflict } from '#platform/errors.ts'
import { command } from '#platform/server/command.ts'
import { assemble } from '../assemble.ts'
import { isOpen, refreshed } from '../report.ts'
import { gather } from './gather.ts'
import { canWriteReport } from './policy.ts'
import { paragraphsOf, requireReport, saveFigures, saveParagraphs, type StoredParagraph } from './store.ts'

/**
 * Counts the records again. Figures follow at once; a paragraph whose records say something new is offered beside
 * the writer's, and stays as it is until the writer chooses.
 */
export const refreshReport = command('reports.refresh', {
  input: z.object({ reportId: z.uuid() }),
  allow: canWriteReport,
  api: 'POST /reports/{reportId}/refresh',
  async run(ctx, { reportId }) {
    const report = await requireReport(ctx, reportId)
    ctx.permit({ unitId: report.unit_id })
    const words = reportsWords(ctx.locale)
    if (!isOpen(report.state)) throw conflict('report.closed', words.closed)
    const facts = await gather(ctx, { planId: report.plan_id, unitId: report.unit_id, scope: report.scope, period: report.period })
    const { paragraphs, figures } = assemble(facts, words)
    const stored = new Map((await paragraphsOf(ctx, reportId)).map((one) => [one.key, one]))
    const next = paragraphs.map((one, position): StoredParagraph => {
      const before = stored.get(one.key)
      if (!before) return { ...one, position, assembled: one.text, proposed: null }
      return { ...before, kind: one.kind, position, ...(one.kind === 'open' ? {} : refreshed(before, one.text)) }
    })
    await saveParagraphs(ctx, reportId, next)
    await saveFigures(ctx, reportId, figures)
    await ctx.tx.updateTable('reports').set((of) => ({ assembled_at: ctx.now, version: of('version', '+', 1) })).where('tenant_id', '=', ctx.tenantId).where('id', '=', reportId).execute()
    const offered = next.filter((one) => one.proposed !== null).length
    ctx.changed({ type: 'report', id: reportId, before: { assembledAt: report.assembled_at }, after: { assembledAt: ctx.now, offered } })
    return { offered }
  },
})
