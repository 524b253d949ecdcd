import { z } from 'zod'
import type { Selectable } from 'kysely'
import { invalid, notFound } from '#platform/errors.ts'
import { command } from '#platform/server/command.ts'
import type { Context } from '#platform/server/context.ts'
import type { Database } from '#platform/server/db.ts'
import { authorityWords } from '#messages/authority.ts'
import { identityWords } from '#messages/identity.ts'
import { dayBefore, stateOn } from '../role.ts'
import { requirePerson } from './find-records.ts'
import { requireAnotherAdministrator } from './last-administrator.ts'
import { canKeepPeople } from './policy.ts'

type Held = Selectable<Database['role_assignments']>

/** A role is taken away: at once, or after `lastDay`. What it was stays in the person's history. */
export const endRole = command('identity.endRole', {
  input: z.object({ personId: z.uuid(), roleId: z.uuid(), lastDay: z.iso.date().optional() }),
  allow: canKeepPeople,
  api: 'DELETE /people/{personId}/roles/{roleId}',
  async run(ctx, input) {
    ctx.permit(await requirePerson(ctx, input.personId, 'lock'))
    const held = await ctx.tx.selectFrom('role_assignments').selectAll().where('tenant_id', '=', ctx.tenantId).where('id', '=', input.roleId).where('person_id', '=', input.personId).executeTakeFirst()
    if (!held || held.withdrawn_at || stateOn({ validFrom: held.valid_from, validTo: held.valid_to }, ctx.today) === 'past') throw notFound('role.missing', identityWords(ctx.locale).roleMissing)
    if (held.role === 'administrator') await requireAnotherAdministrator(ctx, input.personId)
    refuseLastDay(ctx, held, input.lastDay)
    await endOn(ctx, held, input.lastDay ?? dayBefore(ctx.today))
    return {}
  },
})

function refuseLastDay(ctx: Context, held: Held, lastDay: string | undefined): void {
  if (lastDay === undefined || (lastDay >= ctx.today && lastDay >= held.valid_from && (held.valid_to === null || lastDay <= held.valid_to))) return
  const message = authorityWords(ctx.locale).lastDay
  throw invalid('role.last_day', message, [{ path: 'lastDay', code: 'outside', message }])
}

/** The role gives nothing after that day. One that had not begun by then is taken back whole. */
export async function endOn(ctx: Context, held: Held, lastDay: string): Promise<void> {
  const change = held.valid_from > lastDay ? { withdrawn_at: ctx.now } : { valid_to: lastDay }
  await ctx.tx.updateTable('role_assignments').set(change).where('tenant_id', '=', ctx.tenantId).where('id', '=', held.id).execute()
  ctx.changed({ type: 'role_assignment', id: held.id, before: held, after: { ...held, ...change } })
}
