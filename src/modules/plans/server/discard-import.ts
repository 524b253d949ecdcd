import { z } from 'zod'
import { command } from '#platform/server/command.ts'
import { openDraft } from './import-store.ts'
import { canKeepPlans } from './policy.ts'

/** Throws a draft away. The file and the source stay: what was uploaded is on record. */
export const discardImport = command('plans.discardImport', {
  input: z.object({ importId: z.uuid() }),
  allow: canKeepPlans,
  api: 'DELETE /plan-imports/{importId}',
  async run(ctx, { importId }) {
    await openDraft(ctx, importId)
    await ctx.tx.updateTable('plan_imports').set({ state: 'discarded', amends_plan_id: null, updated_at: ctx.now }).where('tenant_id', '=', ctx.tenantId).where('id', '=', importId).execute()
    ctx.changed({ type: 'plan_import', id: importId, before: { state: 'draft' }, after: { state: 'discarded' } })
    return {}
  },
})
