/** What "who may do this, and why" asks about reports. */
import { reportsWords } from '#messages/reports.ts'
import { parsePeriod } from '#platform/period.ts'
import { registerSubject } from '#platform/server/subjects.ts'
import { REPORT_MOVES } from '../report.ts'
import { canReadReport } from './policy.ts'
import { subjectOf } from './present.ts'

registerSubject({
  name: 'reports.report',
  kind: 'report',
  async load(ctx, id) {
    const report = await ctx.tx.selectFrom('reports').select(['unit_id', 'unit_name', 'plan_id', 'plan_name', 'period', 'state', 'writers']).where('tenant_id', '=', ctx.tenantId).where('id', '=', id).executeTakeFirst()
    if (!report) return null
    const { kind, year, n } = parsePeriod(report.period)!
    const subject = { unitId: report.unit_id, planId: report.plan_id }
    return {
      record: { title: `${reportsWords(ctx.locale).todo.title(reportsWords(ctx.locale).period(kind, year, n), report.plan_name)} · ${report.unit_name}`, href: `/reports/${id}`, readable: (actor) => canReadReport(actor, subjectOf(report)) },
      questions: [
        ...REPORT_MOVES.map((move) => ({ operation: 'reports.move', subject: { ...subject, writers: report.writers, move } })),
        { operation: 'reports.editParagraph', subject },
        { operation: 'reports.get', subject: subjectOf(report) },
      ],
    }
  },
})

registerSubject({ name: 'reports.unit', kind: 'unit', load: async (_ctx, id) => ({ questions: [{ operation: 'reports.create', subject: { unitId: id } }] }) })
