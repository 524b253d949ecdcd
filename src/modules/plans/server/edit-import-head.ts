import { invalid } from '#platform/errors.ts'
import { command } from '#platform/server/command.ts'
import { plansImportWords } from '#messages/plans-import.ts'
import { byPerson, HEAD_FIELDS, type ImportDraft } from '../import.ts'
import { HeadFields, OnDraft } from './import-input.ts'
import { changeDraft, loadImport } from './import-store.ts'
import { canKeepPlans } from './policy.ts'
import { citeParent } from './propose-place.ts'

/** Corrects the head of a draft, its period, its owner and the plan under which it stands. What is not given stays. */
export const editImportHead = command('plans.editImportHead', {
  input: OnDraft.extend(HeadFields.partial().shape),
  allow: canKeepPlans,
  api: 'PATCH /plan-imports/{importId}/head',
  async run(ctx, { importId, version, ...given }) {
    ctx.permit(await loadImport(ctx, importId))
    const words = plansImportWords(ctx.locale)
    if (given.from && given.to && given.to < given.from) throw invalid('import.period', words.refused.period, [{ path: 'to', code: 'reversed', message: words.refused.period }])
    await requireRecord(given.ownerUnitId, 'units', 'ownerUnitId')
    await requireRecord(given.parentPlanId, 'plans', 'parentPlanId')
    return changeDraft(ctx, { importId, version }, () => ({
      label: 'head',
      touches: ['head'],
      change: async (draft) => {
        const corrected = correctHead(draft, given)
        return corrected.parentPlanId === draft.parentPlanId ? corrected : citeParent(ctx, corrected)
      },
    }))

    async function requireRecord(id: string | null | undefined, table: 'units' | 'plans', path: string) {
      if (!id) return
      const found = await ctx.tx.selectFrom(table).select('id').where('tenant_id', '=', ctx.tenantId).where('id', '=', id).executeTakeFirst()
      if (!found) throw invalid('import.choice', words.refused.choice, [{ path, code: 'missing', message: words.refused.choice }])
    }
  },
})

type Given = Partial<ReturnType<typeof HeadFields.parse>>

function correctHead(draft: ImportDraft, given: Given): ImportDraft {
  const head = { ...draft.head }
  for (const field of HEAD_FIELDS) if (given[field] !== undefined && given[field] !== head[field].value) head[field] = { ...byPerson(given[field]), span: head[field].span }
  const period = { from: given.from ?? draft.period.from, to: given.to ?? draft.period.to }
  const moved = period.from !== draft.period.from || period.to !== draft.period.to
  const parentPlanId = given.parentPlanId === undefined ? draft.parentPlanId : given.parentPlanId
  return {
    ...draft,
    head,
    period: moved ? { ...period, rule: 'person' } : draft.period,
    ownerUnitId: given.ownerUnitId === undefined ? draft.ownerUnitId : given.ownerUnitId,
    parentPlanId,
    seen: given.parentPlanId === undefined ? draft.seen : [...draft.seen, 'parent_proposed'],
    // Links name tasks of the former parent.
    tasks: parentPlanId === draft.parentPlanId ? draft.tasks : draft.tasks.map((task) => ({ ...task, links: [] })),
  }
}
