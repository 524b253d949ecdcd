import { z } from 'zod'
import { query } from '#platform/server/command.ts'
import type { ImportDraft } from '../import.ts'
import { issuesOf } from '../importing/issues.ts'
import { canKeepPlans } from './policy.ts'
import './import-tables.ts'

export type ImportInProgress = { id: string; state: 'reading' | 'failed' | 'draft'; title: string; fileName: string; tasks: number; decisions: number; doubts: number; page: number; pages: number; error: string; updatedAt: string }

const NOTHING = { title: '', fileName: '', tasks: 0, decisions: 0, doubts: 0, page: 0, pages: 0, error: '' }

/** Imports that are not finished: being read, failed, or waiting for a person; the latest first. */
export const listImports = query('plans.listImports', {
  input: z.object({}),
  allow: canKeepPlans,
  api: 'GET /plan-imports',
  async run(ctx): Promise<ImportInProgress[]> {
    ctx.permit(null)
    const readings = await ctx.tx.selectFrom('plan_readings').selectAll().where('tenant_id', '=', ctx.tenantId).execute()
    const drafts = await ctx.tx
      .selectFrom('plan_imports as import')
      .innerJoin('source_documents as source', (on) => on.onRef('source.tenant_id', '=', 'import.tenant_id').onRef('source.id', '=', 'import.source_document_id'))
      .innerJoin('files as file', (on) => on.onRef('file.tenant_id', '=', 'source.tenant_id').onRef('file.id', '=', 'source.file_id'))
      .select(['import.id', 'import.draft', 'import.updated_at', 'file.name'])
      .where('import.tenant_id', '=', ctx.tenantId)
      .where('import.state', '=', 'draft')
      .execute()
    const rows = [
      ...readings.map((one) => ({ ...NOTHING, id: one.id, state: one.state, page: one.page, pages: one.pages, error: one.error, updatedAt: one.created_at })),
      ...drafts.map((one) => {
        const draft = one.draft as ImportDraft
        const issues = issuesOf(draft)
        const decisions = issues.filter((issue) => issue.level === 'decide').length
        return { ...NOTHING, id: one.id, state: 'draft' as const, title: draft.head.title.value, fileName: one.name, tasks: draft.tasks.length, decisions, doubts: issues.length - decisions, updatedAt: one.updated_at }
      }),
    ]
    return rows.sort((a, b) => b.updatedAt.localeCompare(a.updatedAt))
  },
})
