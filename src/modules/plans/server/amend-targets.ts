/** Targets of the new version: what is worded alike keeps its identity. */
import { textKey } from '#platform/text.ts'
import type { Context } from '#platform/server/context.ts'
import type { ImportDraft, ImportTarget } from '../import.ts'
import { similarityOver } from '../importing/similarity.ts'
import { insertRows } from './insert-rows.ts'
import { targetRow, valueRows } from './plan-rows.ts'

/** Two sentences about one target. */
const ALIKE = 0.6

type Old = { id: string; text: string }

export async function amendTargets(ctx: Context, draft: ImportDraft, planId: string, sourceId: string): Promise<void> {
  const old = await ctx.tx.selectFrom('targets').select(['id', 'text']).where('tenant_id', '=', ctx.tenantId).where('plan_id', '=', planId).orderBy('position').execute()
  const pairs = pairTargets(draft.targets, old)
  const gone = old.filter((target) => ![...pairs.values()].includes(target.id))
  for (const target of gone) {
    await ctx.tx.deleteFrom('targets').where('tenant_id', '=', ctx.tenantId).where('id', '=', target.id).execute()
    ctx.changed({ type: 'target', id: target.id, before: target, after: null })
  }
  for (const [position, target] of draft.targets.entries()) {
    const id = pairs.get(target.id) ?? target.id
    const row = targetRow(ctx, planId, sourceId, target, position)
    if (id === target.id) await insertRows(ctx, 'targets', [{ id, ...row }])
    else await ctx.tx.updateTable('targets').set(row).where('tenant_id', '=', ctx.tenantId).where('id', '=', id).execute()
    await ctx.tx.deleteFrom('target_values').where('tenant_id', '=', ctx.tenantId).where('target_id', '=', id).execute()
    await insertRows(ctx, 'target_values', valueRows(ctx, id, target))
    ctx.changed({ type: 'target', id, before: old.find((one) => one.id === id) ?? null, after: { text: target.text, values: target.values } })
  }
}

/** New target id → old target id; the likeliest pairs first, each used once. */
export function pairTargets(fresh: readonly Pick<ImportTarget, 'id' | 'text'>[], old: readonly Old[]): Map<string, string> {
  const like = similarityOver([...fresh, ...old].map((one) => one.text))
  const score = (a: string, b: string) => (textKey(a) === textKey(b) ? 1 : like(a, b))
  const scores = fresh.flatMap((one) => old.map((other) => ({ fresh: one.id, old: other.id, score: score(one.text, other.text) }))).filter((one) => one.score >= ALIKE)
  const pairs = new Map<string, string>()
  for (const one of scores.sort((a, b) => b.score - a.score)) if (!pairs.has(one.fresh) && ![...pairs.values()].includes(one.old)) pairs.set(one.fresh, one.old)
  return pairs
}
