import { z } from 'zod'
import { privacyRules } from '#messages/privacy-rules.ts'
import { conflict, invalid, notFound } from '#platform/errors.ts'
import { command } from '#platform/server/command.ts'
import type { Context } from '#platform/server/context.ts'
import { isOpen, REQUEST_MOVES, requestWorkflow } from '../data-request.ts'
import { forgetPerson } from './forget-person.ts'
import { canReadData } from './policy.ts'

/** Accepts, completes, refuses with its legal ground, or takes back a request. To complete a deletion is to delete. */
export const moveDataRequest = command('privacy.moveRequest', {
  input: z.object({ requestId: z.uuid(), move: z.enum(REQUEST_MOVES), answer: z.string().trim().max(4000).default(''), legalGround: z.string().trim().max(1000).default('') }),
  allow: canReadData,
  api: 'POST /data-requests/{requestId}/moves',
  async run(ctx, { requestId, move, answer, legalGround }) {
    const words = privacyRules(ctx.locale)
    const request = await requireRequest(ctx, requestId)
    const { person_id: personId, state } = request
    ctx.permit({ personId })
    const found = requestWorkflow.find(move, state, { actor: ctx.actor, personId })
    if (!found) throw conflict('data_request.move_closed', words.moveClosed)
    if (move === 'refuse' && !legalGround) throw invalid('data_request.legal_ground', words.groundNeeded, [{ path: 'legalGround', code: 'required', message: words.groundNeeded }])
    const answering = move === 'take_back' ? {} : { answer, answered_at: request.answered_at ?? ctx.now, answered_by: ctx.actor.kind === 'person' ? ctx.actor.personId : null }
    const closing = { state: found.to, closed_at: isOpen(found.to) ? null : ctx.now, legal_ground: move === 'refuse' ? legalGround : '' }
    await ctx.tx.updateTable('data_requests').set({ ...answering, ...closing }).where('tenant_id', '=', ctx.tenantId).where('id', '=', requestId).execute()
    ctx.changed({ type: 'data_request', id: requestId, before: { state }, after: { state: found.to, ...(answer && { answer }), ...(closing.legal_ground && { legal_ground: legalGround }) } })
    if (move === 'complete' && request.kind === 'delete') await forgetPerson(ctx, personId, words.deletedOnRequest)
    return { state: found.to }
  },
})

async function requireRequest(ctx: Context, id: string) {
  const row = await ctx.tx.selectFrom('data_requests').selectAll().where('tenant_id', '=', ctx.tenantId).where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw notFound('data_request.missing', privacyRules(ctx.locale).requestMissing)
  return row
}
