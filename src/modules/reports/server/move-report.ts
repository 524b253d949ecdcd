import { z } from 'zod'
import { checkDocument } from '#documents/write/index.ts'
import { reportsWords } from '#messages/reports.ts'
import { conflict, invalid } from '#platform/errors.ts'
import { command } from '#platform/server/command.ts'
import type { Context } from '#platform/server/context.ts'
import { newId } from '#platform/server/id.ts'
import { REPORT_MOVES, reportWorkflow, type ReportMove } from '../report.ts'
import { canMoveReport } from './policy.ts'
import { documentOf } from './report-document.ts'
import { paragraphsOf, requireReport, withWriter, type StoredReport } from './store.ts'

/** Submits, returns or releases a report. What is released is kept as a whole document and never changes. */
export const moveReport = command('reports.move', {
  input: z.object({ reportId: z.uuid(), move: z.enum(REPORT_MOVES), remark: z.string().trim().max(4000).default('') }),
  allow: canMoveReport,
  api: 'POST /reports/{reportId}/moves',
  async run(ctx, { reportId, move, remark }) {
    const report = await requireReport(ctx, reportId, 'lock')
    const subject = { unitId: report.unit_id, writers: report.writers }
    ctx.permit({ ...subject, planId: report.plan_id, move })
    const words = reportsWords(ctx.locale)
    const found = reportWorkflow.find(move, report.state, { ...subject, actor: ctx.actor })
    if (!found) throw conflict('report.move_closed', words.moveClosed)
    if (found.needsReason && !remark) throw invalid('report.reason_needed', words.reasonNeeded, [{ path: 'remark', code: 'required', message: words.reasonNeeded }])
    await ctx.tx.updateTable('reports').set({ state: found.to, changed_at: ctx.now, ...(await changes(ctx, report, move)) }).where('tenant_id', '=', ctx.tenantId).where('id', '=', reportId).execute()
    const author_id = ctx.actor.kind === 'person' ? ctx.actor.personId : null
    await ctx.tx.insertInto('report_events').values({ tenant_id: ctx.tenantId, id: newId(), report_id: reportId, from_state: report.state, to_state: found.to, remark, author_id, author_name: ctx.actor.name, on_behalf_of: ctx.via?.name ?? null, at: ctx.now }).execute()
    ctx.changed({ type: 'report', id: reportId, before: { state: report.state }, after: { state: found.to }, ...(remark ? { reason: remark } : {}) })
    return { state: found.to }
  },
})

/** What a move sets besides the state. A report that cannot be printed, or in which a choice is open, is not submitted. */
async function changes(ctx: Context, report: StoredReport, move: ReportMove) {
  if (move === 'return') return {}
  const document = await documentOf(ctx, report, { draft: move !== 'release' })
  checkDocument(document, ctx.locale)
  if (move === 'release') return { released_at: ctx.now, document: JSON.stringify(document) }
  const open = (await paragraphsOf(ctx, report.id)).filter((one) => one.proposed !== null).length
  if (open > 0) throw conflict('report.pending', reportsWords(ctx.locale).pending(open))
  return { submitted_by: ctx.actor.kind === 'person' ? ctx.actor.personId : null, writers: withWriter(report.writers, ctx.actor) }
}
