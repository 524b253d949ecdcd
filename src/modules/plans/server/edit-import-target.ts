import { z } from 'zod'
import { command } from '#platform/server/command.ts'
import { newId } from '#platform/server/id.ts'
import { requireTarget } from './draft-items.ts'
import { OnDraft, TargetFields } from './import-input.ts'
import { changeDraft } from './import-store.ts'
import { canKeepPlans } from './policy.ts'

/** Corrects a target, or adds one where no id is given. */
export const editImportTarget = command('plans.editImportTarget', {
  input: OnDraft.extend({ targetId: z.uuid().optional(), ...TargetFields.shape }),
  allow: canKeepPlans,
  api: 'PUT /plan-imports/{importId}/targets/{targetId}',
  async run(ctx, { importId, version, targetId, text, values }) {
    const id = targetId ?? newId()
    const saved = await changeDraft(ctx, { importId, version }, ({ draft }) => {
      const before = targetId ? requireTarget(ctx, draft, targetId) : null
      const target = { id, text, values, span: before?.span ?? null, rule: 'person', confidence: 1 }
      const targets = before ? draft.targets.map((one) => (one.id === id ? target : one)) : [...draft.targets, target]
      return { label: before ? 'target' : 'addTarget', touches: [id], change: (whole) => ({ ...whole, targets }) }
    })
    return { ...saved, targetId: id }
  },
})

export const removeImportTarget = command('plans.removeImportTarget', {
  input: OnDraft.extend({ targetId: z.uuid() }),
  allow: canKeepPlans,
  api: 'DELETE /plan-imports/{importId}/targets/{targetId}',
  run: (ctx, { importId, version, targetId }) =>
    changeDraft(ctx, { importId, version }, ({ draft }) => {
      requireTarget(ctx, draft, targetId)
      return { label: 'removeTarget', touches: [targetId], change: (before) => ({ ...before, targets: before.targets.filter((target) => target.id !== targetId) }) }
    }),
})
