import { z } from 'zod'
import { reportsWords } from '#messages/reports.ts'
import { conflict, notFound } from '#platform/errors.ts'
import { command } from '#platform/server/command.ts'
import type { Context } from '#platform/server/context.ts'
import { isOpen, ReportHead, type ReportState } from '../report.ts'
import { canWriteReport } from './policy.ts'
import { requireReport, touch } from './store.ts'

function requireOpen(ctx: Context, report: { state: ReportState }): void {
  if (!isOpen(report.state)) throw conflict('report.closed', reportsWords(ctx.locale).closed)
}

async function requireParagraph(ctx: Context, reportId: string, key: string) {
  const paragraph = await ctx.tx.selectFrom('report_paragraphs').selectAll().where('tenant_id', '=', ctx.tenantId).where('report_id', '=', reportId).where('key', '=', key).forUpdate().executeTakeFirst()
  if (!paragraph || paragraph.kind === 'heading' || paragraph.kind === 'task') throw notFound('report.paragraph', reportsWords(ctx.locale).paragraphMissing)
  return paragraph
}

/** The writer's words for one paragraph. `was` is the text that the writer saw: where somebody changed it since, nothing is lost and nothing is overwritten. */
export const editParagraph = command('reports.editParagraph', {
  input: z.object({ reportId: z.uuid(), key: z.string().max(80), text: z.string().max(20_000).transform((text) => text.replace(/\r\n/g, '\n').trim()), was: z.string().max(20_000).transform((text) => text.replace(/\r\n/g, '\n').trim()).optional() }),
  allow: canWriteReport,
  api: 'PUT /reports/{reportId}/paragraphs/{key}',
  async run(ctx, input) {
    const report = await requireReport(ctx, input.reportId)
    ctx.permit({ unitId: report.unit_id })
    requireOpen(ctx, report)
    const stored = await requireParagraph(ctx, report.id, input.key)
    if (input.was !== undefined && input.was !== stored.text.trim()) throw conflict('report.stale', reportsWords(ctx.locale).stale)
    await ctx.tx.updateTable('report_paragraphs').set({ text: input.text }).where('tenant_id', '=', ctx.tenantId).where('report_id', '=', report.id).where('key', '=', input.key).execute()
    await touch(ctx, report.id)
    ctx.changed({ type: 'report', id: report.id, before: { [input.key]: stored.text }, after: { [input.key]: input.text } })
    return {}
  },
})

/** After a refresh: keep the writer's paragraph, or take what the records say now. */
export const chooseParagraph = command('reports.chooseParagraph', {
  input: z.object({ reportId: z.uuid(), key: z.string().max(80), choice: z.enum(['keep', 'take']) }),
  allow: canWriteReport,
  api: 'POST /reports/{reportId}/paragraphs/{key}/choice',
  async run(ctx, { reportId, key, choice }) {
    const report = await requireReport(ctx, reportId)
    ctx.permit({ unitId: report.unit_id })
    requireOpen(ctx, report)
    const stored = await requireParagraph(ctx, reportId, key)
    if (stored.proposed === null) throw notFound('report.paragraph', reportsWords(ctx.locale).paragraphMissing)
    const text = choice === 'take' ? stored.proposed : stored.text
    await ctx.tx.updateTable('report_paragraphs').set({ text, assembled: stored.proposed, proposed: null }).where('tenant_id', '=', ctx.tenantId).where('report_id', '=', reportId).where('key', '=', key).execute()
    await touch(ctx, reportId)
    ctx.changed({ type: 'report', id: reportId, before: { [key]: stored.text }, after: { [key]: text } })
    return {}
  },
})

export const editHead = command('reports.editHead', {
  input: z.object({ reportId: z.uuid(), head: ReportHead }),
  allow: canWriteReport,
  api: 'PUT /reports/{reportId}/head',
  async run(ctx, { reportId, head }) {
    const report = await requireReport(ctx, reportId)
    ctx.permit({ unitId: report.unit_id })
    requireOpen(ctx, report)
    await ctx.tx.updateTable('reports').set({ head: JSON.stringify(head) }).where('tenant_id', '=', ctx.tenantId).where('id', '=', reportId).execute()
    await touch(ctx, reportId)
    ctx.changed({ type: 'report', id: reportId, before: { head: report.head }, after: { head } })
    return {}
  },
})
