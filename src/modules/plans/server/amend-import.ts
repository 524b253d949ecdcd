import { z } from 'zod'
import { invalid } from '#platform/errors.ts'
import { command } from '#platform/server/command.ts'
import type { Context } from '#platform/server/context.ts'
import { plansImportWords } from '#messages/plans-import.ts'
import { textKey } from '#platform/text.ts'
import { PERMITTED_OUTPUTS, type ImportDraft, type Refusing } from '../import.ts'
import { pairTasks, type Comparable } from '../importing/pair-tasks.ts'
import { requireTask } from './draft-items.ts'
import { OnDraft } from './import-input.ts'
import { changeDraft, loadImport } from './import-store.ts'
import { canKeepPlans } from './policy.ts'

/** Tasks of a plan that stand, in their order. */
export async function standingTasks(ctx: Context, planId: string): Promise<Comparable[]> {
  return ctx.tx.selectFrom('tasks').select(['id', 'ref', 'title', 'heading']).where('tenant_id', '=', ctx.tenantId).where('plan_id', '=', planId).where('withdrawn_on', 'is', null).orderBy('position').execute()
}

/** Decides whether a draft is a new plan or a changed version of one that stands; a changed version is compared with it at once. */
export const chooseImportKind = command('plans.chooseImportKind', {
  input: OnDraft.extend({ kind: z.enum(['new', 'amendment']), planId: z.preprocess((value) => value || undefined, z.uuid().optional()) }),
  allow: canKeepPlans,
  api: 'PUT /plan-imports/{importId}/kind',
  async run(ctx, { importId, version, kind, planId }) {
    const stored = await loadImport(ctx, importId, true)
    ctx.permit(stored)
    const target = kind === 'amendment' ? (planId ?? stored.draft.amends) : null
    const plan = target ? await ctx.tx.selectFrom('plans').selectAll().where('tenant_id', '=', ctx.tenantId).where('id', '=', target).executeTakeFirst() : undefined
    const message = plansImportWords(ctx.locale).refused.choice
    if (kind === 'amendment' && !plan) throw invalid('import.choice', message, [{ path: 'planId', code: 'missing', message }])
    const pairs = plan ? pairTasks(stored.draft.tasks, await standingTasks(ctx, plan.id)) : {}
    const decided = await formerDecisions(ctx, stored.draft, pairs)
    // What the plan already is stays proposed: its owner, and the plan above it.
    const place = plan ? { ownerUnitId: plan.owner_unit_id, parentPlanId: plan.parent_plan_id } : {}
    return changeDraft(ctx, { importId, version }, () => ({ label: 'kind', touches: ['head', 'pairs'], change: (draft) => ({ ...draft, ...place, kind, amends: plan?.id ?? draft.amends, pairs, tasks: draft.tasks.map((task) => ({ ...task, refusing: task.refusing ?? decided.get(task.id) ?? null })) }) }))
  },
})

/** What was decided about wording that is still the very same: shown as decided, and open to another decision. */
async function formerDecisions(ctx: Context, draft: ImportDraft, pairs: ImportDraft['pairs']): Promise<Map<string, Refusing>> {
  const asked = draft.tasks.filter((task) => task.refusedWords.length > 0 && pairs[task.id]?.oldId)
  if (asked.length === 0) return new Map()
  const ids = asked.map((task) => pairs[task.id]!.oldId!)
  const old = await ctx.tx.selectFrom('tasks').select(['id', 'title', 'refused', 'refused_reason']).where('tenant_id', '=', ctx.tenantId).where('id', 'in', ids).where('refused_reason', '<>', '').execute()
  const outputs = await ctx.tx.selectFrom('task_outputs').select(['task_id', 'text']).where('tenant_id', '=', ctx.tenantId).where('task_id', 'in', ids).execute()
  const permitted = plansImportWords('vi').permitted
  return new Map(
    asked.flatMap((task) => {
      const before = old.find((one) => one.id === pairs[task.id]!.oldId && textKey(one.title) === textKey(task.title))
      if (!before) return []
      const kept = PERMITTED_OUTPUTS.filter((output) => outputs.some((row) => row.task_id === before.id && row.text === permitted[output]))
      return [[task.id, { refused: before.refused, reason: before.refused_reason, outputs: before.refused ? kept : [] }] as const]
    }),
  )
}

/** Says which task of the plan a task of the new version is, or that it is new (`oldId` empty). */
export const pairImportTask = command('plans.pairImportTask', {
  input: OnDraft.extend({ taskId: z.uuid(), oldId: z.preprocess((value) => value || null, z.uuid().nullable()) }),
  allow: canKeepPlans,
  api: 'PUT /plan-imports/{importId}/tasks/{taskId}/pair',
  async run(ctx, { importId, version, taskId, oldId }) {
    const stored = await loadImport(ctx, importId, true)
    ctx.permit(stored)
    const words = plansImportWords(ctx.locale).refused
    const old = stored.draft.amends ? await standingTasks(ctx, stored.draft.amends) : []
    if (oldId && !old.some((task) => task.id === oldId)) throw invalid('import.choice', words.choice, [{ path: 'oldId', code: 'missing', message: words.choice }])
    return changeDraft(ctx, { importId, version }, ({ draft }) => {
      requireTask(ctx, draft, taskId)
      const other = draft.tasks.find((task) => task.id !== taskId && oldId && draft.pairs[task.id]?.oldId === oldId)
      if (other) throw invalid('import.paired', words.paired(other.ref || other.title), [{ path: 'oldId', code: 'taken', message: words.paired(other.ref || other.title) }])
      const candidates = draft.pairs[taskId]?.candidates ?? []
      return { label: 'pair', touches: [taskId], change: (before) => ({ ...before, pairs: { ...before.pairs, [taskId]: { oldId, decided: true, candidates } } }) }
    })
  },
})

/** Why tasks that the new version no longer has are withdrawn. */
export const explainImportWithdrawal = command('plans.explainImportWithdrawal', {
  input: OnDraft.extend({ reason: z.string().trim().max(2000) }),
  allow: canKeepPlans,
  api: 'PUT /plan-imports/{importId}/withdrawal',
  run: (ctx, { importId, version, reason }) => changeDraft(ctx, { importId, version }, () => ({ label: 'withdrawal', touches: ['pairs'], change: (draft) => ({ ...draft, withdrawal: reason }) })),
})
