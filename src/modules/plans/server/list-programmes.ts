import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/server/command.ts'
import { canReadPlans } from './policy.ts'

type Row = { id: string; title: string; type: string; number: string; symbol: string; starts_on: string; ends_on: string; parent_plan_id: string | null; total: number; done: number; late: number; under_way: number; not_started: number; instructions: number }

/** The plans that run, each with the state of its tasks; a child stands after its parent. */
export const listProgrammes = query('plans.listProgrammes', {
  input: z.object({}),
  allow: canReadPlans,
  api: 'GET /programmes',
  async run(ctx) {
    ctx.permit(null)
    const { rows } = await sql<Row>`
      select plan.id, plan.title, plan.type, plan.number, plan.symbol, plan.starts_on, plan.ends_on, plan.parent_plan_id, counted.*,
        (select count(*) from instructions i join tasks t on t.tenant_id = i.tenant_id and t.id = i.task_id where i.tenant_id = plan.tenant_id and t.plan_id = plan.id and t.withdrawn_on is null and i.answered_at is null) as instructions
      from plans plan
      cross join lateral (
        select count(*) as total, count(*) filter (where progress = 'done') as done, count(*) filter (where progress <> 'done' and next_due < ${ctx.today}) as late,
          count(*) filter (where progress = 'under_way' and (next_due is null or next_due >= ${ctx.today})) as under_way,
          count(*) filter (where progress = 'not_started' and (next_due is null or next_due >= ${ctx.today})) as not_started
        from tasks where tasks.tenant_id = plan.tenant_id and tasks.plan_id = plan.id and withdrawn_on is null
      ) counted
      where plan.tenant_id = ${ctx.tenantId} and plan.closed_at is null
      order by plan.starts_on desc, plan.id`.execute(ctx.tx)
    const plans = rows.map((row) => ({
      id: row.id, title: row.title, type: row.type, number: row.number, symbol: row.symbol, startsOn: row.starts_on, endsOn: row.ends_on, parentId: row.parent_plan_id, instructions: row.instructions,
      counts: { total: row.total, done: row.done, late: row.late, underWay: row.under_way, notStarted: row.not_started },
    }))
    return { plans: afterParents(plans), today: ctx.today }
  },
})

export type Programme = Awaited<ReturnType<typeof listProgrammes.run>>['plans'][number]

type Node = { id: string; parentId: string | null }
const afterParents = <Plan extends Node>(plans: Plan[]): (Plan & { depth: number })[] => {
  const known = new Set(plans.map((plan) => plan.id))
  const under = (parentId: string | null, depth: number): (Plan & { depth: number })[] =>
    plans.filter((plan) => (plan.parentId && known.has(plan.parentId) ? plan.parentId : null) === parentId).flatMap((plan) => [{ ...plan, depth }, ...(depth < 5 ? under(plan.id, depth + 1) : [])])
  return under(null, 0)
}
