import { z } from 'zod'
import { conflict, notFound } from '#platform/errors.ts'
import { command } from '#platform/server/command.ts'
import { authorityWords } from '#messages/authority.ts'
import { mayEndDelegation } from './policy.ts'

/** Takes a delegation back, or gives it up: from this moment it gives nothing. */
export const revokeDelegation = command('identity.revokeDelegation', {
  input: z.object({ delegationId: z.uuid() }),
  allow: mayEndDelegation,
  api: 'DELETE /delegations/{delegationId}',
  async run(ctx, { delegationId }) {
    const words = authorityWords(ctx.locale)
    const given = await ctx.tx.selectFrom('delegations').selectAll().where('tenant_id', '=', ctx.tenantId).where('id', '=', delegationId).forUpdate().executeTakeFirst()
    if (!given) throw notFound('delegation.missing', words.delegationMissing)
    ctx.permit({ fromId: given.from_id, toId: given.to_id })
    if (given.revoked_at || given.valid_to < ctx.today) throw conflict('delegation.ended', words.delegationEnded)
    const change = { revoked_at: ctx.now, revoked_by: ctx.actor.kind === 'person' ? ctx.actor.personId : null }
    await ctx.tx.updateTable('delegations').set(change).where('tenant_id', '=', ctx.tenantId).where('id', '=', delegationId).execute()
    ctx.changed({ type: 'delegation', id: delegationId, before: given, after: { ...given, ...change } })
    return {}
  },
})
