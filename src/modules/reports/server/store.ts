import { reportsWords } from '#messages/reports.ts'
import type { Actor } from '#platform/actor.ts'
import { conflict, notFound } from '#platform/errors.ts'
import type { ReportRecord } from '#platform/report-record.ts'
import type { Context } from '#platform/server/context.ts'
import type { Figure } from '../figure.ts'
import type { StoredParagraph } from '../refresh.ts'
import { isOpen, type ReportState } from '../report.ts'

/** The stored report, or "not found". `lock`: nobody else changes it until this transaction ends. */
export async function requireReport(ctx: Context, id: string, lock?: 'lock') {
  const found = ctx.tx.selectFrom('reports').selectAll().where('tenant_id', '=', ctx.tenantId).where('id', '=', id)
  const report = await (lock ? found.forUpdate() : found).executeTakeFirst()
  if (!report) throw notFound('report.missing', reportsWords(ctx.locale).reportMissing)
  return report
}
export type StoredReport = Awaited<ReturnType<typeof requireReport>>

/** Those who wrote the report, and now this person too: none of them approves it. */
export const withWriter = (writers: string[], actor: Actor): string[] => (actor.kind === 'system' || writers.includes(actor.personId) ? writers : [...writers, actor.personId])

/** Text and head are changed only before a report is submitted, or after it was returned. */
export function requireOpen(ctx: Context, report: { state: ReportState }): void {
  if (!isOpen(report.state)) throw conflict('report.closed', reportsWords(ctx.locale).closed)
}

export const paragraphsOf = (ctx: Context, reportId: string): Promise<StoredParagraph[]> =>
  ctx.tx.selectFrom('report_paragraphs').select(['key', 'position', 'kind', 'assembled', 'text', 'proposed']).where('tenant_id', '=', ctx.tenantId).where('report_id', '=', reportId).orderBy('position').execute()

export async function figuresOf(ctx: Context, reportId: string): Promise<Figure[]> {
  const rows = await ctx.tx.selectFrom('report_figures').selectAll().where('tenant_id', '=', ctx.tenantId).where('report_id', '=', reportId).orderBy('position').execute()
  return rows.map((row) => ({ key: row.key, taskId: row.task_id, measure: row.measure, name: row.name, value: Number(row.value), records: row.records }))
}

/** The counted records, in order of their days. Tasks and units, which some figures count, are not among them. */
export async function recordsOf(ctx: Context, reportId: string): Promise<ReportRecord[]> {
  const rows = await ctx.tx.selectFrom('report_records').select('record').where('tenant_id', '=', ctx.tenantId).where('report_id', '=', reportId).orderBy('position').execute()
  return rows.map((row) => row.record)
}

export async function saveParagraphs(ctx: Context, reportId: string, paragraphs: StoredParagraph[]): Promise<void> {
  await ctx.tx.deleteFrom('report_paragraphs').where('tenant_id', '=', ctx.tenantId).where('report_id', '=', reportId).execute()
  await ctx.tx.insertInto('report_paragraphs').values(paragraphs.map((one) => ({ tenant_id: ctx.tenantId, report_id: reportId, ...one }))).execute()
}

/** Figures and the records behind them, as they are now; those counted nowhere are left out. */
export async function saveFigures(ctx: Context, reportId: string, figures: Figure[], records: ReportRecord[]): Promise<void> {
  const mine = { tenant_id: ctx.tenantId, report_id: reportId }
  for (const table of ['report_figures', 'report_records'] as const) await ctx.tx.deleteFrom(table).where('tenant_id', '=', ctx.tenantId).where('report_id', '=', reportId).execute()
  await ctx.tx.insertInto('report_figures').values(figures.map((one, position) => ({ ...mine, key: one.key, position, task_id: one.taskId, measure: one.measure, name: one.name, value: one.value, records: JSON.stringify(one.records) }))).execute()
  const counted = new Set(figures.find((one) => one.key === 'all:activities')!.records.map((one) => `${one.source} ${one.id}`))
  const rows = records.filter((record) => counted.has(`${record.source} ${record.id}`)).map((record, position) => ({ ...mine, source: record.source, id: record.id, position, record: JSON.stringify(record) }))
  for (let at = 0; at < rows.length; at += 500) await ctx.tx.insertInto('report_records').values(rows.slice(at, at + 500)).execute()
}
