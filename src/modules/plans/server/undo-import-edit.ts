import { conflict } from '#platform/errors.ts'
import { command } from '#platform/server/command.ts'
import { plansImportWords } from '#messages/plans-import.ts'
import { OnDraft } from './import-input.ts'
import { openDraft, saveDraft } from './import-store.ts'
import { canKeepPlans } from './policy.ts'

/** Takes back the latest edit of a draft, which must be the one that the person sees as the latest. */
export const undoImportEdit = command('plans.undoImportEdit', {
  input: OnDraft,
  allow: canKeepPlans,
  api: 'POST /plan-imports/{importId}/undo-edit',
  async run(ctx, { importId, version }) {
    const found = await openDraft(ctx, importId)
    const words = plansImportWords(ctx.locale).refused
    if (found.version !== version) throw conflict('import.stale', words.stale)
    const edit = await ctx.tx.selectFrom('plan_import_edits').selectAll().where('tenant_id', '=', ctx.tenantId).where('import_id', '=', importId).orderBy('version', 'desc').executeTakeFirst()
    if (!edit) throw conflict('import.nothing_to_undo', words.nothingToUndo)
    const next = found.version + 1
    const touched = { ...found.draft.touched, ...Object.fromEntries(edit.touches.map((item) => [item, next])) }
    await saveDraft(ctx, { ...found, version: next, draft: { ...edit.before, touched } })
    await ctx.tx.deleteFrom('plan_import_edits').where('tenant_id', '=', ctx.tenantId).where('import_id', '=', importId).where('version', '=', edit.version).execute()
    ctx.changed({ type: 'plan_import', id: importId, before: { edit: edit.label, version: edit.version }, after: null })
    return { version: next, label: edit.label }
  },
})
