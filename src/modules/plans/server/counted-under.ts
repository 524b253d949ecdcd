import { sql } from 'kysely'
import { answering } from '#modules/organisations/server/index.ts'
import type { Context } from '#platform/server/context.ts'

/** Under whom a former unit's results stand today. One unit: they are its own; several: theirs together, never divided. */
export type CountedUnder = { former: string; units: { id: string; name: string; position: number }[] }

/** Whether some part of the plan passed on, so that figures by unit read differently as now and as then. */
export async function passedOnIn({ tx, tenantId }: Context, planId: string): Promise<boolean> {
  return (await sql`select from parts where tenant_id = ${tenantId} and plan_id = ${planId} and valid_to >= valid_from limit 1`.execute(tx)).rows.length > 0
}

/** By unit that no longer stands, of those asked; one that nobody took over has no units. */
export async function countedUnder(ctx: Context, unitIds: Iterable<string>): Promise<Map<string, CountedUnder>> {
  const asked = [...new Set(unitIds)]
  const { rows: ended } = await sql<{ id: string; name: string }>`select id, name from units where tenant_id = ${ctx.tenantId} and id = any(${asked}::uuid[]) and valid_to < ${ctx.today}`.execute(ctx.tx)
  if (ended.length === 0) return new Map()
  const answers = await answering(ctx, ended.map((unit) => unit.id))
  const { rows: heirs } = await sql<CountedUnder['units'][number]>`
    select id, name, position from units where tenant_id = ${ctx.tenantId} and id = any(${[...answers.values()].flatMap((answer) => answer.heirs)}::uuid[]) order by position, id`.execute(ctx.tx)
  return new Map(ended.map(({ id, name }) => [id, { former: name, units: heirs.filter((heir) => answers.get(id)!.heirs.includes(heir.id)) }]))
}
