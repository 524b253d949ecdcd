import { z } from 'zod'
import { reportsWords } from '#messages/reports.ts'
import { conflict, notFound } from '#platform/errors.ts'
import { command } from '#platform/server/command.ts'
import type { Context } from '#platform/server/context.ts'
import { isFixed } from '../report.ts'
import { canWriteReport } from './policy.ts'
import { requireOpen, requireReport, withWriter, type StoredReport } from './store.ts'

const KEY = z.string().min(1).max(120)

/** As it will be printed: one kind of line break, no characters that paper and XML refuse. */
const tidyText = (text: string) =>
  text.normalize('NFC').replace(/\r\n?|[\u2028\u2029]/gu, '\n').replace(/\t/gu, ' ').replace(/(?!\n)\p{Cc}|\p{Cs}/gu, '').trim()
const prose = z.string().max(20_000).transform(tidyText)

async function requireParagraph(ctx: Context, reportId: string, key: string) {
  const paragraph = await ctx.tx.selectFrom('report_paragraphs').selectAll().where('tenant_id', '=', ctx.tenantId).where('report_id', '=', reportId).where('key', '=', key).executeTakeFirst()
  if (!paragraph) throw notFound('report.paragraph', reportsWords(ctx.locale).paragraphMissing)
  if (isFixed(paragraph.kind)) throw conflict('report.paragraph_fixed', reportsWords(ctx.locale).paragraphFixed)
  return paragraph
}

const paragraph = (ctx: Context, reportId: string, key: string) => ctx.tx.updateTable('report_paragraphs').where('tenant_id', '=', ctx.tenantId).where('report_id', '=', reportId).where('key', '=', key)
const wrote = (ctx: Context, { id, writers }: StoredReport) => ctx.tx.updateTable('reports').set({ changed_at: ctx.now, writers: withWriter(writers, ctx.actor) }).where('tenant_id', '=', ctx.tenantId).where('id', '=', id).execute()

/** The writer's words for one paragraph. `was` is the text that the writer saw: where somebody changed it since, nothing is overwritten. */
export const editParagraph = command('reports.editParagraph', {
  input: z.object({ reportId: z.uuid(), key: KEY, text: prose, was: prose.optional() }),
  allow: canWriteReport,
  api: 'PUT /reports/{reportId}/paragraphs/{key}',
  async run(ctx, { reportId, key, text, was }) {
    const report = await requireReport(ctx, reportId, 'lock')
    ctx.permit({ unitId: report.unit_id, planId: report.plan_id })
    requireOpen(ctx, report)
    const stored = await requireParagraph(ctx, reportId, key)
    if (was !== undefined && was !== stored.text && text !== stored.text) throw conflict('report.stale', reportsWords(ctx.locale).stale)
    await paragraph(ctx, reportId, key).set({ text }).execute()
    await wrote(ctx, report)
    ctx.changed({ type: 'report', id: reportId, before: { [key]: stored.text }, after: { [key]: text } })
    return { text }
  },
})

/** After a refresh: keep the writer's paragraph, or take what the records say now. Taking an empty one drops it. */
export const chooseParagraph = command('reports.chooseParagraph', {
  input: z.object({ reportId: z.uuid(), key: KEY, choice: z.enum(['keep', 'take']) }),
  allow: canWriteReport,
  api: 'POST /reports/{reportId}/paragraphs/{key}/choice',
  async run(ctx, { reportId, key, choice }) {
    const report = await requireReport(ctx, reportId, 'lock')
    ctx.permit({ unitId: report.unit_id, planId: report.plan_id })
    requireOpen(ctx, report)
    const stored = await requireParagraph(ctx, reportId, key)
    const { proposed } = stored
    if (proposed === null) throw conflict('report.nothing_offered', reportsWords(ctx.locale).nothingOffered)
    const text = choice === 'take' ? proposed : stored.text
    if (text === '' && proposed === '') await drop(ctx, reportId, key)
    else await paragraph(ctx, reportId, key).set({ text, assembled: proposed, proposed: null }).execute()
    await wrote(ctx, report)
    ctx.changed({ type: 'report', id: reportId, before: { [key]: stored.text }, after: { [key]: text } })
    return { text }
  },
})

/** The paragraph of a task that left the plan goes with the task's name. */
const drop = (ctx: Context, reportId: string, key: string) =>
  ctx.tx.deleteFrom('report_paragraphs').where('tenant_id', '=', ctx.tenantId).where('report_id', '=', reportId).where('key', 'in', [key, key.replace(/:text$/u, '')]).execute()
