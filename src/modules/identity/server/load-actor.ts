import { sql, type Kysely } from 'kysely'
import type { Grant, Person } from '#platform/actor.ts'
import { inTenant, type Database } from '#platform/server/db.ts'
import './tables.ts'

/**
 * The person behind a session or a user, with the roles held on that day. Null when the session has ended,
 * the account is disabled or nobody is known by it: then nobody is signed in.
 */
export async function loadActor(db: Kysely<Database>, who: { session: string } | { userId: string }, today: string): Promise<Person | null> {
  const [token, user] = 'session' in who ? [who.session, null] : [null, who.userId]
  const { rows } = await sql<{ tenant_id: number; person_id: string; user_id: string; name: string; email: string; grants: Grant[] }>`select * from find_actor(${token}, ${user}, ${today})`.execute(db)
  const [row] = rows
  return row ? { kind: 'person', tenantId: row.tenant_id, personId: row.person_id, userId: row.user_id, name: row.name, email: row.email, grants: row.grants } : null
}

/** As loadActor, by the person's own id in their province: for what they once ordered and is now to be done. */
export async function loadPerson(db: Kysely<Database>, { personId, tenantId }: { personId: string; tenantId: number }, today: string): Promise<Person | null> {
  const found = await inTenant(db, tenantId, 'read', (tx) => tx.selectFrom('people').select('user_id').where('tenant_id', '=', tenantId).where('id', '=', personId).executeTakeFirst())
  return found ? loadActor(db, { userId: found.user_id }, today) : null
}
