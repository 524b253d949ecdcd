import { z } from 'zod'
import { query } from '#platform/server/command.ts'
import type { Context } from '#platform/server/context.ts'
import { evidenceSources } from '#platform/server/evidence.ts'
import { partWorkflow } from '../part.ts'
import { namesAuthority, sixClear, taskState, type Clarity } from '../task.ts'
import { requirePlan, requireTask } from './find-records.ts'
import { lastReporter } from './move-part.ts'
import { canReadPlans } from './policy.ts'

/** Characters of the source shown before and after the clause. */
const CONTEXT = 600

/** Everything on a task's page: its clause in the source, each unit's own part, deadlines, outputs, evidence, notes. */
export const getTask = query('plans.getTask', {
  input: z.object({ taskId: z.uuid() }),
  allow: canReadPlans,
  api: 'GET /tasks/{taskId}',
  async run(ctx, { taskId }) {
    const task = await requireTask(ctx, taskId)
    ctx.permit(task)
    const plan = await requirePlan(ctx, task.plan_id)
    const [assignments, parts, milestones, outputs, instructions, links] = [await assignmentsOf(ctx, taskId), await partsOf(ctx, taskId), await milestonesOf(ctx, taskId), await outputsOf(ctx, taskId), await instructionsOf(ctx, taskId), await linksOf(ctx, taskId)]
    const taskIds = [taskId, ...links.children.map((child) => child.id)]
    const window = { from: plan.starts_on, to: plan.ends_on }
    const evidence = (await Promise.all(evidenceSources().map((source) => source.list(ctx, taskIds, window)))).flat().sort((a, b) => b.on.localeCompare(a.on))
    const clarified = task.clarified as Partial<Record<Clarity, string>>
    const leads = assignments.filter((one) => one.duty === 'lead')
    return {
      id: task.id, ref: task.ref, title: task.title, heading: task.heading, timeText: task.time_text, startsOn: task.starts_on, endsOn: task.ends_on, nextDue: task.next_due, recurrence: task.recurrence, shared: task.shared,
      refused: task.refused ? { words: task.refused_words, reason: task.refused_reason } : null,
      withdrawn: task.withdrawn_on ? { on: task.withdrawn_on, reason: task.withdrawn_reason } : null,
      state: taskState({ progress: task.progress, nextDue: task.next_due, withdrawnOn: task.withdrawn_on }, ctx.today),
      plan: { id: plan.id, title: plan.title, number: plan.number, symbol: plan.symbol, endsOn: plan.ends_on },
      clause: await clauseOf(ctx, task),
      assignments, parts, milestones, outputs, instructions, links, evidence,
      clear: sixClear({
        leads: leads.map((one) => ({ group: one.groupName !== null, membersChosen: parts.some((part) => part.assignmentId === one.id) })),
        openGroups: assignments.filter((one) => one.duty === 'coordinate' && one.unitId === null && !parts.some((part) => part.assignmentId === one.id)).length,
        titleLength: task.title.length, timeText: task.time_text, endsOn: task.ends_on, planEndsOn: plan.ends_on, milestones: milestones.length, outputs: outputs.length, namesAuthority: namesAuthority(task.title), clarified,
      }),
      clarified,
    }
  },
})

export type TaskDetail = Awaited<ReturnType<typeof getTask.run>>

async function clauseOf(ctx: Context, task: { source_document_id: string; source_start: number; source_end: number }) {
  const source = await ctx.tx.selectFrom('source_documents').select(['text']).where('tenant_id', '=', ctx.tenantId).where('id', '=', task.source_document_id).executeTakeFirst()
  const text = source?.text ?? ''
  return { before: text.slice(Math.max(0, task.source_start - CONTEXT), task.source_start), text: text.slice(task.source_start, task.source_end), after: text.slice(task.source_end, task.source_end + CONTEXT) }
}

async function assignmentsOf(ctx: Context, taskId: string) {
  const rows = await ctx.tx
    .selectFrom('task_assignments as named')
    .leftJoin('units as unit', (on) => on.onRef('unit.tenant_id', '=', 'named.tenant_id').onRef('unit.id', '=', 'named.unit_id'))
    .leftJoin('unit_groups as grp', (on) => on.onRef('grp.tenant_id', '=', 'named.tenant_id').onRef('grp.id', '=', 'named.group_id'))
    .select(['named.id', 'named.duty', 'named.as_written', 'named.unit_id', 'named.request', 'unit.name as unit_name', 'grp.name as group_name'])
    .where('named.tenant_id', '=', ctx.tenantId)
    .where('named.task_id', '=', taskId)
    .orderBy('named.duty', 'desc')
    .orderBy('named.position')
    .execute()
  return rows.map((row) => ({ id: row.id, duty: row.duty, asWritten: row.as_written, unitId: row.unit_id, unitName: row.unit_name, groupName: row.group_name, request: row.request }))
}

async function partsOf(ctx: Context, taskId: string) {
  const rows = await ctx.tx
    .selectFrom('parts as part')
    .innerJoin('units as unit', (on) => on.onRef('unit.tenant_id', '=', 'part.tenant_id').onRef('unit.id', '=', 'part.unit_id'))
    .select(['part.id', 'part.unit_id', 'part.duty', 'part.assignment_id', 'part.request', 'part.state', 'part.state_at', 'unit.name as unit_name'])
    .where('part.tenant_id', '=', ctx.tenantId)
    .where('part.task_id', '=', taskId)
    .orderBy('part.duty', 'desc')
    .orderBy('unit.position')
    .execute()
  const notes = Map.groupBy(await notesOf(ctx, rows.map((row) => row.id)), (note) => note.part_id)
  const parts = []
  for (const row of rows) {
    const subject = { actor: ctx.actor, unitId: row.unit_id, lastAuthorId: row.state === 'reported' ? await lastReporter(ctx, row.id) : null }
    parts.push({
      id: row.id, unitId: row.unit_id, unitName: row.unit_name, duty: row.duty, assignmentId: row.assignment_id, request: row.request, state: row.state, stateAt: row.state_at,
      moves: partWorkflow.open(row.state, subject).map((move) => ({ name: move.name, needsReason: move.needsReason ?? false })),
      notes: (notes.get(row.id) ?? []).map((note) => ({ at: note.at, author: note.author_name, from: note.from_state, to: note.to_state, text: note.text })),
    })
  }
  return parts
}

const notesOf = (ctx: Context, partIds: string[]) => (partIds.length === 0 ? Promise.resolve([]) : ctx.tx.selectFrom('part_notes').selectAll().where('tenant_id', '=', ctx.tenantId).where('part_id', 'in', partIds).orderBy('at', 'desc').execute())

async function milestonesOf(ctx: Context, taskId: string) {
  const rows = await ctx.tx.selectFrom('milestones').selectAll().where('tenant_id', '=', ctx.tenantId).where('task_id', '=', taskId).orderBy('due_on').execute()
  return rows.map((row) => ({ id: row.id, title: row.title, dueOn: row.due_on, doneOn: row.done_on, fromSource: row.from_source }))
}

async function outputsOf(ctx: Context, taskId: string) {
  return (await ctx.tx.selectFrom('task_outputs').select('text').where('tenant_id', '=', ctx.tenantId).where('task_id', '=', taskId).orderBy('position').execute()).map((row) => row.text)
}

async function instructionsOf(ctx: Context, taskId: string) {
  const rows = await ctx.tx
    .selectFrom('instructions as given')
    .innerJoin('units as unit', (on) => on.onRef('unit.tenant_id', '=', 'given.tenant_id').onRef('unit.id', '=', 'given.unit_id'))
    .selectAll('given')
    .select('unit.name as unit_name')
    .where('given.tenant_id', '=', ctx.tenantId)
    .where('given.task_id', '=', taskId)
    .orderBy('given.at', 'desc')
    .execute()
  return rows.map((row) => ({ id: row.id, unitId: row.unit_id, unitName: row.unit_name, text: row.text, dueOn: row.due_on, author: row.author_name, at: row.at, answer: row.answer, answeredAt: row.answered_at }))
}

/** Parent tasks that this one carries out, and the children's tasks that carry this one out. */
async function linksOf(ctx: Context, taskId: string) {
  const side = (mine: 'child_task_id' | 'parent_task_id', theirs: 'child_task_id' | 'parent_task_id') =>
    ctx.tx
      .selectFrom('task_links as link')
      .innerJoin('tasks as task', (on) => on.onRef('task.tenant_id', '=', 'link.tenant_id').onRef('task.id', '=', `link.${theirs}`))
      .innerJoin('plans as plan', (on) => on.onRef('plan.tenant_id', '=', 'task.tenant_id').onRef('plan.id', '=', 'task.plan_id'))
      .select(['task.id', 'task.ref', 'task.title', 'plan.id as planId', 'plan.title as planTitle'])
      .where('link.tenant_id', '=', ctx.tenantId)
      .where(`link.${mine}`, '=', taskId)
      .orderBy('task.position')
      .execute()
  return { parents: await side('child_task_id', 'parent_task_id'), children: await side('parent_task_id', 'child_task_id') }
}
