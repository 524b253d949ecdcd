import { notFound } from '#platform/errors.ts'
import type { Context } from '#platform/server/context.ts'
import { programmeWords } from '#messages/programme.ts'

/** The stored plan, or "not found". */
export async function requirePlan(ctx: Context, id: string) {
  const plan = await ctx.tx.selectFrom('plans').selectAll().where('tenant_id', '=', ctx.tenantId).where('id', '=', id).executeTakeFirst()
  if (!plan) throw notFound('plan.missing', programmeWords(ctx.locale).planMissing)
  return plan
}

/** The stored task, or "not found". */
export async function requireTask(ctx: Context, id: string) {
  const task = await ctx.tx.selectFrom('tasks').selectAll().where('tenant_id', '=', ctx.tenantId).where('id', '=', id).executeTakeFirst()
  if (!task) throw notFound('task.missing', programmeWords(ctx.locale).taskMissing)
  return task
}

/** The stored part with its task's title and reference, or "not found". */
export async function requirePart(ctx: Context, id: string) {
  const part = await ctx.tx
    .selectFrom('parts as part')
    .innerJoin('tasks as task', (on) => on.onRef('task.tenant_id', '=', 'part.tenant_id').onRef('task.id', '=', 'part.task_id'))
    .selectAll('part')
    .select(['task.withdrawn_on', 'task.plan_id', 'task.ref'])
    .where('part.tenant_id', '=', ctx.tenantId)
    .where('part.id', '=', id)
    .executeTakeFirst()
  if (!part) throw notFound('part.missing', programmeWords(ctx.locale).partMissing)
  return part
}
