import { z } from 'zod'
import { reportsWords } from '#messages/reports.ts'
import { conflict } from '#platform/errors.ts'
import { command } from '#platform/server/command.ts'
import { newId } from '#platform/server/id.ts'
import { assemble } from '../assemble.ts'
import { PeriodText, REPORT_SCOPES } from '../report.ts'
import { gather } from './gather.ts'
import { suggestHead } from './suggest-head.ts'
import { canWriteReport } from './policy.ts'
import { saveFigures, saveParagraphs } from './store.ts'

/** Assembles the draft of one unit's report on one plan for one period. */
export const createReport = command('reports.create', {
  input: z.object({ planId: z.uuid(), unitId: z.uuid(), scope: z.enum(REPORT_SCOPES).default('unit'), period: PeriodText }),
  allow: canWriteReport,
  api: 'POST /reports',
  async run(ctx, input) {
    ctx.permit({ unitId: input.unitId })
    const words = reportsWords(ctx.locale)
    const facts = await gather(ctx, input)
    const there = await ctx.tx
      .selectFrom('reports').select('id')
      .where('tenant_id', '=', ctx.tenantId).where('plan_id', '=', input.planId).where('unit_id', '=', input.unitId).where('scope', '=', input.scope).where('period', '=', input.period)
      .executeTakeFirst()
    if (there) throw conflict('report.exists', words.exists)
    const report = {
      tenant_id: ctx.tenantId, id: newId(), plan_id: input.planId, unit_id: input.unitId, scope: input.scope, period: input.period, window_from: facts.window.from, window_to: facts.window.to,
      state: 'draft' as const, assembled_at: ctx.now, created_by: ctx.actor.kind === 'person' ? ctx.actor.personId : null, submitted_by: null, released_by: null, released_at: null,
    }
    await ctx.tx.insertInto('reports').values({ ...report, head: JSON.stringify(suggestHead(facts, words)) }).execute()
    const { paragraphs, figures } = assemble(facts, words)
    await saveParagraphs(ctx, report.id, paragraphs.map((one, position) => ({ ...one, position, assembled: one.text, proposed: null })))
    await saveFigures(ctx, report.id, figures)
    ctx.changed({ type: 'report', id: report.id, before: null, after: { planId: input.planId, unitId: input.unitId, scope: input.scope, period: input.period } })
    return { id: report.id }
  },
})
