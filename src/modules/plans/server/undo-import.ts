import { z } from 'zod'
import { conflict } from '#platform/errors.ts'
import { command } from '#platform/server/command.ts'
import { plansImportWords } from '#messages/plans-import.ts'
import { loadImport } from './import-store.ts'
import { lockProgramme } from './lock-programme.ts'
import { canKeepPlans } from './policy.ts'
import { workOnPlan } from './work-on-plan.ts'

/**
 * Takes the confirmation back while nothing is recorded on the programme: it goes, and the draft can be worked on and
 * confirmed again. Once there is work, the plan is changed by an amendment instead.
 */
export const undoImport = command('plans.undoImport', {
  input: z.object({ importId: z.uuid() }),
  allow: canKeepPlans,
  api: 'POST /plan-imports/{importId}/undo',
  async run(ctx, { importId }) {
    const found = await loadImport(ctx, importId, true)
    ctx.permit(found)
    const words = plansImportWords(ctx.locale).refused
    if (found.state !== 'confirmed' || !found.planId) throw conflict('import.not_confirmed', words.notConfirmed)
    if (found.draft.kind === 'amendment') throw conflict('import.amendment_stays', words.amendmentStays)
    await lockProgramme(ctx, found.planId)
    const work = await workOnPlan(ctx, found.planId)
    if (work.length > 0) throw conflict('import.work_recorded', words.workRecorded(work.map((kind) => words.work[kind]).join(', ')))
    await ctx.tx.updateTable('plan_imports').set({ state: 'draft', plan_id: null, updated_at: ctx.now }).where('tenant_id', '=', ctx.tenantId).where('id', '=', importId).execute()
    const plan = await ctx.tx.deleteFrom('plans').where('tenant_id', '=', ctx.tenantId).where('id', '=', found.planId).returningAll().executeTakeFirst()
    ctx.changed({ type: 'plan', id: found.planId, before: plan, after: null })
    ctx.changed({ type: 'plan_import', id: importId, before: { state: 'confirmed', plan_id: found.planId }, after: { state: 'draft' } })
    return { importId }
  },
})
