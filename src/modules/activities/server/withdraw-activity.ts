import { z } from 'zod'
import { command } from '#platform/server/command.ts'
import type { Context } from '#platform/server/context.ts'
import { lockActivity, openMove } from './change-activity.ts'
import { countAgain } from './count-again.ts'
import { keptBy } from './keepers.ts'
import { canRecordFor } from './policy.ts'
import { snapshots, type Snapshot } from './snapshot.ts'

/** Takes a record out of every figure, with a reason; the row stays and can be read. */
export const withdrawActivity = command('activities.withdraw', {
  input: z.object({ activityId: z.uuid(), reason: z.string().trim().max(1000).default('') }),
  allow: canRecordFor,
  api: 'POST /activities/{activityId}/withdraw',
  async run(ctx, { activityId, reason }) {
    const stored = await lockActivity(ctx, activityId)
    ctx.permit(await keptBy(ctx, stored))
    await openMove(ctx, stored, 'withdraw', reason)
    await withdraw(ctx, stored, reason, null)
    return { id: stored.id }
  },
})

export async function withdraw(ctx: Context, stored: Snapshot, reason: string, mergedInto: string | null): Promise<void> {
  await ctx.tx
    .updateTable('activities')
    .set({ state: 'withdrawn', withdrawn_at: ctx.now, withdrawn_reason: reason, merged_into: mergedInto, version: stored.version + 1, updated_at: ctx.now })
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', stored.id)
    .execute()
  await countAgain(ctx, stored.id)
  const [after] = await snapshots(ctx, [stored.id])
  ctx.changed({ type: 'activity', id: stored.id, before: stored, after, reason })
}
