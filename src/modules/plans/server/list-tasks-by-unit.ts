import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/server/command.ts'
import type { Context } from '#platform/server/context.ts'
import type { PartState } from '../part.ts'
import { taskState, type TaskProgress } from '../task.ts'
import { UNIT_READINGS, type UnitReading } from '../unit-reading.ts'
import { countsFor, lastRecords, latestBy } from './child-tasks.ts'
import { countedUnder, passedOnIn, type CountedUnder } from './counted-under.ts'
import { readPlan } from './find-records.ts'
import { canReadPlans } from './policy.ts'
import { reportingYear } from './reporting-year.ts'

type Row = {
  id: string; unit_id: string; unit_name: string; position: number; task_id: string; ref: string; title: string; duty: 'lead' | 'coordinate'; state: PartState; request: boolean; progress: TaskProgress; next_due: string | null
  ended: boolean
}
/** Where a row stands: a unit, or several together. `former`: units whose parts are among it; `waits`: a former unit whose parts nobody took over. */
type Place = { key: string; id: string | null; name: string; position: number; former: string | null; waits: boolean }

/** A plan's tasks seen from its units, in the official order: each with its own part and state, and when it last recorded something this year. */
export const listTasksByUnit = query('plans.listTasksByUnit', {
  input: z.object({ planId: z.uuid(), units: z.enum(UNIT_READINGS).default('now') }),
  allow: canReadPlans,
  api: 'GET /plans/{planId}/units',
  async run(ctx, { planId, units: reading }) {
    ctx.permit(await readPlan(ctx, planId))
    const { year, window } = reportingYear(ctx.today)
    const rows = await partsIn(ctx, planId, reading)
    const records = await lastRecords(ctx, await countsFor(ctx, { planId }), window)
    const former = reading === 'now' ? await countedUnder(ctx, [...rows.map((row) => row.unit_id), ...records.map((row) => row.unitId)]) : new Map<string, CountedUnder>()
    const lastOn = latestBy(records, (row) => placeOf({ id: row.unitId, name: '', position: 0 }, former, true).key)
    const placed = withoutRepeats(rows.map((row) => ({ row, place: placeOf({ id: row.unit_id, name: row.unit_name, position: row.position }, former, isClosed(row)) })))
    const units = [...Map.groupBy(placed, ({ place }) => place.key).values()].map((own) => {
      const parts = own.map(({ row }) => present(ctx, row))
      const { id, key, name, position } = own[0]!.place
      const others = [...new Set(own.flatMap(({ place }) => place.former ?? []))]
      return { id, key, name, position, former: others, waits: own.some(({ place }) => place.waits), parts, lead: parts.filter((part) => part.duty === 'lead').length, late: parts.filter((part) => part.late).length, lastOn: lastOn.get(key) ?? null }
    })
    return { units: units.toSorted((a, b) => a.position - b.position), year, reading, /** Whether the two readings differ at all. */ changed: former.size > 0 || (await passedOnIn(ctx, planId)) }
  },
})

export type UnitTasks = Awaited<ReturnType<typeof listTasksByUnit.run>>['units'][number]

/** Today's parts; as it was then also those that ended, for whoever answered for them. */
async function partsIn(ctx: Context, planId: string, reading: UnitReading): Promise<Row[]> {
  const held = reading === 'now' ? sql`part.valid_to is null` : sql`(part.valid_to is null or part.valid_to >= part.valid_from)`
  const { rows } = await sql<Row>`
    select part.id, part.unit_id, unit.name as unit_name, unit.position, task.id as task_id, task.ref, task.title, part.duty, part.state, part.request, task.progress, task.next_due, part.valid_to is not null as ended
    from parts part join tasks task on task.tenant_id = part.tenant_id and task.id = part.task_id join units unit on unit.tenant_id = part.tenant_id and unit.id = part.unit_id
    join task_assignments named on named.tenant_id = part.tenant_id and named.id = part.assignment_id
    where part.tenant_id = ${ctx.tenantId} and part.plan_id = ${planId} and ${held} and task.withdrawn_on is null and named.ended_on is null
    order by unit.position, unit.id, part.duty desc, task.position`.execute(ctx.tx)
  return rows
}

/** What a former unit closed counts for its heirs; what it left open waits under its own name. */
function placeOf(unit: CountedUnder['units'][number], former: Map<string, CountedUnder>, closed: boolean): Place {
  const counted = former.get(unit.id)
  if (!counted || !closed || counted.units.length === 0) return { ...unit, key: unit.id, former: null, waits: counted !== undefined && !closed }
  const [first, ...others] = counted.units
  if (others.length === 0) return { ...first!, key: first!.id, former: counted.former, waits: false }
  return { key: counted.units.map((one) => one.id).join(), id: null, name: counted.units.map((one) => one.name).join(', '), position: Number.MAX_SAFE_INTEGER, former: counted.former, waits: false }
}

/** A unit that has a part of its own in a task is not counted there again for one that it took over. */
function withoutRepeats(placed: { row: Row; place: Place }[]): { row: Row; place: Place }[] {
  const own = new Set(placed.filter(({ place }) => place.former === null).map(({ row, place }) => `${row.task_id} ${place.key}`))
  return placed.filter(({ row, place }) => place.former === null || !own.has(`${row.task_id} ${place.key}`))
}

const isClosed = (row: Row) => row.state === 'confirmed' || row.state === 'not_applicable'

const present = (ctx: Context, row: Row) => ({
  id: row.id, taskId: row.task_id, ref: row.ref, title: row.title, duty: row.duty, state: row.state, request: row.request, ended: row.ended,
  late: row.duty === 'lead' && !row.request && !row.ended && !isClosed(row) && taskState({ progress: row.progress, nextDue: row.next_due, withdrawnOn: null }, ctx.today) === 'late',
})
