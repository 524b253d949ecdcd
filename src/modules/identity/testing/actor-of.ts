/** For tests: whom a session of this person would be on a day, as the database says. Null: nobody. */
import type { Person } from '#platform/actor.ts'
import { inTenant } from '#platform/server/db.ts'
import type { TestProgram } from '#tests/support/program.ts'
import { loadActor } from '../server/index.ts'

export async function actorOf(program: TestProgram, personId: string, day: string): Promise<Person | null> {
  const { user_id: userId } = await inTenant(program.platform.db, program.tenantId, 'read', (tx) => tx.selectFrom('people').select('user_id').where('id', '=', personId).executeTakeFirstOrThrow())
  return loadActor(program.platform.db, { userId }, day)
}

/** The roles among them, as "approver" or "approver by Lê B". */
export async function rolesOn(program: TestProgram, personId: string, day: string): Promise<string[]> {
  return ((await actorOf(program, personId, day))?.grants ?? []).map((grant) => (grant.via ? `${grant.role} by ${grant.via.name}` : grant.role))
}
