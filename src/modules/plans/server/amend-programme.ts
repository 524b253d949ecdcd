/** A changed version applied to the plan that stands: a task keeps its identity, its parts and what was recorded. */
import { conflict } from '#platform/errors.ts'
import type { Context } from '#platform/server/context.ts'
import { plansImportWords } from '#messages/plans-import.ts'
import type { ImportTask } from '../import.ts'
import { amendTask } from './amend-task.ts'
import { amendTargets } from './amend-targets.ts'
import type { StoredImport } from './import-store.ts'
import { insertRows } from './insert-rows.ts'
import { lockProgramme } from './lock-programme.ts'
import { commandableUnits } from './make-programme.ts'
import { heldToday } from './pass-on.ts'
import { dutyRows, planRow } from './plan-rows.ts'
import { refreshTasks } from './refresh-tasks.ts'
import { milestoneRows, outputRows, taskRow, unitRows, type Whole } from './task-rows.ts'

export async function amendProgramme(ctx: Context, found: StoredImport): Promise<{ planId: string }> {
  const { draft, sourceDocumentId: sourceId } = found
  const planId = draft.amends!
  const whole: Whole = { planId, sourceId, from: ctx.today, commandable: await commandableUnits(ctx) }
  const before = await ctx.tx.selectFrom('plans').selectAll().where('tenant_id', '=', ctx.tenantId).where('id', '=', planId).forUpdate().executeTakeFirstOrThrow()
  await lockProgramme(ctx, planId)
  const after = planRow(draft, sourceId)
  await ctx.tx.updateTable('plans').set(after).where('tenant_id', '=', ctx.tenantId).where('id', '=', planId).execute()
  ctx.changed({ type: 'plan', id: planId, before, after })
  await withdrawTasks(ctx, found)
  for (const [index, task] of draft.tasks.entries()) {
    const oldId = draft.pairs[task.id]?.oldId
    if (oldId) await amendTask(ctx, draft, whole, oldId, task, index + 1)
    else await addTask(ctx, found, whole, task, index + 1)
  }
  await amendTargets(ctx, draft, planId, sourceId)
  await ctx.tx.deleteFrom('duties').where('tenant_id', '=', ctx.tenantId).where('plan_id', '=', planId).execute()
  await insertRows(ctx, 'duties', dutyRows(ctx, planId, draft))
  await refreshTasks(ctx, draft.tasks.map((task) => draft.pairs[task.id]?.oldId ?? task.id))
  return { planId }
}

/** A task that is no longer in the plan is withdrawn with day and reason; what was done under it stays readable. */
async function withdrawTasks(ctx: Context, { draft }: StoredImport): Promise<void> {
  const kept = draft.tasks.flatMap((task) => draft.pairs[task.id]?.oldId ?? [])
  const standing = await ctx.tx.selectFrom('tasks').select(['id', 'ref', 'title']).where('tenant_id', '=', ctx.tenantId).where('plan_id', '=', draft.amends!).where('withdrawn_on', 'is', null).execute()
  const ids = new Set(standing.map((task) => task.id))
  if (kept.some((id) => !ids.has(id))) throw conflict('import.plan_moved', plansImportWords(ctx.locale).refused.planMoved)
  for (const task of standing.filter((one) => !kept.includes(one.id))) {
    const withdrawn = { withdrawn_on: ctx.today, withdrawn_reason: draft.withdrawal || plansImportWords('vi').withdrawnBy(draft.head.number.value, draft.head.symbol.value) }
    await ctx.tx.updateTable('tasks').set(withdrawn).where('tenant_id', '=', ctx.tenantId).where('id', '=', task.id).execute()
    ctx.changed({ type: 'task', id: task.id, before: task, after: withdrawn, reason: withdrawn.withdrawn_reason })
  }
}

async function addTask(ctx: Context, { draft }: StoredImport, whole: Whole, task: ImportTask, position: number): Promise<void> {
  const row = { id: task.id, ...taskRow(ctx, draft, whole, task, position), withdrawn_on: null }
  const { assignments, parts } = unitRows(ctx, draft, whole, task.id, task.units)
  await insertRows(ctx, 'tasks', [row])
  await insertRows(ctx, 'task_assignments', assignments)
  await insertRows(ctx, 'parts', await heldToday(ctx, parts, whole.commandable))
  await insertRows(ctx, 'task_outputs', outputRows(ctx, task.id, task))
  await insertRows(ctx, 'milestones', milestoneRows(ctx, task.id, task))
  await insertRows(ctx, 'task_links', task.links.map((parent_task_id) => ({ tenant_id: ctx.tenantId, child_task_id: task.id, parent_task_id })))
  ctx.changed({ type: 'task', id: task.id, before: null, after: { ref: row.ref, title: row.title } })
}
