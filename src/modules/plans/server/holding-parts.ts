/** Parts of tasks as holdings: an ended unit's part ends the day before, and each heir has one part from the day on. */
import { sql } from 'kysely'
import { unitNames } from '#modules/organisations/server/index.ts'
import { dayBefore } from '#modules/organisations/succession.ts'
import { programmeHoldings } from '#messages/programme-holdings.ts'
import type { Context } from '#platform/server/context.ts'
import { registerHoldings, type Holding, type Journal, type Move } from '#platform/server/holdings.ts'
import { newId } from '#platform/server/id.ts'
import { takeOver, type HeldPart } from '../taking-over.ts'
import { commandableUnits } from './make-programme.ts'
import { refreshTasks } from './refresh-tasks.ts'

/** What somebody must still do: parts of tasks that stand, in plans that run, neither confirmed nor set aside. */
async function open(ctx: Context, unitIds: string[]): Promise<Holding[]> {
  const words = programmeHoldings(ctx.locale)
  const { rows } = await sql<{ id: string; unit_id: string; task_id: string; plan_id: string; plan: string; ref: string; title: string; duty: 'lead' | 'coordinate' }>`
    select part.id, part.unit_id, part.task_id, part.plan_id, case when plan.number = '' then plan.title else concat_ws('/', plan.number, nullif(plan.symbol, '')) end as plan, task.ref, task.title, part.duty
    from parts part join tasks task on task.tenant_id = part.tenant_id and task.id = part.task_id join plans plan on plan.tenant_id = part.tenant_id and plan.id = part.plan_id
    join task_assignments named on named.tenant_id = part.tenant_id and named.id = part.assignment_id
    where part.tenant_id = ${ctx.tenantId} and part.unit_id = any(${unitIds}::uuid[]) and part.valid_to is null and part.state not in ('confirmed', 'not_applicable')
      and task.withdrawn_on is null and plan.closed_at is null and named.ended_on is null
    order by plan.starts_on, plan.id, task.position, part.duty desc, part.id`.execute(ctx.tx)
  return rows.map((row) => ({ source: 'plans.parts', id: row.id, unitId: row.unit_id, title: words.part(words.duties[row.duty], row.plan, row.ref, row.title), href: `/plans/${row.plan_id}/tasks/${row.task_id}` }))
}

type Row = { id: string; task_id: string; plan_id: string; unit_id: string; duty: 'lead' | 'coordinate'; assignment_id: string; state: HeldPart['state']; state_at: string; valid_from: string; asked: boolean; follows_id: string | null }

const COLUMNS = sql`part.id, part.task_id, part.plan_id, part.unit_id, part.duty, part.assignment_id, part.state, part.state_at, part.valid_from, part.follows_id, named.request as asked
  from parts part join task_assignments named on named.tenant_id = part.tenant_id and named.id = part.assignment_id`
const held = (row: Row): HeldPart => ({ id: row.id, duty: row.duty, state: row.state, stateAt: row.state_at, assignmentId: row.assignment_id })

/** What one heir takes over in one task. */
type Taking = { heir: string; own: Row | null; taken: Row[] }

async function takings(ctx: Context, moves: Move[]): Promise<Taking[]> {
  const moved = await sql<Row>`select ${COLUMNS} where part.tenant_id = ${ctx.tenantId} and part.id = any(${moves.map((move) => move.holding.id)}::uuid[]) order by part.id`.execute(ctx.tx)
  const heirs = new Map(moves.map((move) => [move.holding.id, move.heirs]))
  const passing = moved.rows.flatMap((part) => heirs.get(part.id)!.filter((heir) => heir !== part.unit_id).map((heir) => ({ heir, part })))
  const own = await sql<Row>`
    select ${COLUMNS} where part.tenant_id = ${ctx.tenantId} and part.task_id = any(${[...new Set(moved.rows.map((part) => part.task_id))]}::uuid[])
      and part.unit_id = any(${[...new Set(passing.map((one) => one.heir))]}::uuid[]) and part.valid_to is null`.execute(ctx.tx)
  const ownBy = new Map(own.rows.map((part) => [`${part.task_id} ${part.unit_id}`, part]))
  const byHeir = Map.groupBy(passing, ({ heir, part }) => `${part.task_id} ${heir}`)
  return [...byHeir].map(([key, all]) => ({ heir: all[0]!.heir, own: ownBy.get(key) ?? null, taken: all.map((one) => one.part) }))
}

async function move(ctx: Context, journal: Journal, moves: Move[], on: string): Promise<void> {
  const taking = await takings(ctx, moves)
  const commandable = await commandableUnits(ctx)
  await endParts(journal, taking, moves, on)
  const names = await unitNames(ctx, moves.map((one) => one.holding.unitId))
  const notes: Record<string, unknown>[] = []
  const fresh: Record<string, unknown>[] = []
  for (const { heir, own, taken } of taking) {
    const next = takeOver(own && held(own), taken.map(held))
    const led = taken.find((part) => part.id === next.followsId) ?? own!
    const request = led.asked || !commandable(heir)
    const state = { duty: next.duty, assignment_id: next.assignmentId, request, state: next.state, state_at: next.stateAt }
    const id = own?.id ?? newId()
    if (own) await journal.update('parts', [{ id }], { ...state, follows_id: own.follows_id ?? (next.followsId === own.id ? null : next.followsId) })
    else fresh.push({ id, task_id: led.task_id, plan_id: led.plan_id, unit_id: heir, ...state, valid_from: on > led.valid_from ? on : led.valid_from, valid_to: null, follows_id: next.followsId })
    const text = programmeHoldings('vi').tookOver(taken.map((part) => names.get(part.unit_id) ?? ''), on, journal.legalBasis)
    notes.push({ id: newId(), part_id: id, from_state: own?.state ?? next.state, to_state: next.state, text, author_id: null, author_name: ctx.actor.name, at: ctx.now })
  }
  await journal.insert('parts', fresh)
  await journal.insert('part_notes', notes)
}

/** The former units answered until the day before; for what begins later they never did. */
async function endParts(journal: Journal, taking: Taking[], moves: Move[], on: string): Promise<void> {
  const kept = new Set(moves.filter((one) => one.heirs.includes(one.holding.unitId)).map((one) => one.holding.id))
  const ended = new Map(taking.flatMap((one) => one.taken).filter((part) => !kept.has(part.id)).map((part) => [part.id, dayBefore(part.valid_from > on ? part.valid_from : on)]))
  for (const [valid_to, ids] of Map.groupBy(ended.keys(), (id) => ended.get(id)!)) await journal.update('parts', ids.map((id) => ({ id })), { valid_to })
}

registerHoldings({
  name: 'plans.parts',
  title: (locale) => programmeHoldings(locale).parts,
  columns: ['parts.unit_id'],
  passesTo: 'several',
  withoutHeir: 'waits',
  open,
  move,
  async settled(ctx, holdings) {
    const { rows } = await sql<{ task_id: string }>`select distinct task_id from parts where tenant_id = ${ctx.tenantId} and id = any(${holdings.map((one) => one.id)}::uuid[])`.execute(ctx.tx)
    await refreshTasks(ctx, rows.map((row) => row.task_id))
  },
})
