import { z } from 'zod'
import { command, query } from '#platform/server/command.ts'
import { newId } from '#platform/server/id.ts'
import { permitOneself } from './oneself.ts'
import { isThemselves } from './policy.ts'

/** Minutes in which one comes back to a form that was sent after the session had ended. */
export const KEPT_MINUTES = 60

const since = (now: string) => new Date(Date.parse(now) - KEPT_MINUTES * 60_000).toISOString()

/** Keeps what a person sent when their session had just ended. It arrives sealed; the newest replaces an older one. */
export const keepForm = command('identity.keepForm', {
  input: z.object({ address: z.string().regex(/^\/(?!\/)/).max(2000), sealedFields: z.string().max(200_000) }),
  allow: isThemselves,
  api: null,
  async run(ctx, { address, sealedFields }) {
    const person = await permitOneself(ctx)
    await ctx.tx.deleteFrom('kept_forms').where('tenant_id', '=', ctx.tenantId).where('person_id', '=', person.id).execute()
    await ctx.tx.insertInto('kept_forms').values({ tenant_id: ctx.tenantId, id: newId(), person_id: person.id, address, sealed_fields: sealedFields, kept_at: ctx.now }).execute()
    ctx.changed({ type: 'session', id: person.id, before: null, after: { keptForm: address.split('?')[0] } })
    return {}
  },
})

/** One's own form that waits, or null. */
export const findKeptForm = query('identity.findKeptForm', {
  input: z.object({}),
  allow: isThemselves,
  api: null,
  async run(ctx) {
    const person = await permitOneself(ctx)
    const row = await ctx.tx.selectFrom('kept_forms').select(['address', 'sealed_fields']).where('tenant_id', '=', ctx.tenantId).where('person_id', '=', person.id).where('kept_at', '>', since(ctx.now)).executeTakeFirst()
    return row ? { address: row.address, sealedFields: row.sealed_fields } : null
  },
})
