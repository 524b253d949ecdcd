import { sql, type Kysely } from 'kysely'
import type { Grant, Person } from '#platform/actor.ts'
import type { Database } from '#platform/server/db.ts'

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
