/** Asks a policy as if somebody held certain roles: to find out which roles open an operation, and what stands in somebody's way. */
import { sql } from 'kysely'
import { ROLES, type Grant, type Role } from '#platform/actor.ts'
import { authorityFor } from '#platform/authority.ts'
import type { Operation } from '#platform/server/command.ts'
import type { Context } from '#platform/server/context.ts'

export type Asked = { operation: Operation; subject: unknown }

/** Somebody who wrote nothing and received nothing. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

/** Whether these roles open it to this person, or to somebody who has nothing to do with the record. */
export function opens({ operation, subject }: Asked, grants: Grant[], personId = NOBODY): boolean {
  const person = { kind: 'person' as const, tenantId: 0, personId, userId: personId, name: '', email: '', grants }
  return operation.allow(authorityFor(person, operation, subject).asked, subject)
}

/** The same roles, as if nobody concerned had delegated them. */
export const innocent = (grants: Grant[]): Grant[] => grants.map((grant) => (grant.via ? { ...grant, via: { ...grant.via, personId: NOBODY } } : grant))

export type Pair = { role: Role; unitId: string }

/** Of the roles that somebody holds today, in the units in which they are held, those that open it. */
export async function openingPairs(ctx: Context, asked: Asked): Promise<Pair[]> {
  const { rows } = await sql<Pair>`
    select distinct held.role, held.unit_id as "unitId" from role_assignments held
    join units unit on unit.tenant_id = held.tenant_id and unit.id = held.unit_id and unit.valid_from <= ${ctx.today} and (unit.valid_to is null or unit.valid_to >= ${ctx.today})
    where held.tenant_id = ${ctx.tenantId} and held.withdrawn_at is null and held.valid_from <= ${ctx.today} and (held.valid_to is null or held.valid_to >= ${ctx.today})`.execute(ctx.tx)
  return rows.filter((pair) => opens(asked, [pair]))
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** Roles that would open it, in the units of which the record speaks: for when nobody holds one. */
export function wouldOpen(asked: Asked): Pair[] {
  const units = [...new Set(JSON.stringify(asked.subject ?? '').match(UUID) ?? [])]
  return units.flatMap((unitId) => ROLES.map((role) => ({ role, unitId }))).filter((pair) => opens(asked, [pair]))
}
