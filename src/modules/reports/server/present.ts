import { reportsWords } from '#messages/reports.ts'
import { parsePeriod } from '#platform/period.ts'
import type { Context } from '#platform/server/context.ts'
import { isOpen, reportWorkflow } from '../report.ts'
import { canWriteReport } from './policy.ts'
import type { StoredReport } from './store.ts'

/** A stored report as pages and the API see it, with exactly the moves that are open to who asks. */
export function present(ctx: Context, report: Omit<StoredReport, 'document'>) {
  const period = parsePeriod(report.period)!
  return {
    id: report.id, planId: report.plan_id, planName: report.plan_name, unitId: report.unit_id, unitName: report.unit_name, scope: report.scope,
    period: report.period, periodName: reportsWords(ctx.locale).period(period.kind, period.year, period.n), window: { from: report.window_from, to: report.window_to },
    state: report.state, head: report.head, assembledAt: report.assembled_at, changedAt: report.changed_at, releasedAt: report.released_at,
    mayWrite: isOpen(report.state) && canWriteReport(ctx.actor, { unitId: report.unit_id }),
    moves: reportWorkflow.open(report.state, { actor: ctx.actor, unitId: report.unit_id, writers: report.writers }).map((move) => ({ name: move.name, needsReason: move.needsReason ?? false })),
  }
}

export const subjectOf = (report: Pick<StoredReport, 'unit_id' | 'plan_id' | 'state'>) => ({ unitId: report.unit_id, planId: report.plan_id, released: report.state === 'released' })
