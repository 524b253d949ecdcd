import { z } from 'zod'
import { query } from '#platform/server/command.ts'
import { nextDue, requestWorkflow, type RequestKind, type RequestMove, type RequestState } from '../data-request.ts'
import { canAnswerForData, canReadRegister } from './policy.ts'

export type DataRequest = {
  id: string; kind: RequestKind; state: RequestState; personId: string; person: string; text: string; filedAt: string; replyBy: string; doneBy: string
  answer: string; legalGround: string; answeredAt: string | null; closedAt: string | null; moves: RequestMove[]
  /** The next day that the law sets, and whether it has passed. */
  due: string | null; late: boolean
}

const MOST = 200

/** Requests, open ones first: one's own; for the administrator, everybody's unless only their own are asked for. */
export const listDataRequests = query('privacy.listRequests', {
  input: z.object({ own: z.stringbool().or(z.boolean()).default(false) }),
  allow: canReadRegister,
  api: 'GET /data-requests',
  async run(ctx, { own }): Promise<DataRequest[]> {
    ctx.permit(null)
    let rows = ctx.tx
      .selectFrom('data_requests as request')
      .innerJoin('people as person', (on) => on.onRef('person.tenant_id', '=', 'request.tenant_id').onRef('person.id', '=', 'request.person_id'))
      .selectAll('request')
      .select('person.name as person')
      .where('request.tenant_id', '=', ctx.tenantId)
    if (ctx.actor.kind === 'person' && (own || !canAnswerForData(ctx.actor))) rows = rows.where('person_id', '=', ctx.actor.personId)
    const found = await rows.orderBy((on) => on('closed_at', 'is not', null)).orderBy('done_by').orderBy('filed_at', 'desc').limit(MOST).execute()
    return found.map((row) => {
      const due = nextDue({ state: row.state, replyBy: row.reply_by, doneBy: row.done_by })
      return {
        id: row.id, kind: row.kind, state: row.state, personId: row.person_id, person: row.person, text: row.text, filedAt: row.filed_at, replyBy: row.reply_by, doneBy: row.done_by,
        answer: row.answer, legalGround: row.legal_ground, answeredAt: row.answered_at, closedAt: row.closed_at,
        moves: requestWorkflow.open(row.state, { actor: ctx.actor, personId: row.person_id }).map((one) => one.name),
        due, late: due !== null && due < ctx.today,
      }
    })
  },
})
