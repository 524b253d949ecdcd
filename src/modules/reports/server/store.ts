import { notFound } from '#platform/errors.ts'
import type { Context } from '#platform/server/context.ts'
import { reportsWords } from '#messages/reports.ts'
import type { Figure, ParagraphKind } from '../report.ts'

export type StoredParagraph = { key: string; position: number; kind: ParagraphKind; assembled: string; text: string; proposed: string | null }

/** The stored report with its unit's and plan's names, or "not found". */
export async function requireReport(ctx: Context, id: string) {
  const report = await ctx.tx
    .selectFrom('reports as report')
    .innerJoin('units as unit', (on) => on.onRef('unit.tenant_id', '=', 'report.tenant_id').onRef('unit.id', '=', 'report.unit_id'))
    .selectAll('report')
    .select('unit.name as unit_name')
    .where('report.tenant_id', '=', ctx.tenantId)
    .where('report.id', '=', id)
    .executeTakeFirst()
  if (!report) throw notFound('report.missing', reportsWords(ctx.locale).reportMissing)
  return report
}

export const paragraphsOf = (ctx: Context, reportId: string): Promise<StoredParagraph[]> =>
  ctx.tx.selectFrom('report_paragraphs').select(['key', 'position', 'kind', 'assembled', 'text', 'proposed']).where('tenant_id', '=', ctx.tenantId).where('report_id', '=', reportId).orderBy('position').execute()

export async function figuresOf(ctx: Context, reportId: string): Promise<Figure[]> {
  const rows = await ctx.tx.selectFrom('report_figures').selectAll().where('tenant_id', '=', ctx.tenantId).where('report_id', '=', reportId).orderBy('position').execute()
  return rows.map((row) => ({ key: row.key, taskId: row.task_id, label: row.label, value: Number(row.value), records: row.records }))
}

export async function saveParagraphs(ctx: Context, reportId: string, paragraphs: StoredParagraph[]): Promise<void> {
  await ctx.tx.deleteFrom('report_paragraphs').where('tenant_id', '=', ctx.tenantId).where('report_id', '=', reportId).execute()
  await ctx.tx.insertInto('report_paragraphs').values(paragraphs.map((one) => ({ tenant_id: ctx.tenantId, report_id: reportId, ...one }))).execute()
}

export async function saveFigures(ctx: Context, reportId: string, figures: Figure[]): Promise<void> {
  await ctx.tx.deleteFrom('report_figures').where('tenant_id', '=', ctx.tenantId).where('report_id', '=', reportId).execute()
  const rows = figures.map((one, position) => ({ tenant_id: ctx.tenantId, report_id: reportId, key: one.key, position, task_id: one.taskId, label: one.label, value: one.value, records: JSON.stringify(one.records) }))
  await ctx.tx.insertInto('report_figures').values(rows).execute()
}

/** Counts one change, so that a form opened before it is told so. */
export async function touch(ctx: Context, reportId: string): Promise<void> {
  await ctx.tx.updateTable('reports').set((of) => ({ version: of('version', '+', 1) })).where('tenant_id', '=', ctx.tenantId).where('id', '=', reportId).execute()
}
