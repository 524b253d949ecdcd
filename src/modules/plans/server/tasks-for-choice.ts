import type { Context } from '#platform/server/context.ts'

/** A task as other registers need it to record something under it. */
export type TaskForChoice = {
  id: string
  planId: string
  /** "62/KH-UBND", or the plan's title when it has no number yet. */
  plan: string
  /** The printed path: "IV.2.4". */
  ref: string
  title: string
  /** Asks for what the program refuses: takes only the permitted outputs. */
  refused: boolean
  /** No longer part of the plan, or the plan is closed: nothing new is recorded under it. */
  closed: boolean
  /** One of `unitIds` has a part in it. */
  mine: boolean
}

type Wanted = { ids?: string[]; planId?: string; unitIds?: string[] }

/** Tasks in the order of their plans: those asked for, of one plan, or all. Withdrawn and closed ones are marked, not left out. */
export async function tasksForChoice(ctx: Pick<Context, 'tx' | 'tenantId'>, { ids, planId, unitIds = [] }: Wanted): Promise<TaskForChoice[]> {
  if (ids?.length === 0) return []
  let rows = ctx.tx
    .selectFrom('tasks as task')
    .innerJoin('plans as plan', (on) => on.onRef('plan.tenant_id', '=', 'task.tenant_id').onRef('plan.id', '=', 'task.plan_id'))
    .select(['task.id', 'task.plan_id', 'task.ref', 'task.title', 'task.refused', 'task.withdrawn_on', 'plan.number', 'plan.symbol', 'plan.title as plan_title', 'plan.closed_at'])
    .where('task.tenant_id', '=', ctx.tenantId)
  if (ids) rows = rows.where('task.id', 'in', ids)
  if (planId) rows = rows.where('task.plan_id', '=', planId)
  const [found, parts] = [
    await rows.orderBy('plan.issued_on', (by) => by.desc().nullsLast()).orderBy('task.plan_id').orderBy('task.position').execute(),
    unitIds.length ? await ctx.tx.selectFrom('parts').select('task_id').where('tenant_id', '=', ctx.tenantId).where('unit_id', 'in', unitIds).where('valid_to', 'is', null).execute() : [],
  ]
  const mine = new Set(parts.map((part) => part.task_id))
  return found.map((row) => ({
    id: row.id, planId: row.plan_id, plan: row.number ? [row.number, row.symbol].filter(Boolean).join('/') : row.plan_title, ref: row.ref, title: row.title,
    refused: row.refused, closed: row.withdrawn_on !== null || row.closed_at !== null, mine: mine.has(row.id),
  }))
}
