import { conflict } from '#platform/errors.ts'
import { command } from '#platform/server/command.ts'
import { successionWords } from '#messages/succession.ts'
import { OnAct } from '../../succession-input.ts'
import type { Outcome } from '../../succession-view.ts'
import { openAct, personOf } from './act-store.ts'
import { canKeepActs } from './policy.ts'
import { noOutcomes } from './present-held.ts'
import { putIntoForce, requireFaultless, requireNotInForce } from './put-into-force.ts'

/** Puts an act into force: at once where its day has come, else on its day, by the power that this person then has. */
export const applyAct = command('organisations.applyAct', {
  input: OnAct,
  allow: canKeepActs,
  api: 'POST /acts/{actId}/apply',
  async run(ctx, { actId, version }): Promise<{ state: 'applied' | 'scheduled'; counts: Record<Outcome, number> }> {
    const act = await openAct(ctx, actId, 'lock')
    requireNotInForce(ctx, act)
    if (act.version !== version) throw conflict('act.stale', successionWords(ctx.locale).stale)
    if (act.effectiveOn <= ctx.today) return { state: 'applied', counts: await putIntoForce(ctx, act) }
    await requireFaultless(ctx, act)
    const change = { state: 'scheduled', scheduled_by: personOf(ctx), version: act.version + 1 }
    await ctx.tx.updateTable('succession_acts').set(change).where('tenant_id', '=', ctx.tenantId).where('id', '=', actId).execute()
    ctx.changed({ type: 'succession_act', id: actId, before: { state: act.state }, after: change })
    return { state: 'scheduled', counts: noOutcomes() }
  },
})
