import { reportsWords } from '#messages/reports.ts'
import { dayText, reportText } from '#messages/reports-text.ts'
import type { TaskForReport } from '#modules/plans/report-task.ts'
import { tasksForReport } from '#modules/plans/server/index.ts'
import { unitNames } from '#modules/organisations/server/index.ts'
import { invalid, notFound } from '#platform/errors.ts'
import { cutOffWindow, parsePeriod, type Window } from '#platform/period.ts'
import type { ReportRecord } from '#platform/report-record.ts'
import type { Context } from '#platform/server/context.ts'
import { reportSources } from '#platform/server/report-source.ts'
import type { ReportFacts, ReportTask } from '../facts.ts'
import { recordsByTask } from '../figure.ts'
import type { ReportScope } from '../report.ts'
import { standingOf } from '../standing.ts'

export type ReportOf = { planId: string; unitId: string; scope: ReportScope; period: string }
export type Gathered = ReportFacts & { keeperId: string }

/** A report is written after the cut-off: what units wrote in this many days after it still says why something was late. */
const NOTES_AFTER = 31

const plusDays = (day: string, days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
const earlier = (a: string, b: string) => (a < b ? a : b)
/** "KẾ HOẠCH" → "Kế hoạch". */
const sentenceCase = (text: string) => text.charAt(0).toUpperCase() + text.slice(1).toLocaleLowerCase('vi')

/** Everything that the report is assembled from, within the days that its period counts. */
export async function gather(ctx: Context, { planId, unitId, scope, period }: ReportOf): Promise<Gathered> {
  const words = reportsWords(ctx.locale)
  const refuse = (path: string, code: string, message: string) => invalid(`report.${code}`, message, [{ path, code, message }])
  const parsed = parsePeriod(period)
  if (!parsed) throw refuse('period', 'period', words.badPeriod)
  const window = cutOffWindow(parsed)
  if (window.from > ctx.today) throw refuse('period', 'period_ahead', words.periodAhead(dayText(window.from)))
  const unitName = (await unitNames(ctx, [unitId])).get(unitId)
  if (!unitName) throw refuse('unitId', 'unit', words.unitMissing)
  const asOf = earlier(ctx.today, window.to)
  const one = scope === 'unit' ? unitId : null
  const plan = await tasksForReport(ctx, { planId, unitId: one, asOf, notes: { from: window.from, to: earlier(ctx.today, plusDays(window.to, NOTES_AFTER)) } })
  if (!plan) throw notFound('report.plan', words.planMissing)
  if (scope === 'plan' && plan.ownerUnitId !== unitId) throw refuse('unitId', 'not_keeper', words.notKeeper)
  if (plan.tasks.length === 0) throw refuse('unitId', 'no_part', words.noPart)
  const units = plan.answering && [...new Set([unitId, ...[...plan.answering.values()].flatMap((own) => [...own])])]
  const records = (await recordsIn(ctx, { taskIds: [...plan.countsFor.keys()], unitIds: units, window })).filter((record) => isOwn(record, plan, unitId))
  return {
    scope, planId, unitName, window, asOf, records, countsFor: plan.countsFor, keeperId: plan.ownerUnitId,
    planName: plan.number ? reportText.planNamed(sentenceCase(plan.type), plan.number, plan.issuedOn) : plan.title,
    periodName: reportText.period(parsed.kind, parsed.year, parsed.n),
    tasks: withStandings(plan.tasks, { scope, asOf, records, countsFor: plan.countsFor }),
    units: new Map([...plan.tasks.flatMap((task) => task.parts.map((part) => [part.unitId, part.unitName] as const)), ...records.flatMap((record) => record.units.map((unit) => [unit.id, unit.name] as const))]),
  }
}

/** In a unit's report: what it did itself, and what former units did for the parts that came to it. */
function isOwn(record: ReportRecord, { answering, countsFor }: { answering: Map<string, Set<string>> | null; countsFor: Map<string, string[]> }, unitId: string): boolean {
  if (!answering || record.units.some((unit) => unit.id === unitId)) return true
  return record.taskIds.flatMap((taskId) => countsFor.get(taskId) ?? [taskId]).some((taskId) => record.units.some((unit) => answering.get(taskId)?.has(unit.id)))
}

/** Records of all registers, in order of their days, in the words of the report's language. */
async function recordsIn(ctx: Context, query: { taskIds: string[]; unitIds: string[] | null; window: Window }): Promise<ReportRecord[]> {
  const found = await Promise.all(reportSources().map((source) => source.records({ ...ctx, locale: 'vi' }, query)))
  return found.flat().sort((a, b) => a.to.localeCompare(b.to) || a.from.localeCompare(b.from) || a.id.localeCompare(b.id))
}

function withStandings(tasks: TaskForReport[], facts: { scope: ReportScope; asOf: string; records: ReportRecord[]; countsFor: Map<string, string[]> }): ReportTask[] {
  const bare = tasks.map((task): ReportTask => ({ id: task.id, ref: task.ref, title: task.title, heading: task.heading, refused: task.refused, standing: 'not_started', late: null, duty: facts.scope === 'unit' ? (task.parts[0]?.duty ?? null) : null }))
  const under = recordsByTask({ tasks: bare, records: facts.records, countsFor: facts.countsFor })
  return bare.map((task, at) => ({ ...task, ...standingOf(tasks[at]!, { scope: facts.scope, asOf: facts.asOf, recorded: under.get(task.id)!.length > 0 }) }))
}
