import type { Context } from '#platform/server/context.ts'

/** A task as the plan stands, to be read beside its new version. */
export type FormerTask = { id: string; ref: string; title: string; heading: string[]; timeText: string; leads: string[]; coordinating: string[]; outputs: string[]; recorded: boolean }

/** Standing tasks of a plan. `recorded`: units have begun to work on it. */
export async function formerTasks(ctx: Context, planId: string): Promise<FormerTask[]> {
  const tasks = await ctx.tx.selectFrom('tasks').select(['id', 'ref', 'title', 'heading', 'time_text']).where('tenant_id', '=', ctx.tenantId).where('plan_id', '=', planId).where('withdrawn_on', 'is', null).orderBy('position').execute()
  const ids = tasks.map((task) => task.id)
  if (ids.length === 0) return []
  const named = Map.groupBy(await ctx.tx.selectFrom('task_assignments').select(['task_id', 'duty', 'as_written']).where('tenant_id', '=', ctx.tenantId).where('task_id', 'in', ids).where('ended_on', 'is', null).orderBy('position').execute(), (row) => row.task_id)
  const outputs = Map.groupBy(await ctx.tx.selectFrom('task_outputs').select(['task_id', 'text']).where('tenant_id', '=', ctx.tenantId).where('task_id', 'in', ids).orderBy('position').execute(), (row) => row.task_id)
  const begun = new Set((await ctx.tx.selectFrom('parts').select('task_id').distinct().where('tenant_id', '=', ctx.tenantId).where('task_id', 'in', ids).where('state', '<>', 'not_started').execute()).map((row) => row.task_id))
  return tasks.map((task) => {
    const units = (duty: string) => (named.get(task.id) ?? []).filter((row) => row.duty === duty).map((row) => row.as_written)
    return { id: task.id, ref: task.ref, title: task.title, heading: task.heading, timeText: task.time_text, leads: units('lead'), coordinating: units('coordinate'), outputs: (outputs.get(task.id) ?? []).map((row) => row.text), recorded: begun.has(task.id) }
  })
}
