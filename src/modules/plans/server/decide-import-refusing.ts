import { z } from 'zod'
import { invalid } from '#platform/errors.ts'
import { command } from '#platform/server/command.ts'
import { plansImportWords } from '#messages/plans-import.ts'
import { requireTask } from './draft-items.ts'
import { OnDraft, RefusingDecision } from './import-input.ts'
import { changeDraft } from './import-store.ts'
import { canKeepPlans } from './policy.ts'

/**
 * Decides whether a task asks for what this program refuses (watching people, judging opinion, removing speech). Either way
 * the coordinator gives a reason. A refused task is shown as issued and can only give the permitted outputs.
 */
export const decideImportRefusing = command('plans.decideImportRefusing', {
  input: OnDraft.extend({ taskId: z.uuid(), ...RefusingDecision.shape }),
  allow: canKeepPlans,
  api: 'PUT /plan-imports/{importId}/tasks/{taskId}/refusing',
  run: (ctx, { importId, version, taskId, refused, reason, outputs }) =>
    changeDraft(ctx, { importId, version }, ({ draft }) => {
      requireTask(ctx, draft, taskId)
      const message = plansImportWords(ctx.locale).refused.reason
      if (reason.length < 5) throw invalid('import.reason', message, [{ path: 'reason', code: 'required', message }])
      const refusing = { refused, reason, outputs: refused ? outputs : [] }
      return { label: 'refusing', touches: [taskId], change: (before) => ({ ...before, tasks: before.tasks.map((task) => (task.id === taskId ? { ...task, refusing } : task)) }) }
    }),
})
