import { z } from 'zod'
import { query } from '#platform/server/command.ts'
import { ACT_STATES } from '../../succession.ts'
import type { ActSummary } from '../../succession-view.ts'
import { canReadUnits } from '../policy.ts'
import { summary, toAct } from './act-store.ts'

/** Acts of reorganisation, the latest day first. */
export const listActs = query('organisations.listActs', {
  input: z.object({ state: z.enum(ACT_STATES).optional() }),
  allow: canReadUnits,
  api: 'GET /acts',
  async run(ctx, { state }): Promise<ActSummary[]> {
    ctx.permit(null)
    const all = ctx.tx.selectFrom('succession_acts').selectAll().where('tenant_id', '=', ctx.tenantId).orderBy('effective_on', 'desc').orderBy('id', 'desc')
    return (await (state ? all.where('state', '=', state) : all).execute()).map((row) => summary(toAct(row), ctx.today))
  },
})
