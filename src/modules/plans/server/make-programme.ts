/** A confirmed draft becomes a programme: plan, targets, tasks, who was named, and a part for each unit. */
import type { Context } from '#platform/server/context.ts'
import { newId } from '#platform/server/id.ts'
import type { StoredImport } from './import-store.ts'
import { insertRows } from './insert-rows.ts'
import { passOn } from './pass-on.ts'
import { dutyRows, planRow, targetRow, valueRows } from './plan-rows.ts'
import { refreshTasks } from './refresh-tasks.ts'
import { milestoneRows, outputRows, taskRow, unitRows, type Whole } from './task-rows.ts'

/** Which units the issuer can command; a unit that it cannot is asked. */
export async function commandableUnits(ctx: Context): Promise<(unitId: string) => boolean> {
  const asked = await ctx.tx.selectFrom('units').select('id').where('tenant_id', '=', ctx.tenantId).where('commandable', '=', false).execute()
  const ids = new Set(asked.map((unit) => unit.id))
  return (unitId) => !ids.has(unitId)
}

export async function makeProgramme(ctx: Context, { draft, sourceDocumentId: sourceId }: StoredImport): Promise<{ planId: string; parts: number }> {
  const planId = newId()
  const whole: Whole = { planId, sourceId, from: draft.period.from, commandable: await commandableUnits(ctx) }
  const plan = { tenant_id: ctx.tenantId, id: planId, ...planRow(draft, sourceId), confirmed_by: ctx.actor.kind === 'person' ? ctx.actor.personId : null, confirmed_at: ctx.now, closed_at: null }
  await insertRows(ctx, 'plans', [plan])
  const targets = draft.targets.map((target, position) => ({ id: target.id, ...targetRow(ctx, planId, sourceId, target, position) }))
  await insertRows(ctx, 'targets', targets)
  await insertRows(ctx, 'target_values', draft.targets.flatMap((target) => valueRows(ctx, target.id, target)))
  const tasks = draft.tasks.map((task, index) => ({ id: task.id, ...taskRow(ctx, draft, whole, task, index + 1), withdrawn_on: null }))
  await insertRows(ctx, 'tasks', tasks)
  const units = draft.tasks.map((task) => unitRows(ctx, draft, whole, task.id, task.units))
  await insertRows(ctx, 'task_assignments', units.flatMap((one) => one.assignments))
  const parts = units.flatMap((one) => one.parts)
  await insertRows(ctx, 'parts', parts)
  await insertRows(ctx, 'task_outputs', draft.tasks.flatMap((task) => outputRows(ctx, task.id, task)))
  await insertRows(ctx, 'milestones', draft.tasks.flatMap((task) => milestoneRows(ctx, task.id, task)))
  await insertRows(ctx, 'task_links', draft.tasks.flatMap((task) => task.links.map((parent_task_id) => ({ tenant_id: ctx.tenantId, child_task_id: task.id, parent_task_id }))))
  await insertRows(ctx, 'duties', dutyRows(ctx, planId, draft))
  await passOn(ctx, planId)
  await refreshTasks(ctx, tasks.map((task) => task.id))
  ctx.changed({ type: 'plan', id: planId, before: null, after: { ...plan, targets: targets.length, tasks: tasks.length, parts: parts.length } })
  for (const [index, task] of tasks.entries()) ctx.changed({ type: 'task', id: task.id, before: null, after: { ref: task.ref, title: task.title, units: units[index]!.assignments.map((one) => `${one.duty}: ${one.as_written}`) } })
  return { planId, parts: parts.length }
}
