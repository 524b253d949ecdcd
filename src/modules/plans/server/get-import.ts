import { z } from 'zod'
import { groupsOn, matchNames, unitsOn, type NameMatch } from '#modules/organisations/server/index.ts'
import { notFound } from '#platform/errors.ts'
import { query } from '#platform/server/command.ts'
import type { Context } from '#platform/server/context.ts'
import { plansImportWords } from '#messages/plans-import.ts'
import type { ImportDraft, ImportState } from '../import.ts'
import { issuesOf, type Issue } from '../importing/issues.ts'
import { issueText } from '../importing/issue-text.ts'
import { similarityOver } from '../importing/similarity.ts'
import { sourceBlocks, type SourceBlock } from '../importing/source-blocks.ts'
import { answeringLater } from './answering-later.ts'
import { formerTasks, type FormerTask } from './former-tasks.ts'
import { loadImport } from './import-store.ts'
import { canKeepPlans } from './policy.ts'
import { registerDay } from './settle-names.ts'

export type OpenIssue = Issue & { text: string }
export type PlanChoice = { id: string; label: string }

export type ImportView =
  | { state: 'reading'; id: string; page: number; pages: number }
  | { state: 'failed'; id: string; code: string; error: string }
  | ({ state: ImportState; id: string; version: number; planId: string | null; draft: ImportDraft; issues: OpenIssue[] } & Beside)

/** What stands beside the draft: the source as read, and what can be chosen. */
type Beside = {
  source: { name: string; format: string; pages: number; blocks: SourceBlock[] }
  /** The day on which the register was asked. */
  registerDay: string
  units: { id: string; name: string; commandable: boolean }[]
  groups: { id: string; name: string; memberIds: string[] }[]
  /** For each chosen unit that no longer stands: who will answer for what the plan gives it ("nay: …"). */
  today: Record<string, string>
  /** For each undecided name. */
  proposals: Record<string, NameMatch['proposals']>
  plans: PlanChoice[]
  parentTasks: { id: string; ref: string; title: string }[]
  /** For each task without links: tasks of the parent plan that are worded alike, likeliest first. */
  linkProposals: Record<string, string[]>
  /** Tasks of the plan that this draft amends. */
  former: FormerTask[]
  /** The latest edit, which can be undone. */
  lastEdit: { label: string; author: string; at: string } | null
}

/** One import as its screen needs it, whatever state it is in. */
export const getImport = query('plans.getImport', {
  input: z.object({ importId: z.uuid() }),
  allow: canKeepPlans,
  api: 'GET /plan-imports/{importId}',
  async run(ctx, { importId }): Promise<ImportView> {
    const reading = await ctx.tx.selectFrom('plan_readings').selectAll().where('tenant_id', '=', ctx.tenantId).where('id', '=', importId).executeTakeFirst()
    if (reading) {
      ctx.permit(reading)
      return reading.state === 'failed' ? { state: 'failed', id: importId, code: reading.error_code, error: reading.error } : { state: 'reading', id: importId, page: reading.page, pages: reading.pages }
    }
    const { id, state, version, planId, draft, sourceDocumentId } = await loadImport(ctx, importId).catch((error: unknown) => {
      ctx.permit(null)
      throw error
    })
    ctx.permit(draft)
    const issues = issuesOf(draft).map((issue) => ({ ...issue, text: issueText(issue, ctx.locale) }))
    return { state, id, version, planId, draft, issues, ...(await besideOf(ctx, id, draft, sourceDocumentId)) }
  },
})

async function besideOf(ctx: Context, importId: string, draft: ImportDraft, sourceId: string): Promise<Beside> {
  const day = await registerDay(ctx, draft.head.date.value)
  const source = await sourceOf(ctx, sourceId)
  const undecided = Object.entries(draft.names).filter(([, name]) => name.by !== 'register')
  const matches = await matchNames(ctx, undecided.map(([, name]) => name.text), day)
  const plans = await ctx.tx.selectFrom('plans').select(['id', 'number', 'symbol', 'title']).where('tenant_id', '=', ctx.tenantId).orderBy('confirmed_at', 'desc').execute()
  const parentTasks = draft.parentPlanId ? await ctx.tx.selectFrom('tasks').select(['id', 'ref', 'title']).where('tenant_id', '=', ctx.tenantId).where('plan_id', '=', draft.parentPlanId).where('withdrawn_on', 'is', null).orderBy('position').execute() : []
  const edit = await ctx.tx.selectFrom('plan_import_edits').select(['label', 'author_name', 'at']).where('tenant_id', '=', ctx.tenantId).where('import_id', '=', importId).orderBy('version', 'desc').executeTakeFirst()
  return {
    source,
    registerDay: day,
    units: (await unitsOn(ctx, day)).map(({ id, name, commandable }) => ({ id, name, commandable })),
    groups: (await groupsOn(ctx, day)).map(({ id, name, memberIds }) => ({ id, name, memberIds })),
    today: await answeringLater(ctx, draft),
    proposals: Object.fromEntries(undecided.map(([key], index) => [key, matches[index]!.certain ? [{ ...matches[index]!.certain!, score: 1 }] : matches[index]!.proposals])),
    plans: plans.map((plan) => ({ id: plan.id, label: [plan.number && `${plan.number}/${plan.symbol}`, plan.title].filter(Boolean).join(' – ') })),
    parentTasks,
    linkProposals: proposeLinks(draft, parentTasks),
    former: draft.kind === 'amendment' && draft.amends ? await formerTasks(ctx, draft.amends) : [],
    lastEdit: edit ? { label: edit.label, author: edit.author_name, at: edit.at } : null,
  }
}

async function sourceOf(ctx: Context, id: string): Promise<Beside['source']> {
  const row = await ctx.tx
    .selectFrom('source_documents as source')
    .innerJoin('files as file', (on) => on.onRef('file.tenant_id', '=', 'source.tenant_id').onRef('file.id', '=', 'source.file_id'))
    .select(['file.name', 'source.format', 'source.pages', 'source.text', 'source.blocks'])
    .where('source.tenant_id', '=', ctx.tenantId)
    .where('source.id', '=', id)
    .executeTakeFirst()
  if (!row) throw notFound('import.missing', plansImportWords(ctx.locale).refused.missing)
  return { name: row.name, format: row.format, pages: row.pages, blocks: sourceBlocks(row.text, row.blocks) }
}

/** Worth showing as a proposal. */
const ALIKE = 0.18

export function proposeLinks(draft: ImportDraft, parentTasks: { id: string; title: string }[]): Record<string, string[]> {
  if (parentTasks.length === 0) return {}
  const like = similarityOver([...parentTasks, ...draft.tasks].map((task) => task.title))
  return Object.fromEntries(
    draft.tasks.map((task) => {
      const scored = parentTasks.map((parent) => ({ id: parent.id, score: like(task.title, parent.title) })).filter((one) => one.score >= ALIKE)
      return [task.id, scored.sort((a, b) => b.score - a.score).slice(0, 3).map((one) => one.id)]
    }),
  )
}
