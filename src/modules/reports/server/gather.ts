import { reportsWords } from '#messages/reports.ts'
import { tasksForReport } from '#modules/plans/server/index.ts'
import { daysLate } from '#modules/plans/task.ts'
import { invalid, notFound } from '#platform/errors.ts'
import { cutOffWindow, parsePeriod } from '#platform/period.ts'
import type { Context } from '#platform/server/context.ts'
import { reportSources } from '#platform/server/report-source.ts'
import type { ReportFacts } from '../assemble.ts'
import type { ReportScope } from '../report.ts'

export type ReportSubject = { planId: string; unitId: string; scope: ReportScope; period: string }

/** Everything that the report is assembled from, of the province that asks, within the period's window. */
export async function gather(ctx: Context, { planId, unitId, scope, period }: ReportSubject): Promise<ReportFacts & { provinceName: string; planNumber: string }> {
  const words = reportsWords(ctx.locale)
  const parsed = parsePeriod(period)
  if (!parsed) throw invalid('report.period', words.badPeriod, [{ path: 'period', code: 'form', message: words.badPeriod }])
  const window = cutOffWindow(parsed)
  const unit = await ctx.tx.selectFrom('units').select('name').where('tenant_id', '=', ctx.tenantId).where('id', '=', unitId).executeTakeFirst()
  if (!unit) throw invalid('report.unit', words.unitMissing, [{ path: 'unitId', code: 'missing', message: words.unitMissing }])
  const plan = await tasksForReport(ctx, { planId, unitId: scope === 'unit' ? unitId : null })
  if (!plan) throw notFound('report.plan', words.planMissing)
  if (scope === 'plan' && plan.ownerUnitId !== unitId) throw invalid('report.not_keeper', words.notKeeper, [{ path: 'unitId', code: 'not_keeper', message: words.notKeeper }])
  if (plan.tasks.length === 0) throw invalid('report.no_part', words.noPart, [{ path: 'unitId', code: 'no_part', message: words.noPart }])
  const taskIds = [...plan.tasks.map((task) => task.id), ...plan.countsFor.keys()]
  const records = (await Promise.all(reportSources().map((source) => source.records(ctx, { taskIds, unitId: scope === 'unit' ? unitId : null, window })))).flat().sort((a, b) => a.to.localeCompare(b.to) || a.id.localeCompare(b.id))
  const asOf = ctx.today < window.to ? ctx.today : window.to
  const tenant = await ctx.tx.selectFrom('tenants').select('name').where('tenant_id', '=', ctx.tenantId).executeTakeFirstOrThrow()
  return {
    scope, unitName: unit.name, window, records, countsFor: plan.countsFor, lead: plan.lead, coordinate: plan.coordinate, units: plan.units,
    planName: plan.number ? words.planNamed(titleCase(plan.type), plan.number) : plan.title,
    planNumber: plan.number,
    provinceName: tenant.name,
    periodName: words.periodName(parsed.kind, parsed.year, parsed.n),
    tasks: plan.tasks.map((task) => ({ ...task, late: task.due && task.open && daysLate(task.due, asOf) > 0 ? { due: task.due, days: daysLate(task.due, asOf), reason: task.reason } : null })),
  }
}

/** "KẾ HOẠCH" → "Kế hoạch". */
const titleCase = (text: string) => text.charAt(0).toUpperCase() + text.slice(1).toLowerCase()
