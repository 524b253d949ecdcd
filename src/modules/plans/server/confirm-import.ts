import { conflict, invalid } from '#platform/errors.ts'
import { command } from '#platform/server/command.ts'
import { plansImportWords } from '#messages/plans-import.ts'
import { issuesOf } from '../importing/issues.ts'
import { issueText } from '../importing/issue-text.ts'
import { amendProgramme } from './amend-programme.ts'
import { OnDraft } from './import-input.ts'
import { openDraft } from './import-store.ts'
import { makeProgramme } from './make-programme.ts'
import { canKeepPlans } from './policy.ts'

/**
 * Makes the programme of a draft in which nothing is undecided, or applies it to the plan that it amends. The version must be
 * the one that the person saw: nobody confirms what they have not read.
 */
export const confirmImport = command('plans.confirmImport', {
  input: OnDraft,
  allow: canKeepPlans,
  api: 'POST /plan-imports/{importId}/confirm',
  async run(ctx, { importId, version }) {
    const found = await openDraft(ctx, importId)
    const words = plansImportWords(ctx.locale)
    if (found.version !== version) throw conflict('import.stale', words.refused.staleConfirm)
    const open = issuesOf(found.draft).filter((issue) => issue.level === 'decide')
    if (open.length > 0) throw invalid('import.undecided', words.refused.undecided(open.length), open.map((issue) => ({ path: issue.id, code: issue.code, message: issueText(issue, ctx.locale) })))
    const made = found.draft.kind === 'amendment' ? await amendProgramme(ctx, found) : await makeProgramme(ctx, found)
    await ctx.tx.updateTable('plan_imports').set({ state: 'confirmed', plan_id: made.planId, updated_at: ctx.now }).where('tenant_id', '=', ctx.tenantId).where('id', '=', importId).execute()
    ctx.changed({ type: 'plan_import', id: importId, before: { state: 'draft' }, after: { state: 'confirmed', plan_id: made.planId } })
    return { planId: made.planId, amended: found.draft.kind === 'amendment' }
  },
})
