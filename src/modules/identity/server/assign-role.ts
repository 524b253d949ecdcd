import type { Role } from '#platform/actor.ts'
import { conflict, invalid } from '#platform/errors.ts'
import type { Context } from '#platform/server/context.ts'
import { newId } from '#platform/server/id.ts'
import { authorityWords } from '#messages/authority.ts'
import { identityWords } from '#messages/identity.ts'
import { overlap } from '../role.ts'
import { requireUnit, rolesOf } from './find-records.ts'
import { roleFault } from './role-faults.ts'

export type NewRole = { role: Role; unitId: string; validFrom?: string | undefined; validTo?: string | null | undefined; acting: boolean; basis: string }

/** Gives a role. The person's row must be locked: of two who give the same role at once, one is told. `path`: the field of the unit. */
export async function assignRole(ctx: Context, personId: string, given: NewRole, path = 'unitId'): Promise<string> {
  const span = { validFrom: given.validFrom ?? ctx.today, validTo: given.validTo ?? null }
  const unit = await requireUnit(ctx, given.unitId, path)
  const fault = roleFault(ctx.locale, span, given.acting, unit)
  if (fault) throw invalid(fault.code, fault.message, [{ path: fault.path === 'unitId' ? path : fault.path, code: fault.code.split('.')[1]!, message: fault.message }])
  const held = (await rolesOf(ctx, personId)).find((one) => one.role === given.role && one.unit_id === given.unitId && overlap(span, { validFrom: one.valid_from, validTo: one.valid_to }))
  if (held) throw conflict('role.overlap', authorityWords(ctx.locale).roleOverlap(identityWords(ctx.locale).roles[given.role], unit.name, held.valid_from, held.valid_to))
  const row = { tenant_id: ctx.tenantId, id: newId(), person_id: personId, role: given.role, unit_id: given.unitId, valid_from: span.validFrom, valid_to: span.validTo, acting: given.acting, basis: given.basis }
  await ctx.tx.insertInto('role_assignments').values(row).execute()
  ctx.changed({ type: 'role_assignment', id: row.id, before: null, after: row })
  return row.id
}
