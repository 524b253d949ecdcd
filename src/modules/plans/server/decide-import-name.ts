import { groupsOn } from '#modules/organisations/server/index.ts'
import { invalid } from '#platform/errors.ts'
import { command } from '#platform/server/command.ts'
import type { Context } from '#platform/server/context.ts'
import { plansImportWords } from '#messages/plans-import.ts'
import type { ImportDraft, NameChoice } from '../import.ts'
import { NameDecision, OnDraft } from './import-input.ts'
import { changeDraft, loadImport } from './import-store.ts'
import { canKeepPlans } from './policy.ts'
import { registerDay } from './settle-names.ts'

/** Says what a written name stands for, once for the whole plan: a unit, a group with these members, or nobody in particular. */
export const decideImportName = command('plans.decideImportName', {
  input: OnDraft.extend(NameDecision.shape),
  allow: canKeepPlans,
  api: 'PUT /plan-imports/{importId}/names',
  async run(ctx, { importId, version, key, choice }) {
    const stored = await loadImport(ctx, importId, true)
    ctx.permit(stored)
    const settled = await choose(ctx, stored.draft, choice)
    return changeDraft(ctx, { importId, version }, ({ draft }) => {
      const name = Object.hasOwn(draft.names, key) ? draft.names[key] : undefined
      if (!name) throw refuse(ctx, 'key')
      return { label: 'name', touches: [`name:${key}`], change: (before) => ({ ...before, names: { ...before.names, [key]: { ...name, choice: settled, by: 'person' } } }) }
    })
  },
})

function refuse(ctx: Context, path: string) {
  const message = plansImportWords(ctx.locale).refused.choice
  return invalid('import.choice', message, [{ path, code: 'missing', message }])
}

/** A group without a list takes the members of the register on the plan's day. */
async function choose(ctx: Context, draft: ImportDraft, choice: ReturnType<typeof NameDecision.parse>['choice']): Promise<NameChoice> {
  if (choice.kind === 'none') return choice
  if (choice.kind === 'unit') {
    await requireUnits(ctx, [choice.unitId], 'unitId')
    return choice
  }
  const group = (await groupsOn(ctx, await registerDay(ctx, draft.head.date.value))).find((one) => one.id === choice.groupId)
  if (!group) throw refuse(ctx, 'groupId')
  const memberIds = [...new Set(choice.memberIds ?? group.memberIds)]
  await requireUnits(ctx, memberIds, 'memberIds')
  return { kind: 'group', groupId: group.id, memberIds }
}

async function requireUnits(ctx: Context, ids: string[], path: string): Promise<void> {
  if (ids.length === 0) return
  const known = await ctx.tx.selectFrom('units').select('id').where('tenant_id', '=', ctx.tenantId).where('id', 'in', ids).execute()
  if (known.length < ids.length) throw refuse(ctx, path)
}
