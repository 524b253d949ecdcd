import { z } from 'zod'
import { command } from '#platform/server/command.ts'
import { removeTask } from '../importing/change-tasks.ts'
import { requireTask } from './draft-items.ts'
import { OnDraft } from './import-input.ts'
import { changeDraft } from './import-store.ts'
import { canKeepPlans } from './policy.ts'

/** Takes out what is no task; its words join the unread sentences, so that nothing is lost silently. */
export const removeImportTask = command('plans.removeImportTask', {
  input: OnDraft.extend({ taskId: z.uuid() }),
  allow: canKeepPlans,
  api: 'DELETE /plan-imports/{importId}/tasks/{taskId}',
  run: (ctx, { importId, version, taskId }) =>
    changeDraft(ctx, { importId, version }, ({ draft }) => {
      requireTask(ctx, draft, taskId)
      return { label: 'remove', touches: [taskId], change: (before) => removeTask(before, taskId) }
    }),
})
