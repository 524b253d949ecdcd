import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/server/command.ts'
import { readPlan } from './find-records.ts'
import { canReadPlans } from './policy.ts'

/** Units that have a part in the plan, in the official order: the choices of its filters. */
export const listPlanUnits = query('plans.listPlanUnits', {
  input: z.object({ planId: z.uuid() }),
  allow: canReadPlans,
  api: null,
  async run(ctx, { planId }) {
    const units = sql<{ id: string; name: string }>`
      select unit.id, unit.name from units unit where unit.tenant_id = ${ctx.tenantId} and exists (
        select 1 from parts part where part.tenant_id = ${ctx.tenantId} and part.plan_id = ${planId} and part.unit_id = unit.id and part.valid_to is null
      ) order by unit.position, unit.name collate "vi-x-icu"`.execute(ctx.tx)
    const [plan, { rows }] = await Promise.all([readPlan(ctx, planId), units])
    ctx.permit(plan)
    return rows
  },
})
