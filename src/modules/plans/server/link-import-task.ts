import { z } from 'zod'
import { invalid } from '#platform/errors.ts'
import { command } from '#platform/server/command.ts'
import { plansImportWords } from '#messages/plans-import.ts'
import { requireTask } from './draft-items.ts'
import { OnDraft } from './import-input.ts'
import { changeDraft, loadImport } from './import-store.ts'
import { canKeepPlans } from './policy.ts'

/** Names the tasks of the parent plan that a task carries out: what is recorded under it counts for them. */
export const linkImportTask = command('plans.linkImportTask', {
  input: OnDraft.extend({ taskId: z.uuid(), parentTaskIds: z.array(z.uuid()).max(50) }),
  allow: canKeepPlans,
  api: 'PUT /plan-imports/{importId}/tasks/{taskId}/links',
  async run(ctx, { importId, version, taskId, parentTaskIds }) {
    const stored = await loadImport(ctx, importId, true)
    ctx.permit(stored)
    const links = [...new Set(parentTaskIds)]
    const known = links.length && stored.draft.parentPlanId ? await ctx.tx.selectFrom('tasks').select('id').where('tenant_id', '=', ctx.tenantId).where('plan_id', '=', stored.draft.parentPlanId).where('id', 'in', links).execute() : []
    const message = plansImportWords(ctx.locale).refused.links
    if (known.length < links.length) throw invalid('import.links', message, [{ path: 'parentTaskIds', code: 'missing', message }])
    return changeDraft(ctx, { importId, version }, ({ draft }) => {
      requireTask(ctx, draft, taskId)
      return { label: 'links', touches: [taskId], change: (before) => ({ ...before, tasks: before.tasks.map((task) => (task.id === taskId ? { ...task, links } : task)) }) }
    })
  },
})
