import { privacyRules } from '#messages/privacy-rules.ts'
import { privacyWords } from '#messages/privacy.ts'
import { holdsIn } from '#platform/actor.ts'
import { registerTodo } from '#platform/server/todo.ts'
import { nextDue } from '../data-request.ts'

/** For the unit's administrator: each open request with the next day that the law sets. */
registerTodo({
  name: 'privacy',
  async list(ctx, unitId) {
    if (ctx.actor.kind === 'system' || !holdsIn(ctx.actor, unitId, 'administrator')) return []
    const [words, { kinds }] = [privacyRules(ctx.locale), privacyWords(ctx.locale)]
    const open = await ctx.tx.selectFrom('data_requests').select(['id', 'kind', 'state', 'reply_by as replyBy', 'done_by as doneBy']).where('tenant_id', '=', ctx.tenantId).where('closed_at', 'is', null).orderBy('done_by').limit(20).execute()
    return open.map((request) => ({ kind: 'data_request', title: words.todoTitle(kinds[request.kind]), detail: words.todo[request.state as 'received' | 'accepted'], due: nextDue(request), href: '/privacy/requests', order: 8 }))
  },
})
