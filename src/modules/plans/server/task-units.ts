/** Who was named under a task, and each unit's own part in it. */
import type { Context } from '#platform/server/context.ts'
import { partWorkflow } from '../part.ts'
import { notesOf, reporterOf } from './part-notes.ts'

/** As written, leads first; `endedOn`: an amendment no longer names it. */
export async function assignmentsOf(ctx: Context, taskId: string) {
  const rows = await ctx.tx
    .selectFrom('task_assignments as named')
    .leftJoin('units as unit', (on) => on.onRef('unit.tenant_id', '=', 'named.tenant_id').onRef('unit.id', '=', 'named.unit_id'))
    .leftJoin('unit_groups as grp', (on) => on.onRef('grp.tenant_id', '=', 'named.tenant_id').onRef('grp.id', '=', 'named.group_id'))
    .select(['named.id', 'named.duty', 'named.as_written', 'named.unit_id', 'named.request', 'named.ended_on', 'unit.name as unit_name', 'grp.name as group_name'])
    .where('named.tenant_id', '=', ctx.tenantId)
    .where('named.task_id', '=', taskId)
    .orderBy('named.duty', 'desc')
    .orderBy('named.position')
    .execute()
  return rows.map((row) => ({ id: row.id, duty: row.duty, asWritten: row.as_written, unitId: row.unit_id, unitName: row.unit_name, groupName: row.group_name, request: row.request, endedOn: row.ended_on }))
}

export type Assignment = Awaited<ReturnType<typeof assignmentsOf>>[number]

/** Each unit's part with its notes and exactly the moves that are open to who asks. `closed`: nothing more is recorded on the task. */
export async function partsOf(ctx: Context, taskId: string, { closed, ended }: { closed: boolean; ended: Set<string> }) {
  const rows = await ctx.tx
    .selectFrom('parts as part')
    .innerJoin('units as unit', (on) => on.onRef('unit.tenant_id', '=', 'part.tenant_id').onRef('unit.id', '=', 'part.unit_id'))
    .select(['part.id', 'part.unit_id', 'part.duty', 'part.assignment_id', 'part.request', 'part.state', 'part.state_at', 'part.valid_from', 'part.valid_to', 'part.follows_id', 'unit.name as unit_name'])
    .where('part.tenant_id', '=', ctx.tenantId)
    .where('part.task_id', '=', taskId)
    .orderBy('part.duty', 'desc')
    .orderBy('unit.position')
    .execute()
  const notes = Map.groupBy(await notesOf(ctx, rows.map((row) => row.id)), (note) => note.part_id)
  const reporters = new Map<string, string | null>()
  for (const row of rows) if (row.state === 'reported') reporters.set(row.id, await reporterOf(ctx, row))
  return rows.map((row) => {
    const mine = notes.get(row.id) ?? []
    const subject = { actor: ctx.actor, unitId: row.unit_id, lastAuthorId: reporters.get(row.id) ?? null }
    const open = closed || row.valid_to || ended.has(row.assignment_id) ? [] : partWorkflow.open(row.state, subject)
    return {
      id: row.id, unitId: row.unit_id, unitName: row.unit_name, duty: row.duty, assignmentId: row.assignment_id, request: row.request, state: row.state, stateAt: row.state_at,
      /** The last day on which the unit answered for it; null: it does today. `began`: it ever did. */
      validTo: row.valid_to, began: row.valid_to === null || row.valid_to >= row.valid_from,
      moves: open.map((move) => ({ name: move.name, needsReason: move.needsReason ?? false })),
      notes: mine.map((note) => ({ id: note.id, at: note.at, author: note.author_name, onBehalfOf: note.on_behalf_of, from: note.from_state, to: note.to_state, text: note.text })),
    }
  })
}

export type Part = Awaited<ReturnType<typeof partsOf>>[number]
