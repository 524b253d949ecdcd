import { z } from 'zod'
import { privacyRules } from '#messages/privacy-rules.ts'
import { conflict, invalid, notFound } from '#platform/errors.ts'
import { command } from '#platform/server/command.ts'
import { newId } from '#platform/server/id.ts'
import { deadlines, REQUEST_KINDS } from '../data-request.ts'
import { isTheirs } from './policy.ts'

/** Files one's own request. The legal deadlines run from this day. */
export const fileDataRequest = command('privacy.fileRequest', {
  input: z.object({ kind: z.enum(REQUEST_KINDS), text: z.string().trim().max(4000).default('') }),
  allow: isTheirs,
  api: 'POST /data-requests',
  async run(ctx, { kind, text }) {
    const words = privacyRules(ctx.locale)
    if (ctx.actor.kind !== 'person') throw notFound('person.missing', words.personMissing)
    const { personId } = ctx.actor
    ctx.permit({ personId })
    if (kind === 'correct' && text === '') throw invalid('data_request.what', words.sayWhat, [{ path: 'text', code: 'required', message: words.sayWhat }])
    const open = await ctx.tx.selectFrom('data_requests').select('id').where('tenant_id', '=', ctx.tenantId).where('person_id', '=', personId).where('kind', '=', kind).where('closed_at', 'is', null).executeTakeFirst()
    if (open) throw conflict('data_request.open', words.alreadyOpen)
    const due = deadlines(kind, ctx.today)
    const row = { tenant_id: ctx.tenantId, id: newId(), kind, state: 'received' as const, person_id: personId, text, filed_at: ctx.now, reply_by: due.replyBy, done_by: due.doneBy, answer: '', legal_ground: '', answered_by: null, answered_at: null, closed_at: null }
    await ctx.tx.insertInto('data_requests').values(row).execute()
    ctx.changed({ type: 'data_request', id: row.id, before: null, after: { kind, text, reply_by: row.reply_by, done_by: row.done_by } })
    return { id: row.id, ...due }
  },
})
