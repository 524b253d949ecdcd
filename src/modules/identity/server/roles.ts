import { z } from 'zod'
import { conflict, notFound } from '#platform/errors.ts'
import { command } from '#platform/server/command.ts'
import type { Context } from '#platform/server/context.ts'
import { newId } from '#platform/server/id.ts'
import { identityWords } from '#messages/identity.ts'
import { RoleGrant } from '../person-input.ts'
import { requireUnit } from './invite-person.ts'
import { canKeepPeople } from './policy.ts'

export async function requirePerson(ctx: Context, id: string) {
  const person = await ctx.tx.selectFrom('people').selectAll().where('tenant_id', '=', ctx.tenantId).where('id', '=', id).executeTakeFirst()
  if (!person) throw notFound('person.missing', identityWords(ctx.locale).personMissing)
  return person
}

/** A province without an administrator could never be repaired from inside. One at a time: two must not take each other away. */
async function requireAnotherAdministrator(ctx: Context, exceptPersonId: string): Promise<void> {
  await ctx.tx.selectFrom('tenants').select('tenant_id').where('tenant_id', '=', ctx.tenantId).forUpdate().execute()
  const other = await ctx.tx
    .selectFrom('role_assignments as held')
    .innerJoin('people as person', (on) => on.onRef('person.tenant_id', '=', 'held.tenant_id').onRef('person.id', '=', 'held.person_id'))
    .select('held.id')
    .where('held.tenant_id', '=', ctx.tenantId)
    .where('held.role', '=', 'administrator')
    .where('held.person_id', '<>', exceptPersonId)
    .where('person.disabled_at', 'is', null)
    .where('held.valid_from', '<=', ctx.today)
    .where((on) => on.or([on('held.valid_to', 'is', null), on('held.valid_to', '>=', ctx.today)]))
    .executeTakeFirst()
  if (!other) throw conflict('person.last_administrator', identityWords(ctx.locale).lastAdministrator)
}

export const grantRole = command('identity.grantRole', {
  input: RoleGrant.extend({ personId: z.uuid() }),
  allow: canKeepPeople,
  api: 'POST /people/{personId}/roles',
  async run(ctx, input) {
    ctx.permit(await requirePerson(ctx, input.personId))
    await requireUnit(ctx, input.unitId)
    const grant = { tenant_id: ctx.tenantId, id: newId(), person_id: input.personId, role: input.role, unit_id: input.unitId, valid_from: input.validFrom ?? ctx.today, valid_to: input.validTo ?? null }
    await ctx.tx.insertInto('role_assignments').values(grant).execute()
    ctx.changed({ type: 'role_assignment', id: grant.id, before: null, after: grant })
    return { id: grant.id }
  },
})

export const endRole = command('identity.endRole', {
  input: z.object({ personId: z.uuid(), roleId: z.uuid() }),
  allow: canKeepPeople,
  api: 'DELETE /people/{personId}/roles/{roleId}',
  async run(ctx, input) {
    ctx.permit(await requirePerson(ctx, input.personId))
    const held = await ctx.tx.selectFrom('role_assignments').selectAll().where('tenant_id', '=', ctx.tenantId).where('id', '=', input.roleId).where('person_id', '=', input.personId).executeTakeFirst()
    if (!held) throw notFound('role.missing', identityWords(ctx.locale).roleMissing)
    if (held.role === 'administrator') await requireAnotherAdministrator(ctx, input.personId)
    // A role taken away ends yesterday: from this moment it gives nothing. One granted today leaves no day behind.
    const yesterday = Temporal.PlainDate.from(ctx.today).subtract({ days: 1 }).toString()
    const row = ctx.tx.deleteFrom('role_assignments').where('tenant_id', '=', ctx.tenantId).where('id', '=', held.id)
    if (held.valid_from > yesterday) await row.execute()
    else await ctx.tx.updateTable('role_assignments').set({ valid_to: yesterday }).where('tenant_id', '=', ctx.tenantId).where('id', '=', held.id).execute()
    ctx.changed({ type: 'role_assignment', id: held.id, before: held, after: held.valid_from > yesterday ? null : { ...held, valid_to: yesterday } })
    return {}
  },
})

export const disablePerson = command('identity.disablePerson', {
  input: z.object({ personId: z.uuid(), disabled: z.stringbool().or(z.boolean()) }),
  allow: canKeepPeople,
  api: 'PUT /people/{personId}/disabled',
  async run(ctx, { personId, disabled }) {
    const person = await requirePerson(ctx, personId)
    ctx.permit(person)
    if (disabled) await requireAnotherAdministrator(ctx, personId)
    const disabled_at = disabled ? ctx.now : null
    await ctx.tx.updateTable('people').set({ disabled_at }).where('tenant_id', '=', ctx.tenantId).where('id', '=', personId).execute()
    if (disabled) await ctx.tx.deleteFrom('auth.session').where('userId', '=', person.user_id).execute()
    ctx.changed({ type: 'person', id: personId, before: { disabled_at: person.disabled_at }, after: { disabled_at } })
    return {}
  },
})
