/** Where a new draft belongs: whose plan it is, under which plan it stands, which plan it may change. Proposals only. */
import { matchNames } from '#modules/organisations/server/index.ts'
import { textKey } from '#platform/text.ts'
import type { Context } from '#platform/server/context.ts'
import type { ImportDraft } from '../import.ts'
import { citedTasks } from '../importing/cited-tasks.ts'
import { registerDay } from './settle-names.ts'

export async function proposePlace(ctx: Context, draft: ImportDraft): Promise<ImportDraft> {
  const plans = await ctx.tx.selectFrom('plans').select(['id', 'number', 'symbol', 'starts_on', 'ends_on']).where('tenant_id', '=', ctx.tenantId).where('number', '<>', '').where('symbol', '<>', '').orderBy('confirmed_at', 'desc').execute()
  const { number, symbol } = draft.head
  const same = plans.find((plan) => textKey(`${plan.number}/${plan.symbol}`) === textKey(`${number.value}/${symbol.value}`))
  const cited = draft.head.legalBases.map((basis) => textKey(basis.value)).join('\n')
  const parent = same ? undefined : plans.find((plan) => new RegExp(`(?<![\\p{L}\\p{N}])${escape(textKey(`${plan.number}/${plan.symbol}`))}(?![\\p{L}\\p{N}])`, 'u').test(cited))
  const placed: ImportDraft = { ...draft, ownerUnitId: await ownerOf(ctx, draft), amends: same?.id ?? null, kind: same ? null : 'new', parentPlanId: parent?.id ?? null }
  return citeParent(ctx, placed)
}

/** Links tasks that cite tasks of the parent plan by their printed reference; links that a person made stay. */
export async function citeParent(ctx: Context, draft: ImportDraft): Promise<ImportDraft> {
  if (!draft.parentPlanId) return draft
  const parents = await ctx.tx.selectFrom('tasks').select(['id', 'ref']).where('tenant_id', '=', ctx.tenantId).where('plan_id', '=', draft.parentPlanId).where('withdrawn_on', 'is', null).execute()
  return { ...draft, tasks: draft.tasks.map((task) => (task.links.length > 0 ? task : { ...task, links: citedTasks(task.title, parents) })) }
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')

async function ownerOf(ctx: Context, { head }: ImportDraft): Promise<string | null> {
  if (!head.issuer.value) return null
  const [match] = await matchNames(ctx, [head.issuer.value], await registerDay(ctx, head.date.value))
  return match?.certain?.kind === 'unit' ? match.certain.id : null
}
