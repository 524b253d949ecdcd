/** What units that no longer stand still hold: read live from the sources, so that nothing can be forgotten in a list. */
import { sql } from 'kysely'
import type { Context } from '#platform/server/context.ts'
import { holdingSources, type Holding, type HoldingSource } from '#platform/server/holdings.ts'
import { dayAfter } from '../../succession.ts'

export const waitingSources = (): HoldingSource[] => holdingSources().filter((source) => source.withoutHeir === 'waits')

/** Things of one source that wait in these units, which stand no more. */
export const waitingIn = (ctx: Context, source: HoldingSource, unitIds: string[]): Promise<Holding[]> => (unitIds.length === 0 ? Promise.resolve([]) : source.open(ctx, unitIds, dayAfter(ctx.today)))

/** Units whose last day has passed, with their names. */
export async function endedBefore(ctx: Context, only?: string): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from units where tenant_id = ${ctx.tenantId} and valid_to < ${ctx.today} and (${only ?? null}::uuid is null or id = ${only ?? null}::uuid) order by position, id`.execute(ctx.tx)
  return new Map(rows.map((row) => [row.id, row.name]))
}
