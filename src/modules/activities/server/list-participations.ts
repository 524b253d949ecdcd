import { z } from 'zod'
import { unitNames } from '#modules/organisations/server/index.ts'
import { tasksForChoice } from '#modules/plans/server/index.ts'
import { unitsOf } from '#platform/actor.ts'
import { query } from '#platform/server/command.ts'
import { canReadActivities } from './policy.ts'
import { snapshots } from './snapshot.ts'

/** What other units recorded and say that the person's own unit took part in, waiting for its answer; oldest first. */
export const listParticipations = query('activities.listParticipations', {
  input: z.object({}),
  allow: canReadActivities,
  api: 'GET /participations',
  async run(ctx) {
    ctx.permit(null)
    const own = unitsOf(ctx.actor, 'focal_point', 'approver')
    if (own.length === 0) return []
    const rows = await ctx.tx
      .selectFrom('activity_units as share')
      .innerJoin('activities as activity', (on) => on.onRef('activity.tenant_id', '=', 'share.tenant_id').onRef('activity.id', '=', 'share.activity_id'))
      .select(['share.activity_id', 'share.unit_id'])
      .where('share.tenant_id', '=', ctx.tenantId)
      .where((on) => on.or([on.and([on('share.unit_id', 'in', own), on('share.keeper_unit_id', 'is', null)]), on('share.keeper_unit_id', 'in', own)]))
      .where('share.state', '=', 'named')
      .where('activity.state', '<>', 'withdrawn')
      .orderBy('activity.day')
      .orderBy('activity.id')
      .limit(200)
      .execute()
    const found = new Map((await snapshots(ctx, [...new Set(rows.map((row) => row.activity_id))])).map((one) => [one.id, one]))
    const tasks = await tasksForChoice(ctx, { ids: [...new Set([...found.values()].flatMap((one) => one.taskIds))] })
    const names = await unitNames(ctx, [...rows.map((row) => row.unit_id), ...[...found.values()].map((one) => one.unitId)])
    return rows.flatMap(({ activity_id: id, unit_id: unitId }) => {
      const one = found.get(id)
      if (!one) return []
      const { title, startsOn, endsOn, place, description } = one
      return [{ id, unitId, unitName: names.get(unitId) ?? '', title, startsOn, endsOn, place, description, recordedBy: names.get(one.unitId) ?? '', tasks: one.taskIds.flatMap((taskId) => tasks.find((task) => task.id === taskId) ?? []) }]
    })
  },
})
