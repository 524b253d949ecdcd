import { sql } from 'kysely'
import { z } from 'zod'
import { unitsOn } from '#modules/organisations/server/index.ts'
import { tasksForChoice } from '#modules/plans/server/index.ts'
import { UNIT_READINGS } from '#modules/plans/unit-reading.ts'
import { unitsOf } from '#platform/actor.ts'
import { query } from '#platform/server/command.ts'
import type { Context } from '#platform/server/context.ts'
import { canReadActivities } from './policy.ts'

/** Units that took part in something recorded and that no longer stand. */
async function formerUnits(ctx: Pick<Context, 'tx' | 'tenantId' | 'today'>): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select unit.id, unit.name from units unit where unit.tenant_id = ${ctx.tenantId} and unit.valid_to < ${ctx.today}
      and exists (select from activity_units share where share.tenant_id = unit.tenant_id and share.unit_id = unit.id) order by unit.position, unit.id`.execute(ctx.tx)
  return rows
}

/** `changed`: some unit of the register has ended, so that the list is read as now or as then. What the list can be narrowed by: plans, tasks of the chosen plan (of all, while there is but one), units; and whether this person records. */
export const activityFilterChoices = query('activities.filterChoices', {
  input: z.object({ planId: z.uuid().optional(), units: z.enum(UNIT_READINGS).optional() }),
  allow: canReadActivities,
  api: null,
  async run(ctx, { planId, units: reading }) {
    ctx.permit(null)
    const tasks = await tasksForChoice(ctx, {})
    const plans = [...new Map(tasks.map((task) => [task.planId, { id: task.planId, name: task.plan }])).values()]
    const chosen = planId ?? (plans.length === 1 ? plans[0]!.id : null)
    const former = await formerUnits(ctx)
    const units = [...(await unitsOn(ctx as Context, ctx.today)).map(({ id, name }) => ({ id, name })), ...(reading === 'then' ? former : [])]
    return { changed: former.length > 0, plans, tasks: tasks.filter((task) => task.planId === chosen).map(({ id, ref, title }) => ({ id, ref, title })), units, records: unitsOf(ctx.actor, 'focal_point', 'approver').length > 0 }
  },
})
