import { z } from 'zod'
import { DISABLED_MONTHS, goneAddress } from '#modules/identity/server/index.ts'
import { privacyRules } from '#messages/privacy-rules.ts'
import { command } from '#platform/server/command.ts'
import { monthsBefore, personalData } from '#platform/server/personal-data.ts'
import { routine } from '#platform/server/routines.ts'
import { perform } from '#platform/server/runtime.ts'
import { inTenant } from '#platform/server/db.ts'
import { erasePerson } from './erase-person.ts'

/** Erases what has had its time, each kind of record by its own rule. The trail says how much, also when it was nothing. */
export const eraseExpired = command('privacy.eraseExpired', {
  input: z.object({}),
  allow: (actor) => actor.kind === 'system',
  api: null,
  async run(ctx) {
    ctx.permit(null)
    const erased: Record<string, number> = {}
    for (const { name, expire } of personalData()) if (expire) erased[name] = await expire(ctx)
    ctx.changed({ type: 'personal_data', id: ctx.today, before: null, after: erased })
    return erased
  },
})

/** Once a day: what has had its time, and accounts closed so long ago that nobody will reopen them. */
routine('privacy.erase', {
  every: 24 * 3600,
  async run(platform, actor) {
    const { tenantId } = actor
    await perform(platform, eraseExpired, {}, { actor, locale: 'vi' })
    const before = monthsBefore(platform.clock().toISOString(), DISABLED_MONTHS)
    const closed = await inTenant(platform.db, tenantId, 'read', (tx) => tx.selectFrom('people').select(['id', 'email']).where('tenant_id', '=', tenantId).where('disabled_at', '<', before).execute())
    const why = privacyRules('vi').timeIsOver(DISABLED_MONTHS)
    for (const { id, email } of closed) if (email !== goneAddress(id)) await perform(platform, erasePerson, { personId: id, why }, { actor, locale: 'vi' })
  },
})
