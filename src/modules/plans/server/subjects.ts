/** What "who may do this, and why" asks about plans, their tasks and each unit's part. */
import { sql } from 'kysely'
import type { Context } from '#platform/server/context.ts'
import { registerSubject } from '#platform/server/subjects.ts'
import { PART_MOVES } from '../part.ts'
import { leadUnits } from './complete-milestone.ts'
import { unitsOver } from './give-instruction.ts'
import { reporterOf } from './part-notes.ts'
import { canReadPlans } from './policy.ts'

type PartRow = { id: string; follows_id: string | null; unit_id: string; unit_name: string; task_id: string; ref: string; title: string; plan_id: string; owner_unit_id: string }

/** Parts of a task, or the one part. */
async function partRows(ctx: Context, where: { taskId: string } | { partId: string }): Promise<PartRow[]> {
  const { rows } = await sql<PartRow>`
    select part.id, part.follows_id, part.unit_id, unit.name as unit_name, task.id as task_id, task.ref, task.title, plan.id as plan_id, plan.owner_unit_id
    from parts part join tasks task on task.tenant_id = part.tenant_id and task.id = part.task_id join plans plan on plan.tenant_id = task.tenant_id and plan.id = task.plan_id
    join units unit on unit.tenant_id = part.tenant_id and unit.id = part.unit_id
    where part.tenant_id = ${ctx.tenantId} and ${'partId' in where ? sql`part.id = ${where.partId}` : sql`part.task_id = ${where.taskId}`}`.execute(ctx.tx)
  return rows
}

registerSubject({
  name: 'plans.part',
  kind: 'part',
  async load(ctx, id) {
    const [part] = await partRows(ctx, { partId: id })
    if (!part) return null
    const subject = { unitId: part.unit_id, planId: part.plan_id, lastAuthorId: await reporterOf(ctx, part) }
    const over = (await unitsOver(ctx, part.owner_unit_id, [part.unit_id])).get(part.unit_id) ?? []
    return {
      record: { title: `${part.ref} · ${part.unit_name}`, href: `/plans/${part.plan_id}/tasks/${part.task_id}`, readable: canReadPlans },
      questions: [
        ...PART_MOVES.map((move) => ({ operation: 'plans.movePart', subject: { ...subject, move } })),
        { operation: 'plans.notePart', subject },
        { operation: 'plans.giveInstruction', subject: { unitIds: over, planId: part.plan_id } },
      ],
    }
  },
})

registerSubject({
  name: 'plans.task',
  kind: 'task',
  async load(ctx, id) {
    const task = await ctx.tx.selectFrom('tasks').select(['plan_id', 'ref', 'title']).where('tenant_id', '=', ctx.tenantId).where('id', '=', id).executeTakeFirst()
    if (!task) return null
    const planId = task.plan_id
    const parts = await partRows(ctx, { taskId: id })
    const reporters = await Promise.all(parts.map((part) => reporterOf(ctx, part)))
    return {
      record: { title: `${task.ref} ${task.title}`, href: `/plans/${planId}/tasks/${id}`, readable: canReadPlans },
      questions: [
        ...parts.flatMap((part, at) => (['report', 'confirm'] as const).map((move) => ({ operation: 'plans.movePart', subject: { unitId: part.unit_id, planId, lastAuthorId: reporters[at]!, move }, about: part.unit_name }))),
        { operation: 'plans.completeMilestone', subject: { leadUnitIds: await leadUnits(ctx, id), planId } },
        { operation: 'plans.clarifyTask', subject: { planId } },
        { operation: 'plans.addMilestone', subject: { planId } },
      ],
    }
  },
})

registerSubject({
  name: 'plans.plan',
  kind: 'plan',
  async load(ctx, id) {
    const plan = await ctx.tx.selectFrom('plans').select(['number', 'symbol', 'title']).where('tenant_id', '=', ctx.tenantId).where('id', '=', id).executeTakeFirst()
    if (!plan) return null
    const subject = { planId: id }
    return { record: { title: `${plan.number}/${plan.symbol} ${plan.title}`, href: `/plans/${id}`, readable: canReadPlans }, questions: [{ operation: 'plans.getOverview', subject }, { operation: 'plans.clarifyTask', subject }, { operation: 'plans.addMilestone', subject }] }
  },
})

registerSubject({ name: 'plans.unit', kind: 'unit', load: async (_ctx, id) => ({ questions: [{ operation: 'plans.getMyUnit', subject: { id } }] }) })
