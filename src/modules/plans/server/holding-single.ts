/** What one unit alone keeps: a plan, and an instruction that waits for its answer. */
import { sql, type RawBuilder } from 'kysely'
import { programmeHoldings } from '#messages/programme-holdings.ts'
import type { Context } from '#platform/server/context.ts'
import { registerHoldings, type Journal, type Move } from '#platform/server/holdings.ts'

const planName = sql`case when plan.number = '' then plan.title else concat_ws('/', plan.number, nullif(plan.symbol, '')) end`
type Row = { id: string; unit_id: string; plan_id: string; plan: string; ref: string; task_id: string; text: string }
const rowsOf = async (ctx: Context, query: RawBuilder<Row>) => (await query.execute(ctx.tx)).rows

/** The column that names the unit takes the heir's. */
const handOver = (table: string, column: string) => async (_ctx: Context, journal: Journal, moves: Move[]): Promise<void> => {
  for (const [heir, all] of Map.groupBy(moves, (move) => move.heirs[0])) if (heir) await journal.update(table, all.map((move) => ({ id: move.holding.id })), { [column]: heir })
}

registerHoldings({
  name: 'plans.owner',
  title: (locale) => programmeHoldings(locale).owner,
  columns: ['plans.owner_unit_id'],
  passesTo: 'one',
  withoutHeir: 'waits',
  async open(ctx, unitIds) {
    const rows = await rowsOf(ctx, sql<Row>`select id, owner_unit_id as unit_id, title as text, ${planName} as plan from plans plan where tenant_id = ${ctx.tenantId} and owner_unit_id = any(${unitIds}::uuid[]) and closed_at is null order by starts_on, id`)
    return rows.map((row) => ({ source: 'plans.owner', id: row.id, unitId: row.unit_id, title: row.plan === row.text ? row.text : `${row.plan}: ${row.text}`, href: `/plans/${row.id}` }))
  },
  move: handOver('plans', 'owner_unit_id'),
})

registerHoldings({
  name: 'plans.instructions',
  title: (locale) => programmeHoldings(locale).instructions,
  columns: ['instructions.unit_id'],
  // A leader asked one unit for one answer.
  passesTo: 'one',
  withoutHeir: 'waits',
  async open(ctx, unitIds) {
    const words = programmeHoldings(ctx.locale)
    const rows = await rowsOf(ctx, sql<Row>`
      select given.id, given.unit_id, task.plan_id, task.id as task_id, task.ref, given.text, ${planName} as plan from instructions given
      join tasks task on task.tenant_id = given.tenant_id and task.id = given.task_id join plans plan on plan.tenant_id = task.tenant_id and plan.id = task.plan_id
      where given.tenant_id = ${ctx.tenantId} and given.unit_id = any(${unitIds}::uuid[]) and given.answered_at is null and task.withdrawn_on is null and plan.closed_at is null order by given.due_on, given.id`)
    return rows.map((row) => ({ source: 'plans.instructions', id: row.id, unitId: row.unit_id, title: words.instruction(row.plan, row.ref, row.text), href: `/plans/${row.plan_id}/tasks/${row.task_id}#instructions` }))
  },
  move: handOver('instructions', 'unit_id'),
})
