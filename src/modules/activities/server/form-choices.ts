import { z } from 'zod'
import { unitNames, unitsOn } from '#modules/organisations/server/index.ts'
import { tasksForChoice } from '#modules/plans/server/index.ts'
import { unitsOf } from '#platform/actor.ts'
import { query } from '#platform/server/command.ts'
import type { Context } from '#platform/server/context.ts'
import { canReadActivities } from './policy.ts'
import { snapshots } from './snapshot.ts'

/**
 * What the form offers: open tasks with the own unit's first, units, the units that the person records for; and, when asked,
 * a record to begin from (`copy`: its id, or "last" for the own unit's latest). Files are never copied: they show one event.
 */
export const activityFormChoices = query('activities.formChoices', {
  input: z.object({ copy: z.union([z.literal('last'), z.uuid()]).optional() }),
  allow: canReadActivities,
  api: null,
  async run(ctx, { copy }) {
    ctx.permit(null)
    const own = unitsOf(ctx.actor, 'focal_point', 'approver')
    const tasks = (await tasksForChoice(ctx, { unitIds: own })).filter((task) => !task.closed)
    const units = (await unitsOn(ctx as Context, ctx.today)).map(({ id, name }) => ({ id, name }))
    const names = await unitNames(ctx, own)
    const latest = own.length ? await ctx.tx.selectFrom('activities').select('id').where('tenant_id', '=', ctx.tenantId).where('unit_id', 'in', own).where('state', '<>', 'withdrawn').orderBy('recorded_at', 'desc').orderBy('id', 'desc').limit(1).executeTakeFirst() : undefined
    const [from] = await snapshots(ctx, copy === 'last' ? (latest ? [latest.id] : []) : copy ? [copy] : [])
    return { tasks, units, own: own.map((id) => ({ id, name: names.get(id) ?? '' })), hasLatest: latest !== undefined, from: from ? { ...from, files: [] } : null, today: ctx.today }
  },
})
