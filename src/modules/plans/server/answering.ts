/** Beside the issued name of a unit that has ended: who answers today, by the parts in force, else by the acts of reorganisation. */
import { sql } from 'kysely'
import { actsSince, answering } from '#modules/organisations/server/index.ts'
import type { Context } from '#platform/server/context.ts'
import type { Answering } from '../answering.ts'

type NamedUnit = Answering['units'][number]

/** By unit that has ended: its heirs today by the acts in force, in the official order, and those acts. */
async function heirsOf(ctx: Context, unitIds: string[]): Promise<Map<string, Pick<Answering, 'units' | 'acts'>>> {
  const ids = [...new Set(unitIds)]
  if (ids.length === 0) return new Map()
  const [answers, acts] = [await answering(ctx, ids), await actsSince(ctx, ids)]
  const heirs = [...answers.values()].flatMap((answer) => answer.heirs)
  const { rows } = await sql<NamedUnit>`select id, name from units where tenant_id = ${ctx.tenantId} and id = any(${heirs}::uuid[]) order by position, id`.execute(ctx.tx)
  return new Map(ids.map((id) => [id, { units: rows.filter((unit) => answers.get(id)!.heirs.includes(unit.id)), acts: acts.get(id)! }]))
}

export type AssignmentAnswering = Answering & { assignmentId: string; taskId: string; duty: 'lead' | 'coordinate' }

type Named = { id: string; task_id: string; duty: 'lead' | 'coordinate'; as_written: string; unit_id: string }
type Held = { task_id: string; assignment_id: string; unit_id: string; name: string; open: boolean; stands: boolean }

/** For the assignments of these tasks whose named unit no longer stands, in the order of the plan. */
export async function answeringOf(ctx: Context, taskIds: string[]): Promise<AssignmentAnswering[]> {
  const { rows: named } = await sql<Named>`
    select one.id, one.task_id, one.duty, one.as_written, one.unit_id from task_assignments one join units unit on unit.tenant_id = one.tenant_id and unit.id = one.unit_id
    where one.tenant_id = ${ctx.tenantId} and one.task_id = any(${taskIds}::uuid[]) and one.ended_on is null and unit.valid_to < ${ctx.today}
    order by one.task_id, one.duty desc, one.position`.execute(ctx.tx)
  if (named.length === 0) return []
  const { rows: parts } = await sql<Held>`
    select part.task_id, part.assignment_id, part.unit_id, unit.name, part.state not in ('confirmed', 'not_applicable') as open, (unit.valid_to is null or unit.valid_to >= ${ctx.today}) as stands
    from parts part join units unit on unit.tenant_id = part.tenant_id and unit.id = part.unit_id
    where part.tenant_id = ${ctx.tenantId} and part.task_id = any(${[...new Set(named.map((one) => one.task_id))]}::uuid[]) and part.valid_to is null order by unit.position, unit.id`.execute(ctx.tx)
  const byTask = Map.groupBy(parts, (part) => part.task_id)
  const heirs = await heirsOf(ctx, named.map((one) => one.unit_id))
  return named.map((one) => {
    const { units, acts } = heirs.get(one.unit_id)!
    return { assignmentId: one.id, taskId: one.task_id, duty: one.duty, named: one.as_written, units: unitsFor(one.id, byTask.get(one.task_id) ?? [], units), acts }
  })
}

/** Those whose parts stand under the name; none while the ended unit's own part is open; else, where all is done, its heirs. */
function unitsFor(assignmentId: string, parts: Held[], heirs: NamedUnit[]): NamedUnit[] {
  const under = parts.filter((part) => part.assignment_id === assignmentId)
  const took = under.filter((part) => part.stands)
  if (took.length > 0) return took.map((part) => ({ id: part.unit_id, name: part.name }))
  if (under.some((part) => part.open)) return []
  const here = heirs.filter((heir) => parts.some((part) => part.unit_id === heir.id))
  return here.length > 0 ? here : heirs
}

/** Duties of a plan's organisation part whose named unit has ended, in the order of the plan. */
export async function dutiesAnswering(ctx: Context, planId: string): Promise<Answering[]> {
  const { rows } = await sql<{ named: string; unit_id: string; units: NamedUnit[] }>`
    select duty.unit_as_written as named, duty.unit_id,
      coalesce((select json_agg(json_build_object('id', heir.id, 'name', heir.name) order by heir.position, heir.id) from duty_heirs taken join units heir on heir.tenant_id = taken.tenant_id and heir.id = taken.unit_id
        where taken.tenant_id = duty.tenant_id and taken.duty_id = duty.id and taken.valid_to is null and (heir.valid_to is null or heir.valid_to >= ${ctx.today})), '[]') as units
    from duties duty join units unit on unit.tenant_id = duty.tenant_id and unit.id = duty.unit_id
    where duty.tenant_id = ${ctx.tenantId} and duty.plan_id = ${planId} and unit.valid_to < ${ctx.today} order by duty.position`.execute(ctx.tx)
  const acts = rows.length > 0 ? await actsSince(ctx, [...new Set(rows.map((row) => row.unit_id))]) : new Map()
  return rows.map((row) => ({ named: row.named, units: row.units, acts: acts.get(row.unit_id) ?? [] }))
}
