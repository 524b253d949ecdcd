import type { Kysely } from 'kysely'
import type { Person, Role } from '#platform/actor.ts'
import { inTenant, type Database } from '#platform/server/db.ts'

/**
 * The person behind a signed-in user, with the roles held on that day in units that still stand.
 * Null when the account is disabled or unknown in its province: then nobody is signed in.
 */
export async function loadActor(db: Kysely<Database>, user: { id: string; tenantId: number }, today: string): Promise<Person | null> {
  return inTenant(db, user.tenantId, 'read', async (tx) => {
    const rows = await tx
      .selectFrom('people as person')
      .leftJoin('role_assignments as held', (on) =>
        on
          .onRef('held.tenant_id', '=', 'person.tenant_id')
          .onRef('held.person_id', '=', 'person.id')
          .on('held.valid_from', '<=', today)
          .on((or) => or.or([or('held.valid_to', 'is', null), or('held.valid_to', '>=', today)])),
      )
      .select(['person.id', 'person.name', 'person.email', 'held.role', 'held.unit_id'])
      .where('person.tenant_id', '=', user.tenantId)
      .where('person.user_id', '=', user.id)
      .where('person.disabled_at', 'is', null)
      .execute()
    const [first] = rows
    if (!first) return null
    const grants = rows.filter((row) => row.role && row.unit_id).map((row) => ({ role: row.role as Role, unitId: row.unit_id! }))
    return { kind: 'person', tenantId: user.tenantId, personId: first.id, userId: user.id, name: first.name, email: first.email, grants }
  })
}
