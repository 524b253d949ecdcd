/** What stands under a task: its clause, steps, outputs, instructions, links to other plans, evidence. */
import type { Context } from '#platform/server/context.ts'
import { evidenceSources, type EvidenceItem } from '#platform/server/evidence.ts'
import { namesOnDays } from '#modules/organisations/server/index.ts'
import { countsFor } from './child-tasks.ts'

/** Characters of the source shown before and after the clause. */
const CONTEXT = 500

export type Clause = { before: string; text: string; after: string }

/** The clause within its surroundings, which begin and end at whole lines; null for a task that a person added. */
export async function clauseOf(ctx: Context, task: { source_document_id: string; source_start: number; source_end: number }): Promise<Clause | null> {
  if (task.source_end <= task.source_start) return null
  const source = await ctx.tx.selectFrom('source_documents').select('text').where('tenant_id', '=', ctx.tenantId).where('id', '=', task.source_document_id).executeTakeFirst()
  if (!source) return null
  const { text } = source
  const before = text.slice(Math.max(0, task.source_start - CONTEXT), task.source_start)
  const after = text.slice(task.source_end, task.source_end + CONTEXT)
  return {
    before: mergedOnce(task.source_start > CONTEXT ? before.slice(before.indexOf('\n') + 1) : before),
    text: text.slice(task.source_start, task.source_end),
    after: mergedOnce(task.source_end + CONTEXT < text.length && after.includes('\n') ? after.slice(0, after.lastIndexOf('\n')) : after),
  }
}

/** A heading merged over the columns of a row stands once: "I | Tập huấn | Tập huấn | Tập huấn" is "I | Tập huấn". */
const mergedOnce = (text: string) => text.replace(/(?<=^|\| )([^|\n]+)(?: \| \1){2,}(?= \||$)/gm, '$1')

export async function milestonesOf(ctx: Context, taskId: string) {
  const rows = await ctx.tx.selectFrom('milestones').selectAll().where('tenant_id', '=', ctx.tenantId).where('task_id', '=', taskId).orderBy('due_on').orderBy('id').execute()
  return rows.map((row) => ({ id: row.id, title: row.title, dueOn: row.due_on, doneOn: row.done_on, fromSource: row.from_source }))
}

export async function outputsOf(ctx: Context, taskId: string): Promise<string[]> {
  return (await ctx.tx.selectFrom('task_outputs').select('text').where('tenant_id', '=', ctx.tenantId).where('task_id', '=', taskId).orderBy('position').execute()).map((row) => row.text)
}

/** Open ones first by their day, then the answered ones, newest first. */
export async function instructionsOf(ctx: Context, taskId: string) {
  const rows = await ctx.tx
    .selectFrom('instructions as given')
    .innerJoin('units as unit', (on) => on.onRef('unit.tenant_id', '=', 'given.tenant_id').onRef('unit.id', '=', 'given.unit_id'))
    .selectAll('given')
    .select('unit.name as unit_name')
    .where('given.tenant_id', '=', ctx.tenantId)
    .where('given.task_id', '=', taskId)
    .orderBy('given.answered_at', (by) => by.desc().nullsFirst())
    .orderBy('given.due_on')
    .execute()
  return rows.map((row) => ({ id: row.id, unitId: row.unit_id, unitName: row.unit_name, text: row.text, dueOn: row.due_on, author: row.author_name, at: row.at, answer: row.answer, answeredAt: row.answered_at }))
}

/** Parent tasks that this one carries out, and the children's tasks that carry this one out. */
export async function linksOf(ctx: Context, taskId: string) {
  const side = (mine: 'child_task_id' | 'parent_task_id', theirs: 'child_task_id' | 'parent_task_id') =>
    ctx.tx
      .selectFrom('task_links as link')
      .innerJoin('tasks as task', (on) => on.onRef('task.tenant_id', '=', 'link.tenant_id').onRef('task.id', '=', `link.${theirs}`))
      .innerJoin('plans as plan', (on) => on.onRef('plan.tenant_id', '=', 'task.tenant_id').onRef('plan.id', '=', 'task.plan_id'))
      .select(['task.id', 'task.ref', 'task.title', 'plan.id as planId', 'plan.title as planTitle', 'plan.number', 'plan.symbol'])
      .where('link.tenant_id', '=', ctx.tenantId)
      .where(`link.${mine}`, '=', taskId)
      .orderBy('plan.starts_on')
      .orderBy('task.position')
      .execute()
  return { parents: await side('child_task_id', 'parent_task_id'), children: await side('parent_task_id', 'child_task_id') }
}

/** Records under the task and under what carries it out, each once, newest first, with the names that their units bore. */
export async function evidenceOf(ctx: Context, taskId: string, window: { from: string; to: string }) {
  const under = [...(await countsFor(ctx, { taskIds: [taskId] })).keys()]
  const listed = (await Promise.all(evidenceSources().map((source) => source.list(ctx, under, window)))).flat()
  const once: EvidenceItem[] = [...new Map(listed.map((item) => [`${item.source} ${item.id}`, item])).values()]
  const nameOn = await namesOnDays(ctx, once.flatMap((item) => item.unitIds.map((unitId) => ({ unitId, on: item.on }))))
  return once.sort((a, b) => b.on.localeCompare(a.on)).map((item) => ({ id: item.id, source: item.source, title: item.title, on: item.on, href: item.href, files: item.files, units: item.unitIds.map((id) => nameOn(id, item.on)).filter(Boolean) }))
}
