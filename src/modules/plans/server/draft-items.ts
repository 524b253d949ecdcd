import { notFound } from '#platform/errors.ts'
import type { Context } from '#platform/server/context.ts'
import { plansImportWords } from '#messages/plans-import.ts'
import type { ImportDraft, ImportTarget, ImportTask } from '../import.ts'

/** The task of that id, or a refusal: somebody may have removed or merged it meanwhile. */
export function requireTask(ctx: Context, draft: ImportDraft, id: string): ImportTask {
  const task = draft.tasks.find((one) => one.id === id)
  if (!task) throw notFound('import.task_missing', plansImportWords(ctx.locale).refused.taskMissing)
  return task
}

export function requireTarget(ctx: Context, draft: ImportDraft, id: string): ImportTarget {
  const target = draft.targets.find((one) => one.id === id)
  if (!target) throw notFound('import.target_missing', plansImportWords(ctx.locale).refused.targetMissing)
  return target
}
