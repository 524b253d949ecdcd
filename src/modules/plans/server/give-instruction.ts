import { sql } from 'kysely'
import { z } from 'zod'
import { invalid } from '#platform/errors.ts'
import { command } from '#platform/server/command.ts'
import type { Context } from '#platform/server/context.ts'
import { newId } from '#platform/server/id.ts'
import { programmeWords } from '#messages/programme.ts'
import { refuseEnded, requirePlan, requireTask } from './find-records.ts'
import { canInstruct } from './policy.ts'

/** Units whose leaders may instruct each of these in this plan: itself and those above it, and the plan's own and those above that. */
export async function unitsOver(ctx: Context, ownerUnitId: string, unitIds: string[]): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ unit_id: string; over_id: string }>`
    with recursive over_units (unit_id, over_id) as (
      select id, id from units where tenant_id = ${ctx.tenantId} and id = any(${[ownerUnitId, ...unitIds]}::uuid[])
      union
      select over_units.unit_id, unit.parent_id from over_units join units unit on unit.tenant_id = ${ctx.tenantId} and unit.id = over_units.over_id where unit.parent_id is not null
    ) select unit_id, over_id from over_units`.execute(ctx.tx)
  const above = Map.groupBy(rows, (row) => row.unit_id)
  const chain = (unitId: string) => (above.get(unitId) ?? []).map((row) => row.over_id)
  return new Map(unitIds.map((unitId) => [unitId, [...chain(ownerUnitId), ...chain(unitId)]]))
}

/** A leader's instruction to one unit on one task, with a date. It stands first in that unit's list. */
export const giveInstruction = command('plans.giveInstruction', {
  input: z.object({ taskId: z.uuid(), unitId: z.uuid(), text: z.string().trim().min(1).max(4000), dueOn: z.iso.date() }),
  allow: canInstruct,
  api: 'POST /tasks/{taskId}/instructions',
  async run(ctx, input) {
    const task = await requireTask(ctx, input.taskId)
    const plan = await requirePlan(ctx, task.plan_id)
    ctx.permit({ unitIds: (await unitsOver(ctx, plan.owner_unit_id, [input.unitId])).get(input.unitId) ?? [], planId: plan.id })
    refuseEnded(ctx, task)
    const words = programmeWords(ctx.locale)
    const part = await partIn(ctx, input)
    if (!part) throw invalid('instruction.unit', words.unitNotInTask, [{ path: 'unitId', code: 'not_in_task', message: words.unitNotInTask }])
    if (input.dueOn < ctx.today && ctx.actor.kind === 'person') throw invalid('instruction.past', words.dueInPast, [{ path: 'dueOn', code: 'past', message: words.dueInPast }])
    const author_id = ctx.actor.kind === 'person' ? ctx.actor.personId : newId()
    const row = { tenant_id: ctx.tenantId, id: newId(), task_id: task.id, unit_id: input.unitId, text: input.text, due_on: input.dueOn, author_id, author_name: ctx.actor.name, at: ctx.now, answered_at: null }
    await ctx.tx.insertInto('instructions').values(row).execute()
    ctx.changed({ type: 'instruction', id: row.id, before: null, after: row })
    return { id: row.id }
  },
})

/** The unit's part in the task today, where the plan still names the unit. */
function partIn(ctx: Context, { taskId, unitId }: { taskId: string; unitId: string }) {
  return ctx.tx
    .selectFrom('parts as part')
    .innerJoin('task_assignments as named', (on) => on.onRef('named.tenant_id', '=', 'part.tenant_id').onRef('named.id', '=', 'part.assignment_id'))
    .select('part.id')
    .where('part.tenant_id', '=', ctx.tenantId)
    .where('part.task_id', '=', taskId)
    .where('part.unit_id', '=', unitId)
    .where('part.valid_to', 'is', null)
    .where('named.ended_on', 'is', null)
    .executeTakeFirst()
}
