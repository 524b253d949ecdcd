import { z } from 'zod'
import { command } from '#platform/server/command.ts'
import { moveTask } from '../importing/change-tasks.ts'
import { requireTask } from './draft-items.ts'
import { OnDraft } from './import-input.ts'
import { changeDraft } from './import-store.ts'
import { canKeepPlans } from './policy.ts'

/** Puts a task `steps` places further down; negative: up. */
export const moveImportTask = command('plans.moveImportTask', {
  input: OnDraft.extend({ taskId: z.uuid(), steps: z.coerce.number().int().min(-1000).max(1000) }),
  allow: canKeepPlans,
  api: 'POST /plan-imports/{importId}/tasks/{taskId}/move',
  run: (ctx, { importId, version, taskId, steps }) =>
    changeDraft(ctx, { importId, version }, ({ draft }) => {
      requireTask(ctx, draft, taskId)
      return { label: 'move', touches: ['tasks'], change: (before) => moveTask(before, taskId, steps) }
    }),
})
