import { z } from 'zod'
import { query } from '#platform/server/command.ts'
import { canReadPlans } from './policy.ts'

export type PlanRow = {
  id: string
  number: string
  symbol: string
  title: string
  startsOn: string
  endsOn: string
  owner: string
  parentPlanId: string | null
  closed: boolean
  tasks: number
  done: number
  late: number
}

/** Every plan that runs, the latest to begin first, with how far its tasks are. */
export const listPlans = query('plans.listPlans', {
  input: z.object({}),
  allow: canReadPlans,
  api: 'GET /plans',
  async run(ctx): Promise<PlanRow[]> {
    ctx.permit(null)
    const rows = await ctx.tx
      .selectFrom('plans as plan')
      .innerJoin('units as owner', (on) => on.onRef('owner.tenant_id', '=', 'plan.tenant_id').onRef('owner.id', '=', 'plan.owner_unit_id'))
      .leftJoin('tasks as task', (on) => on.onRef('task.tenant_id', '=', 'plan.tenant_id').onRef('task.plan_id', '=', 'plan.id').on('task.withdrawn_on', 'is', null))
      .select(['plan.id', 'plan.number', 'plan.symbol', 'plan.title', 'plan.starts_on', 'plan.ends_on', 'owner.name as owner', 'plan.parent_plan_id', 'plan.closed_at'])
      .select((of) => [
        of.fn.count<number>('task.id').as('tasks'),
        of.fn.count<number>('task.id').filterWhere('task.progress', '=', 'done').as('done'),
        of.fn.count<number>('task.id').filterWhere('task.progress', '<>', 'done').filterWhere('task.next_due', '<', ctx.today).as('late'),
      ])
      .where('plan.tenant_id', '=', ctx.tenantId)
      .groupBy(['plan.tenant_id', 'plan.id', 'owner.name'])
      .orderBy('plan.starts_on', 'desc')
      .orderBy('plan.confirmed_at', 'desc')
      .execute()
    return rows.map((row) => ({
      id: row.id, number: row.number, symbol: row.symbol, title: row.title, startsOn: row.starts_on, endsOn: row.ends_on, owner: row.owner,
      parentPlanId: row.parent_plan_id, closed: row.closed_at !== null, tasks: row.tasks, done: row.done, late: row.late,
    }))
  },
})
