import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/server/command.ts'
import { CLARITIES, namesAuthority, outputFacts, sixClear, type Clarified } from '../clarity.ts'
import { readPlan } from './find-records.ts'
import { canKeepPlans, canReadPlans } from './policy.ts'

type Row = { id: string; ref: string; title: string; ends_on: string | null; refused: boolean; clarified: Clarified; milestones: number; added: number; outputs: number; leads: { group: boolean; membersChosen: boolean }[]; open_names: number }

/** "Six clear" of every live task of a plan: which of the six the plan leaves open, and what was completed. */
export const listClarities = query('plans.listClarities', {
  input: z.object({ planId: z.uuid() }),
  allow: canReadPlans,
  api: 'GET /plans/{planId}/six-clear',
  async run(ctx, { planId }) {
    const plan = await readPlan(ctx, planId)
    ctx.permit(plan)
    const { rows } = await sql<Row>`
      select task.id, task.ref, task.title, task.ends_on, task.refused, task.clarified,
        (select count(*) from milestones m where m.tenant_id = task.tenant_id and m.task_id = task.id and m.from_source) as milestones,
        (select count(*) from milestones m where m.tenant_id = task.tenant_id and m.task_id = task.id and not m.from_source) as added,
        (select count(*) from task_outputs o where o.tenant_id = task.tenant_id and o.task_id = task.id) as outputs,
        coalesce(named.leads, '[]') as leads, coalesce(named.open_names, 0) as open_names
      from tasks task
      left join (
        select a.task_id, jsonb_agg(jsonb_build_object('group', a.unit_id is null, 'membersChosen', a.answered)) filter (where a.duty = 'lead') as leads,
          count(*) filter (where a.duty = 'coordinate' and a.unit_id is null and not a.answered) as open_names
        from (
          select one.*, exists (select 1 from parts p where p.tenant_id = one.tenant_id and p.task_id = one.task_id and p.assignment_id = one.id) as answered
          from task_assignments one join tasks t on t.tenant_id = one.tenant_id and t.id = one.task_id
          where one.tenant_id = ${ctx.tenantId} and t.plan_id = ${planId} and one.ended_on is null
        ) a group by a.task_id
      ) named on named.task_id = task.id
      where task.tenant_id = ${ctx.tenantId} and task.plan_id = ${planId} and task.withdrawn_on is null order by task.position`.execute(ctx.tx)
    const tasks = rows.map((row) => {
      const clear = sixClear({ leads: row.leads, openNames: row.open_names, titleLength: row.title.length, endsOn: row.ends_on, planEndsOn: plan.ends_on, milestones: row.milestones, addedMilestones: row.added, ...outputFacts(row.refused, row.outputs), namesAuthority: namesAuthority(row.title), clarified: row.clarified })
      return { id: row.id, ref: row.ref, title: row.title, refused: row.refused, clear, clarified: row.clarified, open: CLARITIES.filter((clarity) => clear[clarity] === 'open').length }
    })
    return { tasks, open: tasks.reduce((sum, task) => sum + task.open, 0), mayComplete: canKeepPlans(ctx.actor) }
  },
})

export type TaskClarity = Awaited<ReturnType<typeof listClarities.run>>['tasks'][number]
