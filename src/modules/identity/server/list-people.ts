import { z } from 'zod'
import type { Role } from '#platform/actor.ts'
import { query } from '#platform/server/command.ts'
import { canKeepPeople } from './policy.ts'

export const listPeople = query('identity.listPeople', {
  input: z.object({}),
  allow: canKeepPeople,
  api: 'GET /people',
  async run(ctx) {
    ctx.permit(null)
    const people = await ctx.tx.selectFrom('people').select(['id', 'name', 'email', 'disabled_at']).where('tenant_id', '=', ctx.tenantId).orderBy('name').execute()
    const held = await ctx.tx
      .selectFrom('role_assignments as held')
      .innerJoin('units as unit', (on) => on.onRef('unit.tenant_id', '=', 'held.tenant_id').onRef('unit.id', '=', 'held.unit_id'))
      .select(['held.id', 'held.person_id', 'held.role', 'held.unit_id', 'unit.name as unit_name', 'held.valid_from', 'held.valid_to'])
      .where('held.tenant_id', '=', ctx.tenantId)
      .where((on) => on.or([on('held.valid_to', 'is', null), on('held.valid_to', '>=', ctx.today)]))
      .execute()
    const byPerson = Map.groupBy(held, (row) => row.person_id)
    return people.map((person) => ({
      id: person.id,
      name: person.name,
      email: person.email,
      disabled: person.disabled_at !== null,
      roles: (byPerson.get(person.id) ?? []).map((row) => ({ id: row.id, role: row.role as Role, unitId: row.unit_id, unitName: row.unit_name, validFrom: row.valid_from, validTo: row.valid_to })),
    }))
  },
})
