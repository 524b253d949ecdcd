import { z } from 'zod'
import { command } from '#platform/server/command.ts'
import { mergeTasks } from '../importing/change-tasks.ts'
import { requireTask } from './draft-items.ts'
import { OnDraft } from './import-input.ts'
import { changeDraft } from './import-store.ts'
import { canKeepPlans } from './policy.ts'

/** Several tasks become one, which keeps the id of the first. */
export const mergeImportTasks = command('plans.mergeImportTasks', {
  input: OnDraft.extend({ taskIds: z.array(z.uuid()).min(2).max(50) }),
  allow: canKeepPlans,
  api: 'POST /plan-imports/{importId}/tasks/merge',
  run: (ctx, { importId, version, taskIds }) =>
    changeDraft(ctx, { importId, version }, ({ draft }) => {
      for (const id of taskIds) requireTask(ctx, draft, id)
      return { label: 'merge', touches: taskIds, change: (before) => mergeTasks(before, taskIds) }
    }),
})
