import { z } from 'zod'
import { command } from '#platform/server/command.ts'
import type { Context } from '#platform/server/context.ts'
import { lockActivity } from './change-activity.ts'
import { keptBy } from './keepers.ts'
import { canRecordFor } from './policy.ts'

/** "These are two events": the pair is not proposed again. Said by the unit that recorded one of them. */
export const keepActivitiesApart = command('activities.keepApart', {
  input: z.object({ activityId: z.uuid(), otherId: z.uuid() }),
  allow: canRecordFor,
  api: 'POST /activities/{activityId}/keep-apart',
  async run(ctx, { activityId, otherId }) {
    const stored = await lockActivity(ctx, activityId)
    ctx.permit(await keptBy(ctx, stored))
    await keepApart(ctx, activityId, [otherId])
    ctx.changed({ type: 'activity', id: activityId, before: null, after: { apartFrom: otherId } })
    return { id: activityId }
  },
})

/** Ids that are no records of this province are left out. */
export async function keepApart(ctx: Context, id: string, others: string[]): Promise<void> {
  const found = others.length ? await ctx.tx.selectFrom('activities').select('id').where('tenant_id', '=', ctx.tenantId).where('id', 'in', others).where('id', '<>', id).execute() : []
  if (found.length === 0) return
  const rows = found.map((other) => ({ tenant_id: ctx.tenantId, activity_id: id < other.id ? id : other.id, other_id: id < other.id ? other.id : id, said_by: ctx.actor.name, said_at: ctx.now }))
  await ctx.tx.insertInto('activities_apart').values(rows).onConflict((on) => on.doNothing()).execute()
}
