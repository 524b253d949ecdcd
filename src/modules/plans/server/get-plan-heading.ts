import { z } from 'zod'
import { query } from '#platform/server/command.ts'
import { readPlan } from './find-records.ts'
import { canKeepPlans, canReadPlans } from './policy.ts'

/** What every page of a plan says of it, and the other plans that run. */
export const getPlanHeading = query('plans.getPlanHeading', {
  input: z.object({ planId: z.uuid() }),
  allow: canReadPlans,
  api: null,
  async run(ctx, { planId }) {
    const running = ctx.tx.selectFrom('plans').select(['id', 'title', 'number', 'symbol', 'starts_on', 'ends_on']).where('tenant_id', '=', ctx.tenantId).where('closed_at', 'is', null).orderBy('starts_on', 'desc').orderBy('id').limit(200).execute()
    const [plan, others] = await Promise.all([readPlan(ctx, planId), running])
    ctx.permit(plan)
    return {
      id: plan.id, type: plan.type, number: plan.number, symbol: plan.symbol, title: plan.title, startsOn: plan.starts_on, endsOn: plan.ends_on,
      keeps: canKeepPlans(ctx.actor),
      plans: others.map((one) => ({ id: one.id, title: one.title, number: one.number, symbol: one.symbol })),
    }
  },
})
