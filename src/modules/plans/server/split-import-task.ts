import { z } from 'zod'
import { invalid } from '#platform/errors.ts'
import { command } from '#platform/server/command.ts'
import { newId } from '#platform/server/id.ts'
import { plansImportWords } from '#messages/plans-import.ts'
import { splitTask } from '../importing/change-tasks.ts'
import { requireTask } from './draft-items.ts'
import { OnDraft } from './import-input.ts'
import { changeDraft } from './import-store.ts'
import { canKeepPlans } from './policy.ts'

/** One task becomes several: one line each. They share units, time and heading until corrected. */
export const splitImportTask = command('plans.splitImportTask', {
  input: OnDraft.extend({ taskId: z.uuid(), titles: z.preprocess((value) => (typeof value === 'string' ? value.split('\n') : value), z.array(z.string().trim()).transform((all) => all.filter(Boolean))) }),
  allow: canKeepPlans,
  api: 'POST /plan-imports/{importId}/tasks/{taskId}/split',
  async run(ctx, { importId, version, taskId, titles }) {
    return changeDraft(ctx, { importId, version }, ({ draft, text }) => {
      requireTask(ctx, draft, taskId)
      const message = plansImportWords(ctx.locale).refused.splitLines
      if (titles.length < 2) throw invalid('import.split', message, [{ path: 'titles', code: 'too_few', message }])
      return { label: 'split', touches: [taskId], change: (before) => splitTask(before, taskId, titles, newId, text) }
    })
  },
})
