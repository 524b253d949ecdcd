import { z } from 'zod'
import type { AdministrativeDocument, Annex, Block } from '#documents/write/index.ts'
import { reportsWords } from '#messages/reports.ts'
import { formatDate } from '#platform/period.ts'
import { query } from '#platform/server/command.ts'
import type { Context } from '#platform/server/context.ts'
import type { Figure, ReportHead } from '../report.ts'
import { canReadReport } from './policy.ts'
import { figuresOf, paragraphsOf, requireReport, type StoredParagraph } from './store.ts'

type Words = ReturnType<typeof reportsWords>
const numbers = new Intl.NumberFormat('vi-VN')

/** The report as an administrative document (NĐ 30/2020, Phụ lục I), DỰ THẢO until released. */
export const getReportDocument = query('reports.getDocument', {
  input: z.object({ reportId: z.uuid() }),
  allow: canReadReport,
  api: null,
  async run(ctx, { reportId }): Promise<AdministrativeDocument> {
    const report = await requireReport(ctx, reportId)
    ctx.permit({ unitId: report.unit_id, released: report.state === 'released' })
    const words = reportsWords(ctx.locale)
    const tenant = await ctx.tx.selectFrom('tenants').select('sample').where('tenant_id', '=', ctx.tenantId).executeTakeFirstOrThrow()
    const paragraphs = await paragraphsOf(ctx, reportId)
    const figures = await figuresOf(ctx, reportId)
    return {
      ...headOf(report.head, words), language: ctx.locale, legalBases: [], body: bodyOf(paragraphs), annexes: await annexesOf(ctx, paragraphs, figures, words), draft: report.state !== 'released', sample: tenant.sample,
    }
  },
})

function headOf(head: ReportHead, words: Words) {
  return {
    parentAgency: head.parentAgency, issuingAgency: head.issuingAgency, number: head.number, symbol: head.symbol, place: head.place, date: head.date, type: words.reportType, subject: head.subject, addressees: head.addressees,
    signature: { authority: head.authority ? [{ form: head.authority, of: head.authorityOf }] : [], role: head.signerRole, name: head.signerName }, recipients: head.recipients, archive: head.archive,
  }
}

/** Headings whose every paragraph is empty are left out with them. */
function bodyOf(paragraphs: StoredParagraph[]): Block[] {
  const blocks: Block[] = []
  paragraphs.forEach((one, index) => {
    if (one.kind === 'heading') {
      const own = paragraphs.slice(index + 1)
      const end = own.findIndex((other) => other.kind === 'heading' || other.key === 'closing')
      if ((end < 0 ? own : own.slice(0, end)).some((other) => other.text.trim() !== '')) blocks.push({ kind: 'heading', level: 'roman', text: one.text })
      return
    }
    if (one.kind === 'task') blocks.push({ kind: 'heading', level: 'clause', text: one.text.replace(/^[^\s]+\.\s/u, '') })
    else blocks.push(...linesOf(one.text))
  })
  return blocks
}

/** Lines that begin with a dash become a list; the others are paragraphs. */
function linesOf(text: string): Block[] {
  const lines = text.split('\n').map((line) => line.trim()).filter(Boolean)
  return lines.map((line) => (/^[-–]\s+/u.test(line) ? { kind: 'list', marker: 'dash', items: [line.replace(/^[-–]\s+/u, '')] } : { kind: 'paragraph', text: line }))
}

async function annexesOf(ctx: Context, paragraphs: StoredParagraph[], figures: Figure[], words: Words): Promise<Annex[]> {
  const titles = new Map(paragraphs.filter((one) => one.kind === 'task').map((one) => [one.key, one.text]))
  const value = (key: string) => numbers.format(figures.find((one) => one.key === key)?.value ?? 0)
  const tasks = [...new Set(figures.map((one) => one.taskId).filter((id) => id !== null))]
  const { columns } = words
  const summary: Block = {
    kind: 'table',
    columns: [{ header: columns.order, width: 8, align: 'center' }, { header: columns.task, width: 62 }, { header: columns.activities, width: 15, numeric: true }, { header: columns.participants, width: 15, numeric: true }],
    rows: [
      ...tasks.map((id, index) => ({ cells: [String(index + 1), titles.get(id) ?? '', value(`${id}:activities`), value(`${id}:participants`)] })),
      { cells: ['', words.total, value('all:activities'), value('all:participants')], bold: true },
    ],
  }
  const records = figures.find((one) => one.key === 'all:activities')?.records ?? []
  const list: Block = {
    kind: 'table',
    columns: [{ header: columns.order, width: 8, align: 'center' }, { header: columns.day, width: 16, align: 'center' }, { header: columns.record, width: 76 }],
    rows: records.map((record, index) => ({ cells: [String(index + 1), formatDate(record.on), record.title] })),
  }
  return [{ title: words.annexFigures, blocks: [summary] }, ...(records.length > 0 ? [{ title: words.annexEvidence, blocks: [list] }] : [])]
}
