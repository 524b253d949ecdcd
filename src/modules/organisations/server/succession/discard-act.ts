import { z } from 'zod'
import { conflict } from '#platform/errors.ts'
import { command } from '#platform/server/command.ts'
import { successionWords } from '#messages/succession.ts'
import { openAct } from './act-store.ts'
import { canKeepActs } from './policy.ts'

/** Throws away a draft. What was ever in force stays for the record. */
export const discardAct = command('organisations.discardAct', {
  input: z.object({ actId: z.uuid() }),
  allow: canKeepActs,
  api: 'DELETE /acts/{actId}',
  async run(ctx, { actId }) {
    const act = await openAct(ctx, actId, 'lock')
    if (act.state !== 'draft') throw conflict(`act.${act.state}`, successionWords(ctx.locale).notDraft[act.state])
    await ctx.tx.deleteFrom('succession_acts').where('tenant_id', '=', ctx.tenantId).where('id', '=', actId).execute()
    ctx.changed({ type: 'succession_act', id: actId, before: act, after: null })
    return {}
  },
})
