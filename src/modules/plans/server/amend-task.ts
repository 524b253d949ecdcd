/** One task of the plan in its new wording. */
import type { Context } from '#platform/server/context.ts'
import { newId } from '#platform/server/id.ts'
import { plansImportWords } from '#messages/plans-import.ts'
import type { ImportDraft, ImportTask } from '../import.ts'
import { insertRows } from './insert-rows.ts'
import { heldToday } from './pass-on.ts'
import { milestoneRows, outputRows, taskRow, unitRows, type Whole } from './task-rows.ts'

/** The task keeps id, parts and states, and what people completed; it takes words, place, time, units and outputs of the new version. */
export async function amendTask(ctx: Context, draft: ImportDraft, whole: Whole, id: string, task: ImportTask, position: number): Promise<void> {
  const mine = { tenant_id: ctx.tenantId, task_id: id }
  const before = await ctx.tx.selectFrom('tasks').selectAll().where('tenant_id', '=', ctx.tenantId).where('id', '=', id).executeTakeFirstOrThrow()
  const after = taskRow(ctx, draft, whole, task, position)
  await ctx.tx.updateTable('tasks').set(after).where('tenant_id', '=', ctx.tenantId).where('id', '=', id).execute()
  const units = await amendUnits(ctx, draft, whole, id, task)
  await ctx.tx.deleteFrom('task_outputs').where('tenant_id', '=', mine.tenant_id).where('task_id', '=', id).execute()
  await insertRows(ctx, 'task_outputs', outputRows(ctx, id, task))
  await amendMilestones(ctx, id, task)
  if (task.links.length > 0) {
    await ctx.tx.deleteFrom('task_links').where('tenant_id', '=', mine.tenant_id).where('child_task_id', '=', id).execute()
    await insertRows(ctx, 'task_links', task.links.map((parent_task_id) => ({ tenant_id: ctx.tenantId, child_task_id: id, parent_task_id })))
  }
  ctx.changed({ type: 'task', id, before: { ref: before.ref, title: before.title, time_text: before.time_text }, after: { ref: after.ref, title: after.title, time_text: after.time_text, ...units } })
}

/** Units that stay keep their part; new ones get one; one that is no longer named keeps what it recorded and is set aside, else its part goes. */
async function amendUnits(ctx: Context, draft: ImportDraft, whole: Whole, taskId: string, task: ImportTask): Promise<{ added: string[]; ended: string[] }> {
  const { tx, tenantId } = ctx
  const next = unitRows(ctx, draft, whole, taskId, task.units)
  const old = await tx.selectFrom('parts').select(['id', 'unit_id', 'state', 'assignment_id']).where('tenant_id', '=', tenantId).where('task_id', '=', taskId).where('valid_to', 'is', null).execute()
  const former = await tx.selectFrom('task_assignments').select('id').where('tenant_id', '=', tenantId).where('task_id', '=', taskId).where('ended_on', 'is', null).execute()
  await insertRows(ctx, 'task_assignments', next.assignments)
  const parts = await heldToday(ctx, next.parts, whole.commandable)
  const byUnit = new Map(parts.map((part) => [part.unit_id, part]))
  const noted = new Set((await notesOf(ctx, old.map((part) => part.id))).map((row) => row.part_id))
  const ended: string[] = []
  for (const part of old) {
    const now = byUnit.get(part.unit_id)
    const mine = tx.updateTable('parts').where('tenant_id', '=', tenantId).where('id', '=', part.id)
    if (now) await mine.set({ duty: now.duty, assignment_id: now.assignment_id, request: now.request }).execute()
    else if (part.state === 'not_started' && !noted.has(part.id)) await tx.deleteFrom('parts').where('tenant_id', '=', tenantId).where('id', '=', part.id).execute()
    else if (part.state !== 'not_applicable') {
      await mine.set({ state: 'not_applicable', state_at: ctx.now }).execute()
      const note = { tenant_id: tenantId, id: newId(), part_id: part.id, from_state: part.state, to_state: 'not_applicable' as const, text: plansImportWords('vi').noLongerNamed(draft.head.number.value, draft.head.symbol.value), author_id: null, author_name: ctx.actor.name, at: ctx.now }
      await tx.insertInto('part_notes').values(note).execute()
    }
    if (!now) ended.push(part.unit_id)
  }
  const kept = new Set(old.map((part) => part.unit_id))
  const added = parts.filter((part) => !kept.has(part.unit_id))
  await insertRows(ctx, 'parts', added)
  await endAssignments(ctx, former.map((one) => one.id))
  return { added: added.map((part) => part.unit_id), ended }
}

async function notesOf({ tx, tenantId }: Context, partIds: string[]) {
  return partIds.length === 0 ? [] : tx.selectFrom('part_notes').select('part_id').distinct().where('tenant_id', '=', tenantId).where('part_id', 'in', partIds).execute()
}

/** The former wording of who does what goes, save where a part with records still stands under it. */
async function endAssignments({ tx, tenantId, today }: Context, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  const used = (await tx.selectFrom('parts').select('assignment_id').distinct().where('tenant_id', '=', tenantId).where('assignment_id', 'in', ids).execute()).map((part) => part.assignment_id)
  const gone = ids.filter((id) => !used.includes(id))
  if (gone.length > 0) await tx.deleteFrom('task_assignments').where('tenant_id', '=', tenantId).where('id', 'in', gone).execute()
  if (used.length > 0) await tx.updateTable('task_assignments').set({ ended_on: today }).where('tenant_id', '=', tenantId).where('id', 'in', used).execute()
}

/** Milestones that the source gave are given again; what people added or finished stays. */
async function amendMilestones(ctx: Context, taskId: string, task: ImportTask): Promise<void> {
  const { tx, tenantId } = ctx
  await tx.deleteFrom('milestones').where('tenant_id', '=', tenantId).where('task_id', '=', taskId).where('from_source', '=', true).where('done_on', 'is', null).execute()
  const done = await tx.selectFrom('milestones').select('title').where('tenant_id', '=', tenantId).where('task_id', '=', taskId).execute()
  await insertRows(ctx, 'milestones', milestoneRows(ctx, taskId, task).filter((one) => !done.some((other) => other.title === one.title)))
}
