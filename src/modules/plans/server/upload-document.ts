import { sql } from 'kysely'
import { z } from 'zod'
import { readDocumentIsolated } from '#documents/read/index.ts'
import { invalid } from '#platform/errors.ts'
import { command } from '#platform/server/command.ts'
import type { Context } from '#platform/server/context.ts'
import { newId } from '#platform/server/id.ts'
import { plansImportWords } from '#messages/plans-import.ts'
import { readPlan } from '../reading/read-plan.ts'
import { actorId } from './import-store.ts'
import { canKeepPlans } from './policy.ts'
import { READ_DOCUMENT } from './read-document-job.ts'
import { keepForReading } from './reading-files.ts'
import { MOST_BYTES, sha256Of, storeReading } from './store-reading.ts'

/** `known`: the same bytes were imported before, and this is where. `reading`: it takes a while, the same id leads to its progress. */
export type Uploaded = { importId: string; planId: string | null; state: 'draft' | 'reading' | 'known' }

// Word files and text read within a second; a PDF may be a scan, page by page.
const isPdf = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')

/** Takes the file of a plan: reads it, refuses a secret one before anything of it is kept, and makes the draft. */
export const uploadDocument = command('plans.uploadDocument', {
  input: z.object({ bytes: z.instanceof(Uint8Array), name: z.string().trim().min(1).max(300).transform((name) => name.normalize('NFC')) }),
  allow: canKeepPlans,
  api: null,
  async run(ctx, { bytes, name }): Promise<Uploaded> {
    ctx.permit(null)
    const words = plansImportWords(ctx.locale).refused
    const refuse = (code: string, message: string) => invalid(code, message, [{ path: 'file', code, message }])
    if (bytes.length === 0) throw refuse('import.no_file', words.noFile)
    if (bytes.length > MOST_BYTES) throw refuse('import.too_large', words.tooLarge)
    const sha256 = sha256Of(bytes)
    // Sent twice at once: the second waits for the first, and is then led to it.
    await sql`select pg_advisory_xact_lock(${ctx.tenantId}::integer, hashtext(${sha256}))`.execute(ctx.tx)
    const known = await alreadyImported(ctx, sha256)
    if (known) {
      ctx.changed({ type: 'plan_import', id: known.id, before: null, after: { uploaded: 'again' } })
      return { importId: known.id, planId: known.plan_id, state: 'known' }
    }
    const id = newId()
    if (isPdf(bytes)) {
      await keepForReading(id, bytes, name)
      await ctx.tx.insertInto('plan_readings').values({ tenant_id: ctx.tenantId, id, state: 'reading', created_by: actorId(ctx), created_at: ctx.now }).execute()
      ctx.changed({ type: 'plan_reading', id, before: null, after: { state: 'reading' } })
      ctx.enqueue(READ_DOCUMENT, { readingId: id })
      return { importId: id, planId: null, state: 'reading' }
    }
    const document = await readDocumentIsolated(bytes, name, { locale: ctx.locale, maxBytes: MOST_BYTES })
    await storeReading(ctx, id, { bytes, name, document, plan: readPlan(document) })
    return { importId: id, planId: null, state: 'draft' }
  },
})

async function alreadyImported(ctx: Context, sha256: string) {
  return ctx.tx
    .selectFrom('plan_imports as import')
    .innerJoin('source_documents as source', (on) => on.onRef('source.tenant_id', '=', 'import.tenant_id').onRef('source.id', '=', 'import.source_document_id'))
    .select(['import.id', 'import.plan_id'])
    .where('import.tenant_id', '=', ctx.tenantId)
    .where('source.sha256', '=', sha256)
    .where('import.state', '<>', 'discarded')
    .orderBy('import.created_at', 'desc')
    .executeTakeFirst()
}
