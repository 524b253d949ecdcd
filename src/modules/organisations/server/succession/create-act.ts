import { z } from 'zod'
import { invalid } from '#platform/errors.ts'
import { command } from '#platform/server/command.ts'
import { newId } from '#platform/server/id.ts'
import { successionWords } from '#messages/succession.ts'
import { ActContentInput, ActFields } from '../../succession-input.ts'
import { personOf } from './act-store.ts'
import { canKeepActs } from './policy.ts'

/** A draft of an act of reorganisation; its lines may follow later. `correctsId`: the act in force that it corrects. */
export const createAct = command('organisations.createAct', {
  input: ActFields.extend({ content: ActContentInput.default({ lines: [], founded: [] }), correctsId: z.uuid().nullish() }),
  allow: canKeepActs,
  api: 'POST /acts',
  async run(ctx, input) {
    ctx.permit(null)
    if (input.correctsId) {
      const corrected = await ctx.tx.selectFrom('succession_acts').select('id').where('tenant_id', '=', ctx.tenantId).where('id', '=', input.correctsId).where('state', '=', 'applied').executeTakeFirst()
      const message = successionWords(ctx.locale).correctsMissing
      if (!corrected) throw invalid('act.corrects_missing', message, [{ path: 'correctsId', code: 'missing', message }])
    }
    const act = {
      tenant_id: ctx.tenantId, id: newId(), title: input.title, legal_basis: input.legalBasis, effective_on: input.effectiveOn, state: 'draft', content: JSON.stringify(input.content),
      unverified: input.unverified, note: input.note, corrects_id: input.correctsId ?? null, created_by: personOf(ctx), created_at: ctx.now,
    }
    await ctx.tx.insertInto('succession_acts').values(act).execute()
    ctx.changed({ type: 'succession_act', id: act.id, before: null, after: { ...act, content: input.content } })
    return { id: act.id, version: 1 }
  },
})
