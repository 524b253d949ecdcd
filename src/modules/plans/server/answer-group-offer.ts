import { sql } from 'kysely'
import { z } from 'zod'
import { dayBefore } from '#modules/organisations/succession.ts'
import { programmeGroups } from '#messages/programme-groups.ts'
import { conflict, notFound } from '#platform/errors.ts'
import { command } from '#platform/server/command.ts'
import type { Context } from '#platform/server/context.ts'
import { newId } from '#platform/server/id.ts'
import { requireTask } from './find-records.ts'
import { GROUP_CHANGES, groupOffers, type GroupOffer } from './group-offers.ts'
import { insertRows } from './insert-rows.ts'
import { commandableUnits } from './make-programme.ts'
import { canKeepPlans } from './policy.ts'
import { refreshTasks } from './refresh-tasks.ts'

/** The units that the person saw; one that is no longer offered is left out. */
const Answer = z.object({ assignmentId: z.uuid(), change: z.enum(GROUP_CHANGES), unitIds: z.array(z.uuid()).min(1).max(2000) })

/** Units that joined a group get a part in its task from today on; units that left it give theirs up, and what they recorded stays. */
export const acceptGroupOffer = command('plans.acceptGroupOffer', {
  input: Answer,
  allow: canKeepPlans,
  api: 'POST /assignments/{assignmentId}/offers/accept',
  async run(ctx, input) {
    const { offer, assignment } = await requireOffer(ctx, input)
    const ids = offer.units.map((unit) => unit.id)
    if (offer.change === 'joined') {
      const commandable = await commandableUnits(ctx)
      await insertRows(ctx, 'parts', ids.map((unit_id) => ({ tenant_id: ctx.tenantId, id: newId(), plan_id: offer.planId, task_id: offer.taskId, unit_id, duty: assignment.duty, assignment_id: assignment.id, request: assignment.request || !commandable(unit_id), state_at: ctx.now, valid_from: ctx.today })))
    } else await sql`update parts set valid_to = greatest(${dayBefore(ctx.today)}::date, valid_from - 1) where tenant_id = ${ctx.tenantId} and assignment_id = ${assignment.id} and unit_id = any(${ids}::uuid[]) and valid_to is null`.execute(ctx.tx)
    await refreshTasks(ctx, [offer.taskId])
    ctx.changed({ type: 'task', id: offer.taskId, before: null, after: { group: offer.group, [offer.change]: offer.units.map((unit) => unit.name) } })
    return { taskId: offer.taskId }
  },
})

/** The task stays with whom it was given to; these units are not offered again. */
export const declineGroupOffer = command('plans.declineGroupOffer', {
  input: Answer,
  allow: canKeepPlans,
  api: 'POST /assignments/{assignmentId}/offers/decline',
  async run(ctx, input) {
    const { offer } = await requireOffer(ctx, input)
    await ctx.tx.insertInto('group_offers_declined').values(offer.units.map((unit) => ({ tenant_id: ctx.tenantId, assignment_id: offer.assignmentId, unit_id: unit.id, by_name: ctx.actor.name, at: ctx.now }))).execute()
    ctx.changed({ type: 'task', id: offer.taskId, before: null, after: { group: offer.group, declined: offer.units.map((unit) => unit.name) } })
    return { taskId: offer.taskId }
  },
})

async function requireOffer(ctx: Context, { assignmentId, change, unitIds }: z.output<typeof Answer>): Promise<{ offer: GroupOffer; assignment: { id: string; duty: 'lead' | 'coordinate'; request: boolean } }> {
  const words = programmeGroups(ctx.locale)
  const assignment = await ctx.tx.selectFrom('task_assignments').select(['id', 'task_id', 'duty', 'request']).where('tenant_id', '=', ctx.tenantId).where('id', '=', assignmentId).forUpdate().executeTakeFirst()
  if (!assignment) throw notFound('group.offer_missing', words.gone)
  ctx.permit(await requireTask(ctx, assignment.task_id))
  const offer = (await groupOffers(ctx, { taskId: assignment.task_id })).find((one) => one.assignmentId === assignmentId && one.change === change)
  const units = offer?.units.filter((unit) => unitIds.includes(unit.id)) ?? []
  if (!offer || units.length === 0) throw conflict('group.offer_gone', words.gone)
  return { offer: { ...offer, units }, assignment }
}
