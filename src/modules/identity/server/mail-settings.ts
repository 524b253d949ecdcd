import { z } from 'zod'
import type { Actor } from '#platform/actor.ts'
import { command, query } from '#platform/server/command.ts'
import type { Context } from '#platform/server/context.ts'
import type { MailSettings } from '#platform/server/mail.ts'
import { canKeepPeople } from './policy.ts'

// The password arrives sealed with the program's secret (see platform/server/seal.ts): the database never holds it in the clear.
const Settings = z.object({
  host: z.string().trim().min(1).max(200),
  port: z.coerce.number().int().min(1).max(65535),
  secure: z.enum(['none', 'starttls', 'tls']),
  user: z.string().trim().max(200).default(''),
  sealedPassword: z.string().max(2000).optional(),
  from: z.string().trim().min(3).max(200).regex(/^[^\r\n]+$/),
})

export type StoredMailSettings = Omit<MailSettings, 'password'> & { sealedPassword: string }

async function stored(ctx: Context): Promise<StoredMailSettings | null> {
  const row = await ctx.tx.selectFrom('tenants').select('settings').where('tenant_id', '=', ctx.tenantId).executeTakeFirstOrThrow()
  return (row.settings['mail'] as StoredMailSettings | undefined) ?? null
}

export const getMailSettings = query('identity.getMailSettings', {
  input: z.object({}),
  allow: (actor: Actor) => actor.kind === 'system' || canKeepPeople(actor),
  api: null,
  async run(ctx) {
    ctx.permit(null)
    return stored(ctx)
  },
})

export const saveMailSettings = command('identity.saveMailSettings', {
  input: Settings,
  allow: canKeepPeople,
  api: null,
  async run(ctx, input) {
    ctx.permit(null)
    const before = await stored(ctx)
    const mail: StoredMailSettings = { ...input, sealedPassword: input.sealedPassword ?? before?.sealedPassword ?? '' }
    const row = await ctx.tx.selectFrom('tenants').select('settings').where('tenant_id', '=', ctx.tenantId).executeTakeFirstOrThrow()
    await ctx.tx.updateTable('tenants').set({ settings: { ...row.settings, mail } }).where('tenant_id', '=', ctx.tenantId).execute()
    const shown = (settings: StoredMailSettings | null) => settings && { ...settings, sealedPassword: settings.sealedPassword ? 'set' : 'none' }
    ctx.changed({ type: 'settings', id: 'mail', before: shown(before), after: shown(mail) })
    return {}
  },
})
