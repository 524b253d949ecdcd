import { z } from 'zod'
import { reportsWords } from '#messages/reports.ts'
import { conflict, invalid } from '#platform/errors.ts'
import { command } from '#platform/server/command.ts'
import { newId } from '#platform/server/id.ts'
import { REPORT_MOVES, reportWorkflow } from '../report.ts'
import { canMoveReport } from './policy.ts'
import { paragraphsOf, requireReport } from './store.ts'

export const moveReport = command('reports.move', {
  input: z.object({ reportId: z.uuid(), move: z.enum(REPORT_MOVES), remark: z.string().trim().max(4000).default('') }),
  allow: canMoveReport,
  api: 'POST /reports/{reportId}/moves',
  async run(ctx, { reportId, move, remark }) {
    const report = await requireReport(ctx, reportId)
    ctx.permit({ unitId: report.unit_id })
    const words = reportsWords(ctx.locale)
    const found = reportWorkflow.find(move, report.state, { actor: ctx.actor, unitId: report.unit_id, submittedBy: report.submitted_by })
    if (!found) throw conflict('report.move_closed', words.moveClosed)
    if (found.needsReason && !remark) throw invalid('report.reason_needed', words.reasonNeeded, [{ path: 'remark', code: 'required', message: words.reasonNeeded }])
    if (move === 'submit' && (await paragraphsOf(ctx, reportId)).some((one) => one.proposed !== null)) throw conflict('report.pending', words.pending)
    const person = ctx.actor.kind === 'person' ? ctx.actor.personId : null
    const moved = await ctx.tx
      .updateTable('reports')
      .set({ state: found.to, ...(move === 'submit' ? { submitted_by: person } : {}), ...(move === 'release' ? { released_by: person, released_at: ctx.now } : {}) })
      .where('tenant_id', '=', ctx.tenantId)
      .where('id', '=', reportId)
      .where('state', '=', report.state)
      .executeTakeFirst()
    if (moved.numUpdatedRows === 0n) throw conflict('report.move_closed', words.moveClosed)
    await ctx.tx.insertInto('report_events').values({ tenant_id: ctx.tenantId, id: newId(), report_id: reportId, from_state: report.state, to_state: found.to, remark, author_id: person, author_name: ctx.actor.name, at: ctx.now }).execute()
    ctx.changed({ type: 'report', id: reportId, before: { state: report.state }, after: { state: found.to }, ...(remark ? { reason: remark } : {}) })
    return { state: found.to }
  },
})
