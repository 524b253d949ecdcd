import type { Selectable } from 'kysely'
import type { Role } from '#platform/actor.ts'
import { conflict, invalid, notFound, type Refusal } from '#platform/errors.ts'
import { command } from '#platform/server/command.ts'
import type { Context } from '#platform/server/context.ts'
import type { Database } from '#platform/server/db.ts'
import { newId } from '#platform/server/id.ts'
import { authorityWords } from '#messages/authority.ts'
import { isDelegable, LONGEST_DAYS } from '../delegation.ts'
import { NewDelegation } from '../person-input.ts'
import { overlap, within, type Span } from '../role.ts'
import { requirePerson } from './find-records.ts'
import { isThemselves } from './policy.ts'

type Held = Selectable<Database['role_assignments']>
const fault = (code: string, path: string, message: string): Refusal => invalid(`delegation.${code}`, message, [{ path, code, message }])

/** A person delegates a role that they hold themselves, to somebody else, until a day, on a written basis. */
export const giveDelegation = command('identity.giveDelegation', {
  input: NewDelegation,
  allow: isThemselves,
  api: 'POST /delegations',
  async run(ctx, input) {
    const held = await ctx.tx.selectFrom('role_assignments').selectAll().where('tenant_id', '=', ctx.tenantId).where('id', '=', input.roleId).where('withdrawn_at', 'is', null).executeTakeFirst()
    if (!held) throw notFound('delegation.role', authorityWords(ctx.locale).roleNotHeld)
    ctx.permit({ id: held.person_id })
    const span = { validFrom: input.validFrom ?? ctx.today, validTo: input.validTo }
    refuseRole(ctx, held)
    refuseDates(ctx, span, held)
    await refuseReceiver(ctx, held, input.toId)
    await refuseTwice(ctx, held, input.toId, span)
    const row = {
      tenant_id: ctx.tenantId, id: newId(), role_id: held.id, from_id: held.person_id, to_id: input.toId, areas: input.areas.length > 0 ? input.areas : null, plan_ids: input.planIds.length > 0 ? input.planIds : null,
      valid_from: span.validFrom, valid_to: span.validTo, basis: input.basis, given_at: ctx.now,
    }
    await ctx.tx.insertInto('delegations').values(row).execute()
    ctx.changed({ type: 'delegation', id: row.id, before: null, after: { ...row, role: held.role, unit_id: held.unit_id } })
    return { id: row.id }
  },
})

function refuseRole(ctx: Context, held: Held): void {
  if (!isDelegable(held.role as Role)) throw fault('not_delegable', 'roleId', authorityWords(ctx.locale).notDelegable)
}

/** In writing, for a time and for named matters (NĐ 30/2020, Điều 13, khoản 3): never longer than a year, never beyond the role itself, never behind today. */
function refuseDates(ctx: Context, span: Span & { validTo: string }, held: Held): void {
  const words = authorityWords(ctx.locale)
  if (span.validFrom < ctx.today) throw fault('past', 'validFrom', words.delegationPast)
  if (span.validTo < span.validFrom) throw fault('reversed', 'validTo', words.reversed)
  if (span.validTo > Temporal.PlainDate.from(span.validFrom).add({ days: LONGEST_DAYS }).toString()) throw fault('too_long', 'validTo', words.delegationTooLong(LONGEST_DAYS))
  if (!within(span, { validFrom: held.valid_from, validTo: held.valid_to })) throw fault('beyond_role', 'validTo', words.beyondRole(held.valid_from, held.valid_to))
}

async function refuseReceiver(ctx: Context, held: Held, toId: string): Promise<void> {
  const words = authorityWords(ctx.locale)
  if (toId === held.person_id) throw fault('to_oneself', 'toId', words.toOneself)
  const receiver = await requirePerson(ctx, toId)
  if (receiver.disabled_at) throw fault('to_disabled', 'toId', words.toDisabled(receiver.name))
}

/** The giver's row is locked by the first who comes: of two alike, one is told. */
async function refuseTwice(ctx: Context, held: Held, toId: string, span: Span): Promise<void> {
  await ctx.tx.selectFrom('people').select('id').where('tenant_id', '=', ctx.tenantId).where('id', '=', held.person_id).forUpdate().execute()
  const others = await ctx.tx.selectFrom('delegations').select(['valid_from', 'valid_to']).where('tenant_id', '=', ctx.tenantId).where('role_id', '=', held.id).where('to_id', '=', toId).where('revoked_at', 'is', null).execute()
  const other = others.find((one) => overlap(span, { validFrom: one.valid_from, validTo: one.valid_to }))
  if (other) throw conflict('delegation.overlap', authorityWords(ctx.locale).delegationOverlap(other.valid_from, other.valid_to))
}
