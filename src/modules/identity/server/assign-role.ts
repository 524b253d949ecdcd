import type { Role } from '#platform/actor.ts'
import { conflict, invalid, type Refusal } from '#platform/errors.ts'
import type { Context } from '#platform/server/context.ts'
import { newId } from '#platform/server/id.ts'
import { authorityWords } from '#messages/authority.ts'
import { identityWords } from '#messages/identity.ts'
import { overlap, within, type Span } from '../role.ts'
import { requireUnit, rolesOf } from './find-records.ts'

export type NewRole = { role: Role; unitId: string; validFrom?: string | undefined; validTo?: string | null | undefined; acting: boolean; basis: string }

/** Gives a role. The person's row must be locked: of two who give the same role at once, one is told. `path`: the field of the unit. */
export async function assignRole(ctx: Context, personId: string, given: NewRole, path = 'unitId'): Promise<string> {
  const span = { validFrom: given.validFrom ?? ctx.today, validTo: given.validTo ?? null }
  const unit = await requireUnit(ctx, given.unitId, path)
  refuseDates(ctx, span, given.acting)
  refuseOutside(ctx, span, unit, path)
  const held = (await rolesOf(ctx, personId)).find((one) => one.role === given.role && one.unit_id === given.unitId && overlap(span, { validFrom: one.valid_from, validTo: one.valid_to }))
  if (held) throw conflict('role.overlap', authorityWords(ctx.locale).roleOverlap(identityWords(ctx.locale).roles[given.role], unit.name, held.valid_from, held.valid_to))
  const row = { tenant_id: ctx.tenantId, id: newId(), person_id: personId, role: given.role, unit_id: given.unitId, valid_from: span.validFrom, valid_to: span.validTo, acting: given.acting, basis: given.basis }
  await ctx.tx.insertInto('role_assignments').values(row).execute()
  ctx.changed({ type: 'role_assignment', id: row.id, before: null, after: row })
  return row.id
}

const fault = (code: string, path: string, message: string): Refusal => invalid(code, message, [{ path, code: code.split('.')[1]!, message }])

function refuseDates(ctx: Context, { validFrom, validTo }: Span, acting: boolean): void {
  const words = authorityWords(ctx.locale)
  if (validTo !== null && validTo < validFrom) throw fault('role.reversed', 'validTo', words.reversed)
  if (acting && validTo === null) throw fault('role.acting_end', 'validTo', words.actingEnd)
}

/** A role stands only while its unit does. */
function refuseOutside(ctx: Context, span: Span, unit: { name: string; valid_from: string; valid_to: string | null }, path: string): void {
  if (within(span, { validFrom: unit.valid_from, validTo: unit.valid_to })) return
  const words = authorityWords(ctx.locale)
  if (unit.valid_to !== null && unit.valid_to < span.validFrom) throw fault('role.unit_closed', path, words.unitClosed(unit.name, unit.valid_to))
  if (span.validFrom < unit.valid_from) throw fault('role.unit_not_yet', 'validFrom', words.unitNotYet(unit.name, unit.valid_from))
  throw fault('role.beyond_unit', 'validTo', words.beyondUnit(unit.name, unit.valid_to!))
}
