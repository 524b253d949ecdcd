/** Units in a plan's overview: who is late, who has not moved. */
import { sql } from 'kysely'
import type { Window } from '#platform/period.ts'
import type { Context } from '#platform/server/context.ts'
import type { UnitReading } from '../unit-reading.ts'
import { latestBy } from './child-tasks.ts'
import { countedUnder, passedOnIn, type CountedUnder } from './counted-under.ts'

type UnitRow = { id: string; name: string; parts: number; open: number; late: number; moved_on: string | null }

/** Units with a part that they were given (not merely asked for), with how many parts are open, lead a late task, and when one last moved. */
async function unitsIn(ctx: Context, planId: string, reading: UnitReading): Promise<UnitRow[]> {
  const held = reading === 'now' ? sql`part.valid_to is null` : sql`(part.valid_to is null or part.valid_to >= part.valid_from)`
  const { rows } = await sql<UnitRow>`
    select unit.id, unit.name, count(*) as parts, count(*) filter (where part.valid_to is null and part.state not in ('confirmed', 'not_applicable') and task.progress <> 'done') as open,
      count(*) filter (where part.valid_to is null and part.duty = 'lead' and part.state not in ('confirmed', 'not_applicable') and task.progress <> 'done' and task.next_due < ${ctx.today}) as late,
      (max(part.state_at) filter (where part.state <> 'not_started') at time zone 'Asia/Ho_Chi_Minh')::date::text as moved_on
    from parts part join tasks task on task.tenant_id = part.tenant_id and task.id = part.task_id join units unit on unit.tenant_id = part.tenant_id and unit.id = part.unit_id
    join task_assignments named on named.tenant_id = part.tenant_id and named.id = part.assignment_id
    where part.tenant_id = ${ctx.tenantId} and part.plan_id = ${planId} and ${held} and task.withdrawn_on is null and not part.request and named.ended_on is null
    group by unit.id, unit.name, unit.position order by unit.position, unit.id`.execute(ctx.tx)
  return rows
}

/**
 * `late`: lead a late task, worst first. `silent`: have open parts, and neither recorded nor moved anything in this reporting year;
 * read as it is now, what a former unit recorded speaks for the one unit that took it over, and former units with nothing open are not counted.
 */
export async function unitsNeedingCare(ctx: Context, planId: string, records: { unitId: string; on: string }[], window: Window, reading: UnitReading) {
  const all = await unitsIn(ctx, planId, reading)
  const former = reading === 'now' ? await countedUnder(ctx, [...all.map((unit) => unit.id), ...records.map((row) => row.unitId)]) : new Map<string, CountedUnder>()
  const heirOf = (unitId: string) => { const heirs = former.get(unitId)?.units ?? []; return heirs.length === 1 ? heirs[0]!.id : unitId }
  const lastOn = latestBy(records, (row) => heirOf(row.unitId))
  const units = all.filter((unit) => unit.open > 0 || !former.has(unit.id)).map((unit) => ({ id: unit.id, name: unit.name, parts: unit.parts, open: unit.open, late: unit.late, lastOn: latest(lastOn.get(unit.id), unit.moved_on) }))
  return {
    reading, /** Whether the two readings differ at all. */ changed: former.size > 0 || (await passedOnIn(ctx, planId)),
    total: units.length,
    late: units.filter((unit) => unit.late > 0).sort((a, b) => b.late - a.late),
    silent: units.filter((unit) => unit.open > 0 && (unit.lastOn ?? '') < window.from),
  }
}

const latest = (...days: (string | null | undefined)[]): string | null => days.filter((day) => typeof day === 'string').sort().at(-1) ?? null
