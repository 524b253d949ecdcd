import { z } from 'zod'
import { reportsWords } from '#messages/reports.ts'
import { conflict } from '#platform/errors.ts'
import { command } from '#platform/server/command.ts'
import { newId } from '#platform/server/id.ts'
import { assemble } from '../assemble.ts'
import { begin } from '../refresh.ts'
import { PeriodText } from '../period-text.ts'
import { REPORT_SCOPES } from '../report.ts'
import { gather } from './gather.ts'
import { canWriteReport } from './policy.ts'
import { saveFigures, saveParagraphs } from './store.ts'
import { suggestHead } from './suggest-head.ts'
import { taskLines } from './task-lines.ts'

export const ReportWanted = z.object({ planId: z.uuid(), unitId: z.uuid(), scope: z.enum(REPORT_SCOPES).default('unit'), period: PeriodText })

/** Assembles the draft of one unit's report on one plan for one period. There is one such report. */
export const createReport = command('reports.create', {
  input: ReportWanted,
  allow: canWriteReport,
  api: 'POST /reports',
  async run(ctx, input) {
    ctx.permit({ unitId: input.unitId, planId: input.planId })
    const facts = await gather(ctx, input)
    const { paragraphs, figures } = assemble(facts)
    const id = newId()
    const made = await ctx.tx
      .insertInto('reports')
      .values({
        tenant_id: ctx.tenantId, id, plan_id: input.planId, unit_id: input.unitId, scope: input.scope, period: input.period, window_from: facts.window.from, window_to: facts.window.to, state: 'draft',
        plan_name: facts.planName, unit_name: facts.unitName, head: JSON.stringify(await suggestHead(ctx, facts, input.unitId)), tasks: JSON.stringify(taskLines(facts)),
        assembled_at: ctx.now, changed_at: ctx.now, created_by: ctx.actor.kind === 'person' ? ctx.actor.personId : null, submitted_by: null, released_at: null, document: null,
      })
      .onConflict((on) => on.columns(['tenant_id', 'plan_id', 'unit_id', 'scope', 'period']).doNothing())
      .executeTakeFirst()
    if (!made.numInsertedOrUpdatedRows) throw conflict('report.exists', reportsWords(ctx.locale).exists)
    await saveParagraphs(ctx, id, begin(paragraphs))
    await saveFigures(ctx, id, figures, facts.records)
    ctx.changed({ type: 'report', id, before: null, after: input })
    return { id }
  },
})
