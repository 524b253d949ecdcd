import { z } from 'zod'
import { command } from '#platform/server/command.ts'
import { newId } from '#platform/server/id.ts'
import { addTask } from '../importing/change-tasks.ts'
import { requireTask } from './draft-items.ts'
import { OnDraft } from './import-input.ts'
import { changeDraft } from './import-store.ts'
import { canKeepPlans } from './policy.ts'

/** Adds a task that the reader did not find; `start` and `end` are its place in the source where it was an unread sentence. */
export const addImportTask = command('plans.addImportTask', {
  input: OnDraft.extend({ title: z.string().trim().min(3).max(20_000), afterId: z.uuid().optional(), start: z.coerce.number().int().min(0).optional(), end: z.coerce.number().int().min(0).optional() }),
  allow: canKeepPlans,
  api: 'POST /plan-imports/{importId}/tasks',
  async run(ctx, { importId, version, title, afterId, start, end }) {
    const id = newId()
    const span = start !== undefined && end !== undefined && end > start ? { start, end } : null
    const saved = await changeDraft(ctx, { importId, version }, ({ draft }) => {
      if (afterId) requireTask(ctx, draft, afterId)
      const after = afterId ?? (span ? draft.tasks.findLast((task) => task.span && task.span.start < span.start)?.id : undefined)
      return { label: 'add', touches: [id], change: (before) => addTask(before, { id, title, span }, after ?? null) }
    })
    return { ...saved, taskId: id }
  },
})
