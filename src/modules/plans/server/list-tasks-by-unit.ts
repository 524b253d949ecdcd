import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/server/command.ts'
import type { PartState } from '../part.ts'
import { taskState, type TaskProgress } from '../task.ts'
import { countsFor, lastRecords, latestBy } from './child-tasks.ts'
import { readPlan } from './find-records.ts'
import { canReadPlans } from './policy.ts'
import { reportingYear } from './reporting-year.ts'

type Row = { unit_id: string; unit_name: string; task_id: string; ref: string; title: string; duty: 'lead' | 'coordinate'; state: PartState; request: boolean; progress: TaskProgress; next_due: string | null }

/** A plan's tasks seen from its units, in the official order: each with its own part and state, and when it last recorded something this year. */
export const listTasksByUnit = query('plans.listTasksByUnit', {
  input: z.object({ planId: z.uuid() }),
  allow: canReadPlans,
  api: 'GET /plans/{planId}/units',
  async run(ctx, { planId }) {
    ctx.permit(await readPlan(ctx, planId))
    const { rows } = await sql<Row>`
      select part.unit_id, unit.name as unit_name, task.id as task_id, task.ref, task.title, part.duty, part.state, part.request, task.progress, task.next_due
      from parts part join tasks task on task.tenant_id = part.tenant_id and task.id = part.task_id join units unit on unit.tenant_id = part.tenant_id and unit.id = part.unit_id
      join task_assignments named on named.tenant_id = part.tenant_id and named.id = part.assignment_id
      where part.tenant_id = ${ctx.tenantId} and part.plan_id = ${planId} and part.valid_to is null and task.withdrawn_on is null and named.ended_on is null
      order by unit.position, unit.id, part.duty desc, task.position`.execute(ctx.tx)
    const { year, window } = reportingYear(ctx.today)
    const lastOn = latestBy(await lastRecords(ctx, await countsFor(ctx, { planId }), window), (row) => row.unitId)
    const units = [...Map.groupBy(rows, (row) => row.unit_id)].map(([id, own]) => {
      const parts = own.map((row) => ({
        taskId: row.task_id, ref: row.ref, title: row.title, duty: row.duty, state: row.state, request: row.request,
        late: row.duty === 'lead' && !row.request && row.state !== 'confirmed' && row.state !== 'not_applicable' && taskState({ progress: row.progress, nextDue: row.next_due, withdrawnOn: null }, ctx.today) === 'late',
      }))
      return { id, name: own[0]!.unit_name, parts, lead: parts.filter((part) => part.duty === 'lead').length, late: parts.filter((part) => part.late).length, lastOn: lastOn.get(id) ?? null }
    })
    return { units, year }
  },
})

export type UnitTasks = Awaited<ReturnType<typeof listTasksByUnit.run>>['units'][number]
