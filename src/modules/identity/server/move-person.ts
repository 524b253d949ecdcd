import { conflict, invalid } from '#platform/errors.ts'
import { command } from '#platform/server/command.ts'
import type { Context } from '#platform/server/context.ts'
import { authorityWords } from '#messages/authority.ts'
import { Move } from '../person-input.ts'
import { dayBefore, stateOn } from '../role.ts'
import { assignRole } from './assign-role.ts'
import { endOn } from './end-role.ts'
import { requirePerson, rolesOf } from './find-records.ts'
import { requireAnotherAdministrator } from './last-administrator.ts'
import { canKeepPeople } from './policy.ts'

/** A person goes to another unit: what they held in the old one ends the day before, also what was delegated to them there. History stays. */
export const movePerson = command('identity.movePerson', {
  input: Move,
  allow: canKeepPeople,
  api: 'POST /people/{personId}/move',
  async run(ctx, input) {
    ctx.permit(await requirePerson(ctx, input.personId, 'lock'))
    const on = input.on ?? ctx.today
    refuseMove(ctx, input, on)
    const ending = (await rolesOf(ctx, input.personId)).filter((held) => held.unit_id === input.fromUnitId && stateOn({ validFrom: held.valid_from, validTo: held.valid_to }, on) !== 'past')
    if (ending.length === 0) throw conflict('move.nothing_held', authorityWords(ctx.locale).nothingHeld)
    if (ending.some((held) => held.role === 'administrator') && !input.roles.includes('administrator')) await requireAnotherAdministrator(ctx, input.personId)
    for (const held of ending) await endOn(ctx, held, dayBefore(on))
    await endReceived(ctx, input, dayBefore(on))
    for (const role of input.roles) await assignRole(ctx, input.personId, { role, unitId: input.toUnitId, validFrom: on, acting: false, basis: input.basis }, 'toUnitId')
    return {}
  },
})

/** What was done until today was done with the old roles: they are not taken back behind it. */
function refuseMove(ctx: Context, move: { fromUnitId: string; toUnitId: string }, on: string): void {
  const words = authorityWords(ctx.locale)
  if (move.fromUnitId === move.toUnitId) throw invalid('move.same_unit', words.sameUnit, [{ path: 'toUnitId', code: 'same', message: words.sameUnit }])
  if (on < ctx.today) throw invalid('move.past', words.moveInPast, [{ path: 'on', code: 'past', message: words.moveInPast }])
}

/** Delegations of roles in the old unit that this person received. */
async function endReceived(ctx: Context, { personId, fromUnitId }: { personId: string; fromUnitId: string }, lastDay: string): Promise<void> {
  const received = await ctx.tx
    .selectFrom('delegations as given')
    .innerJoin('role_assignments as held', (on) => on.onRef('held.tenant_id', '=', 'given.tenant_id').onRef('held.id', '=', 'given.role_id'))
    .selectAll('given')
    .where('given.tenant_id', '=', ctx.tenantId)
    .where('given.to_id', '=', personId)
    .where('held.unit_id', '=', fromUnitId)
    .where('given.revoked_at', 'is', null)
    .where('given.valid_to', '>', lastDay)
    .execute()
  for (const given of received) {
    const change = given.valid_from > lastDay ? { revoked_at: ctx.now } : { valid_to: lastDay }
    await ctx.tx.updateTable('delegations').set(change).where('tenant_id', '=', ctx.tenantId).where('id', '=', given.id).execute()
    ctx.changed({ type: 'delegation', id: given.id, before: given, after: { ...given, ...change } })
  }
}
