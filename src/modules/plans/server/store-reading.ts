/** What was read becomes a stored source and a draft. */
import { createHash } from 'node:crypto'
import type { ReadDocument, SourceFormat } from '#documents/read/blocks.ts'
import { invalid } from '#platform/errors.ts'
import type { Context } from '#platform/server/context.ts'
import { newId } from '#platform/server/id.ts'
import { plansImportWords } from '#messages/plans-import.ts'
import type { DraftPlan } from '../draft.ts'
import type { ImportDraft } from '../import.ts'
import { startDraft } from '../importing/start.ts'
import { actorId } from './import-store.ts'
import { proposePlace } from './propose-place.ts'
import { settleNames } from './settle-names.ts'

/** A file as it came, 50 MB at most. */
export const MOST_BYTES = 50 * 2 ** 20

export const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

const MEDIA: Record<SourceFormat, string> = { docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', pdf: 'application/pdf', scan: 'application/pdf', txt: 'text/plain', md: 'text/markdown' }

export type Reading = { bytes: Uint8Array; name: string; document: ReadDocument; plan: DraftPlan }

/** Refuses a state secret before anything of it is kept (Luật Bảo vệ bí mật nhà nước 2018, Điều 5: not on networked machines). */
export function refuseSecret(ctx: Pick<Context, 'locale'>, plan: DraftPlan): void {
  const level = plan.head.secrecy?.value
  if (level) throw invalid('import.secret', plansImportWords(ctx.locale).refused.secret(level))
}

/** Stores file, source and draft. The import takes the id that is given, so that a page waiting for it finds it. */
export async function storeReading(ctx: Context, id: string, { bytes, name, document, plan }: Reading): Promise<{ importId: string }> {
  refuseSecret(ctx, plan)
  const sourceId = await storeSource(ctx, { bytes, name, document })
  const draft: ImportDraft = await settleNames(ctx, startDraft(plan, newId)).then((started) => proposePlace(ctx, started))
  const row = { tenant_id: ctx.tenantId, id, source_document_id: sourceId, state: 'draft', draft: JSON.stringify(draft), amends_plan_id: null, plan_id: null, created_by: actorId(ctx), created_at: ctx.now, updated_at: ctx.now }
  await ctx.tx.insertInto('plan_imports').values(row).execute()
  ctx.changed({ type: 'plan_import', id, before: null, after: { title: draft.head.title.value, tasks: draft.tasks.length, targets: draft.targets.length } })
  return { importId: id }
}

async function storeSource(ctx: Context, { bytes, name, document }: Omit<Reading, 'plan'>): Promise<string> {
  const { sha256, size } = await ctx.files.put(ctx.tenantId, bytes, MOST_BYTES)
  const kept = await ctx.tx.selectFrom('source_documents').select('id').where('tenant_id', '=', ctx.tenantId).where('sha256', '=', sha256).executeTakeFirst()
  if (kept) return kept.id
  const file = { tenant_id: ctx.tenantId, id: newId(), sha256, name, media_type: MEDIA[document.format], size, uploaded_by: ctx.actor.kind === 'person' ? ctx.actor.personId : null, uploaded_at: ctx.now }
  await ctx.tx.insertInto('files').values(file).execute()
  const source = { tenant_id: ctx.tenantId, id: newId(), file_id: file.id, sha256, format: document.format, encoding: document.encoding, pages: document.pages, text: document.text, blocks: JSON.stringify(document.blocks), warnings: JSON.stringify(document.warnings), created_at: ctx.now }
  await ctx.tx.insertInto('source_documents').values(source).execute()
  ctx.changed({ type: 'file', id: file.id, before: null, after: { name, sha256, size } })
  return source.id
}
