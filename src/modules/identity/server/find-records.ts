import { notFound, invalid } from '#platform/errors.ts'
import type { Context } from '#platform/server/context.ts'
import { identityWords } from '#messages/identity.ts'

/** The stored person, or "not found". `lock`: nobody else changes what this person holds until this transaction ends. */
export async function requirePerson(ctx: Context, id: string, lock?: 'lock') {
  const found = ctx.tx.selectFrom('people').selectAll().where('tenant_id', '=', ctx.tenantId).where('id', '=', id)
  const person = await (lock ? found.forUpdate() : found).executeTakeFirst()
  if (!person) throw notFound('person.missing', identityWords(ctx.locale).personMissing)
  return person
}

/** The unit in the register of this province, whenever it stands. */
export async function requireUnit(ctx: Context, unitId: string, path = 'unitId') {
  const unit = await ctx.tx.selectFrom('units').select(['id', 'name', 'valid_from', 'valid_to']).where('tenant_id', '=', ctx.tenantId).where('id', '=', unitId).executeTakeFirst()
  const message = identityWords(ctx.locale).unitMissing
  if (!unit) throw invalid('person.unit_missing', message, [{ path, code: 'missing', message }])
  return unit
}

/** Of these roles, those that were not taken back on the day on which they were given. */
export function rolesOf(ctx: Context, personId: string) {
  return ctx.tx.selectFrom('role_assignments').selectAll().where('tenant_id', '=', ctx.tenantId).where('person_id', '=', personId).where('withdrawn_at', 'is', null).orderBy('valid_from').orderBy('id').execute()
}
