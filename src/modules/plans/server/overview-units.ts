/** Units in a plan's overview: who is late, who has not moved. */
import { sql } from 'kysely'
import type { Window } from '#platform/period.ts'
import type { Context } from '#platform/server/context.ts'

type UnitRow = { id: string; name: string; parts: number; open: number; late: number; moved_on: string | null }

/** Units with a part that they were given (not merely asked for), with how many parts are open, lead a late task, and when one last moved. */
async function unitsIn(ctx: Context, planId: string): Promise<UnitRow[]> {
  const { rows } = await sql<UnitRow>`
    select unit.id, unit.name, count(*) as parts, count(*) filter (where part.state not in ('confirmed', 'not_applicable') and task.progress <> 'done') as open,
      count(*) filter (where part.duty = 'lead' and part.state not in ('confirmed', 'not_applicable') and task.progress <> 'done' and task.next_due < ${ctx.today}) as late,
      (max(part.state_at) filter (where part.state <> 'not_started') at time zone 'Asia/Ho_Chi_Minh')::date::text as moved_on
    from parts part join tasks task on task.tenant_id = part.tenant_id and task.id = part.task_id join units unit on unit.tenant_id = part.tenant_id and unit.id = part.unit_id
    join task_assignments named on named.tenant_id = part.tenant_id and named.id = part.assignment_id
    where part.tenant_id = ${ctx.tenantId} and part.plan_id = ${planId} and part.valid_to is null and task.withdrawn_on is null and not part.request and named.ended_on is null
    group by unit.id, unit.name, unit.position order by unit.position, unit.id`.execute(ctx.tx)
  return rows
}

/** `late`: lead a late task, worst first. `silent`: have open parts, and neither recorded nor moved anything in this reporting year. */
export async function unitsNeedingCare(ctx: Context, planId: string, records: Map<string, string>, window: Window) {
  const units = (await unitsIn(ctx, planId)).map((unit) => ({ id: unit.id, name: unit.name, parts: unit.parts, open: unit.open, late: unit.late, lastOn: latest(records.get(unit.id), unit.moved_on) }))
  return {
    total: units.length,
    late: units.filter((unit) => unit.late > 0).sort((a, b) => b.late - a.late),
    silent: units.filter((unit) => unit.open > 0 && (unit.lastOn ?? '') < window.from),
  }
}

const latest = (...days: (string | null | undefined)[]): string | null => days.filter((day) => typeof day === 'string').sort().at(-1) ?? null
