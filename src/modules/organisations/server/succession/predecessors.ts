import { sql } from 'kysely'
import type { Context } from '#platform/server/context.ts'
import { answering } from './heirs-on.ts'

/** Former units whose work came to a unit: `sole` to it alone, `joint` to it and others, so that their figures cannot be told apart. */
export type Predecessors = { sole: string[]; joint: string[] }

/** Units that no longer stand and to which this one is an heir today, at any remove. */
export async function predecessorsOf(ctx: Pick<Context, 'tx' | 'tenantId' | 'today'>, unitId: string): Promise<Predecessors> {
  const { rows } = await sql<{ id: string }>`
    with recursive before (id) as (
      select ${unitId}::uuid
      union
      select edge.from_unit_id from before join successions edge on edge.tenant_id = ${ctx.tenantId} and edge.to_unit_id = before.id and edge.effective_on <= ${ctx.today}
    ) select before.id from before join units unit on unit.tenant_id = ${ctx.tenantId} and unit.id = before.id where unit.valid_to < ${ctx.today} order by unit.position, unit.id`.execute(ctx.tx)
  if (rows.length === 0) return { sole: [], joint: [] }
  const answers = await answering(ctx, rows.map((row) => row.id))
  const heirs = (id: string) => answers.get(id)!.heirs
  const mine = rows.map((row) => row.id).filter((id) => heirs(id).includes(unitId))
  return { sole: mine.filter((id) => heirs(id).length === 1), joint: mine.filter((id) => heirs(id).length > 1) }
}
