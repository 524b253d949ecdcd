/** The stored draft: read, and changed under its version. */
import { conflict, notFound } from '#platform/errors.ts'
import type { Context } from '#platform/server/context.ts'
import { plansImportWords } from '#messages/plans-import.ts'
import type { ImportDraft, ImportState } from '../import.ts'
import { settleNames } from './settle-names.ts'
import './import-tables.ts'

export type StoredImport = { id: string; state: ImportState; version: number; sourceDocumentId: string; planId: string | null; draft: ImportDraft }
export type OpenImport = StoredImport & { text: string }

/** How many edits can be taken back. */
const KEPT_EDITS = 50

/** Who started it: rules of the program have no person. */
export const NOBODY = '00000000-0000-0000-0000-000000000000'
export const actorId = (ctx: Context) => (ctx.actor.kind === 'person' ? ctx.actor.personId : NOBODY)

export async function loadImport(ctx: Context, id: string, lock = false): Promise<StoredImport> {
  let wanted = ctx.tx.selectFrom('plan_imports').selectAll().where('tenant_id', '=', ctx.tenantId).where('id', '=', id)
  if (lock) wanted = wanted.forUpdate()
  const row = await wanted.executeTakeFirst()
  if (!row) throw notFound('import.missing', plansImportWords(ctx.locale).refused.missing)
  return { id: row.id, state: row.state as ImportState, version: row.version, sourceDocumentId: row.source_document_id, planId: row.plan_id, draft: row.draft as ImportDraft }
}

/** The draft of an import that can still be worked on, locked until the command ends. Asks the command's policy. */
export async function openDraft(ctx: Context, importId: string): Promise<StoredImport> {
  const found = await loadImport(ctx, importId, true)
  ctx.permit(found)
  if (found.state !== 'draft') throw conflict('import.closed', plansImportWords(ctx.locale).refused.closed[found.state])
  return found
}

export type Edit = {
  /** Names the edit in the history; a key of the words `edits`. */
  label: string
  /** Items that the edit rests on: "head", "tasks" (their order), a task's id, "name:" and the key. */
  touches: string[]
  change: (draft: ImportDraft) => ImportDraft | Promise<ImportDraft>
}

/**
 * Applies one edit made on `version` of the draft. Two people may work on different items; an edit of an item that
 * somebody changed since is refused as a conflict, and nothing is written over.
 */
export async function changeDraft(ctx: Context, { importId, version }: { importId: string; version: number }, edit: (found: OpenImport) => Edit): Promise<{ version: number }> {
  const found = await openDraft(ctx, importId)
  const { text } = await ctx.tx.selectFrom('source_documents').select('text').where('tenant_id', '=', ctx.tenantId).where('id', '=', found.sourceDocumentId).executeTakeFirstOrThrow()
  const { label, touches, change } = edit({ ...found, text })
  if (touches.some((item) => (found.draft.touched[item] ?? 0) > version)) throw conflict('import.stale', plansImportWords(ctx.locale).refused.stale)
  const next = found.version + 1
  const changed = await settleNames(ctx, await change(found.draft))
  const draft = { ...changed, touched: { ...changed.touched, ...Object.fromEntries(touches.map((item) => [item, next])) } }
  await saveDraft(ctx, { ...found, version: next, draft })
  await ctx.tx.insertInto('plan_import_edits').values({ tenant_id: ctx.tenantId, import_id: importId, version: next, label, touches, before: JSON.stringify(found.draft), author_name: ctx.actor.name, at: ctx.now }).execute()
  await ctx.tx.deleteFrom('plan_import_edits').where('tenant_id', '=', ctx.tenantId).where('import_id', '=', importId).where('version', '<=', next - KEPT_EDITS).execute()
  ctx.changed({ type: 'plan_import', id: importId, before: pick(found.draft, touches), after: { ...pick(draft, touches), edit: label } })
  return { version: next }
}

export async function saveDraft(ctx: Context, one: StoredImport): Promise<void> {
  const amends = one.draft.kind === 'amendment' ? one.draft.amends : null
  await ctx.tx.updateTable('plan_imports').set({ draft: JSON.stringify(one.draft), version: one.version, amends_plan_id: amends, updated_at: ctx.now }).where('tenant_id', '=', ctx.tenantId).where('id', '=', one.id).execute()
}

/** The items that an edit touched, for the audit trail. */
function pick(draft: ImportDraft, touches: string[]): Record<string, unknown> {
  return Object.fromEntries(
    touches.map((item) => {
      if (item === 'head') return [item, { ...draft.head, period: draft.period, ownerUnitId: draft.ownerUnitId, parentPlanId: draft.parentPlanId, kind: draft.kind, amends: draft.amends }]
      if (item === 'tasks') return [item, draft.tasks.map((task) => task.id)]
      if (item.startsWith('name:')) return [item, draft.names[item.slice(5)] ?? null]
      return [item, draft.tasks.find((task) => task.id === item) ?? draft.targets.find((target) => target.id === item) ?? null]
    }),
  )
}
