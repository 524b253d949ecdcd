import { z } from 'zod'
import { conflict } from '#platform/errors.ts'
import { command } from '#platform/server/command.ts'
import { successionWords } from '#messages/succession.ts'
import { openAct } from './act-store.ts'
import { canKeepActs } from './policy.ts'

/** Takes an act off the schedule before its day: it is a draft again, or what was undone. */
export const unscheduleAct = command('organisations.unscheduleAct', {
  input: z.object({ actId: z.uuid() }),
  allow: canKeepActs,
  api: 'POST /acts/{actId}/unschedule',
  async run(ctx, { actId }) {
    const act = await openAct(ctx, actId, 'lock')
    if (act.state !== 'scheduled') throw conflict('act.not_scheduled', successionWords(ctx.locale).notScheduled)
    const change = { state: act.undoneAt ? 'undone' : 'draft', scheduled_by: null, version: act.version + 1 }
    await ctx.tx.updateTable('succession_acts').set(change).where('tenant_id', '=', ctx.tenantId).where('id', '=', actId).execute()
    ctx.changed({ type: 'succession_act', id: actId, before: { state: act.state, scheduled_by: act.scheduledBy }, after: change })
    return { version: change.version }
  },
})
