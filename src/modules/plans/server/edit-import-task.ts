import { invalid } from '#platform/errors.ts'
import { command } from '#platform/server/command.ts'
import { z } from 'zod'
import { plansImportWords } from '#messages/plans-import.ts'
import { correctTask } from '../importing/change-task.ts'
import { requireTask } from './draft-items.ts'
import { OnDraft, TaskFields } from './import-input.ts'
import { changeDraft } from './import-store.ts'
import { canKeepPlans } from './policy.ts'

/** Corrects fields of one task of a draft. What is not given stays. */
export const editImportTask = command('plans.editImportTask', {
  input: OnDraft.extend({ taskId: z.uuid(), ...TaskFields.partial().shape }),
  allow: canKeepPlans,
  api: 'PATCH /plan-imports/{importId}/tasks/{taskId}',
  async run(ctx, { importId, version, taskId, ...given }) {
    const { time } = given
    const reversed = plansImportWords(ctx.locale).refused.period
    const result = await changeDraft(ctx, { importId, version }, ({ draft }) => {
      requireTask(ctx, draft, taskId)
      return { label: 'task', touches: [taskId], change: (before) => ({ ...before, tasks: before.tasks.map((task) => (task.id === taskId ? correctTask(task, given) : task)) }) }
    })
    if (time?.from && time.to && time.to < time.from) throw invalid('import.period', reversed, [{ path: 'time.to', code: 'reversed', message: reversed }])
    return result
  },
})
