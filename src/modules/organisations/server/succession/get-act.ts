import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/server/command.ts'
import type { Context } from '#platform/server/context.ts'
import { dayBefore, unitsNamed, type ActState } from '../../succession.ts'
import type { Act } from '../../succession-view.ts'
import { canReadUnits } from '../policy.ts'
import { openAct, summary, type StoredAct } from './act-store.ts'
import { namesOn } from './names-on.ts'

export const getAct = query('organisations.getAct', {
  input: z.object({ actId: z.uuid() }),
  allow: canReadUnits,
  api: 'GET /acts/{actId}',
  async run(ctx, { actId }): Promise<Act> {
    const act = await openAct(ctx, actId)
    const correctedBy = await ctx.tx.selectFrom('succession_acts').select(['id', 'title', 'state']).where('tenant_id', '=', ctx.tenantId).where('corrects_id', '=', actId).orderBy('created_at').execute()
    return {
      ...summary(act, ctx.today),
      note: act.note,
      content: act.content,
      correctsId: act.correctsId,
      correctedBy: correctedBy.map((one) => ({ ...one, state: one.state as ActState })),
      names: await namesOfAct(ctx, act),
      changes: await changesOf(ctx, actId),
    }
  },
})

/** As the units were called on the day before; founded ones as the act calls them. */
async function namesOfAct(ctx: Context, act: StoredAct): Promise<Record<string, string>> {
  const known = await namesOn(ctx, unitsNamed(act.content), dayBefore(act.effectiveOn))
  return { ...Object.fromEntries(known), ...Object.fromEntries(act.content.founded.map((unit) => [unit.id, unit.name])) }
}

async function changesOf(ctx: Context, actId: string): Promise<Act['changes']> {
  const { rows } = await sql<Act['changes'][number]>`
    select table_name as "table", count(*) filter (where before is null) as made, count(*) filter (where before is not null and after is not null) as changed, count(*) filter (where after is null) as removed
    from succession_changes where tenant_id = ${ctx.tenantId} and act_id = ${actId} group by table_name order by min(seq)`.execute(ctx.tx)
  return rows
}
