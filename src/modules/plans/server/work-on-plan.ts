import { evidenceSources } from '#platform/server/evidence.ts'
import type { Context } from '#platform/server/context.ts'

export type Work = 'notes' | 'instructions' | 'milestones' | 'clarified' | 'evidence' | 'children' | 'amended'

/** What people have recorded on a plan since it was confirmed; empty when it can still be taken back without loss. */
export async function workOnPlan(ctx: Context, planId: string): Promise<Work[]> {
  const { tx, tenantId } = ctx
  const tasks = await tx.selectFrom('tasks').select(['id', 'clarified']).where('tenant_id', '=', tenantId).where('plan_id', '=', planId).execute()
  const ids = tasks.map((task) => task.id)
  const some = async (query: { executeTakeFirst: () => Promise<unknown> }) => ids.length > 0 && (await query.executeTakeFirst()) !== undefined
  const work: Work[] = []
  if (await some(tx.selectFrom('parts').select('id').where('tenant_id', '=', tenantId).where('task_id', 'in', ids).where((on) => on.or([on('state', '<>', 'not_started'), on.exists(on.selectFrom('part_notes').select('part_notes.id').whereRef('part_notes.part_id', '=', 'parts.id').where('part_notes.tenant_id', '=', tenantId).where('part_notes.at', '>', on.selectFrom('plans').select('confirmed_at').where('tenant_id', '=', tenantId).where('plans.id', '=', planId)))])).limit(1))) work.push('notes')
  if (await some(tx.selectFrom('instructions').select('id').where('tenant_id', '=', tenantId).where('task_id', 'in', ids).limit(1))) work.push('instructions')
  if (await some(tx.selectFrom('milestones').select('id').where('tenant_id', '=', tenantId).where('task_id', 'in', ids).where('done_on', 'is not', null).limit(1))) work.push('milestones')
  if (tasks.some((task) => Object.keys(task.clarified).length > 0)) work.push('clarified')
  for (const source of evidenceSources()) if (ids.length > 0 && !work.includes('evidence') && (await source.exists(ctx, ids))) work.push('evidence')
  if (await childOf(ctx, planId, ids)) work.push('children')
  if (await amended(ctx, planId)) work.push('amended')
  return work
}

async function childOf({ tx, tenantId }: Context, planId: string, taskIds: string[]): Promise<boolean> {
  const child = await tx.selectFrom('plans').select('id').where('tenant_id', '=', tenantId).where('parent_plan_id', '=', planId).executeTakeFirst()
  if (child || taskIds.length === 0) return child !== undefined
  return (await tx.selectFrom('task_links').select('child_task_id').where('tenant_id', '=', tenantId).where('parent_task_id', 'in', taskIds).executeTakeFirst()) !== undefined
}

/** Amended already, or a draft of an amendment is open. */
async function amended({ tx, tenantId }: Context, planId: string): Promise<boolean> {
  return (await tx.selectFrom('plan_imports').select('id').where('tenant_id', '=', tenantId).where('amends_plan_id', '=', planId).where('state', '<>', 'discarded').executeTakeFirst()) !== undefined
}
