/** Delegations as holdings: one lives on the giver's role, and goes where that role goes; without it, it ends. */
import { sql } from 'kysely'
import { successionRoles } from '#messages/succession-roles.ts'
import { identityWords } from '#messages/identity.ts'
import type { Role } from '#platform/actor.ts'
import type { Context } from '#platform/server/context.ts'
import { registerHoldings, type Holding, type Journal, type Move } from '#platform/server/holdings.ts'
import { newId } from '#platform/server/id.ts'
import { dayBefore, overlap } from '../role.ts'

const DELEGATIONS = 'identity.delegations'

async function open(ctx: Context, unitIds: string[], on: string): Promise<Holding[]> {
  const words = identityWords(ctx.locale)
  const { rows } = await sql<{ id: string; unit_id: string; giver: string; receiver: string; from_id: string; role: Role }>`
    select given.id, held.unit_id, giver.name as giver, receiver.name as receiver, given.from_id, held.role from delegations given
    join role_assignments held on held.tenant_id = given.tenant_id and held.id = given.role_id
    join people giver on giver.tenant_id = given.tenant_id and giver.id = given.from_id join people receiver on receiver.tenant_id = given.tenant_id and receiver.id = given.to_id
    where given.tenant_id = ${ctx.tenantId} and held.unit_id = any(${unitIds}::uuid[]) and given.revoked_at is null and given.valid_to >= ${on} order by giver.name collate "vi-x-icu", given.id`.execute(ctx.tx)
  return rows.map((row) => ({ source: DELEGATIONS, id: row.id, unitId: row.unit_id, title: successionRoles(ctx.locale).delegation(row.giver, row.receiver, words.roles[row.role]), href: `/people/${row.from_id}` }))
}

type Given = { id: string; role_id: string; from_id: string; to_id: string; areas: string[] | null; plan_ids: string[] | null; valid_from: string; valid_to: string; basis: string; given_at: string; role: Role }

async function move(ctx: Context, journal: Journal, moves: Move[], on: string): Promise<void> {
  const heirs = new Map(moves.map((one) => [one.holding.id, one.heirs[0] ?? null]))
  const { rows } = await sql<Given>`
    select given.id, given.role_id, given.from_id, given.to_id, given.areas, given.plan_ids, given.valid_from, given.valid_to, given.basis, given.given_at, held.role from delegations given
    join role_assignments held on held.tenant_id = given.tenant_id and held.id = given.role_id where given.tenant_id = ${ctx.tenantId} and given.id = any(${[...heirs.keys()]}::uuid[]) order by given.id`.execute(ctx.tx)
  await journal.update('delegations', rows.filter((given) => given.valid_from < on).map(({ id }) => ({ id })), { valid_to: dayBefore(on) })
  await journal.update('delegations', rows.filter((given) => given.valid_from >= on).map(({ id }) => ({ id })), { revoked_at: ctx.now })
  const fresh: Omit<Given, 'role'>[] = []
  for (const { role, ...given } of rows) {
    const from = given.valid_from > on ? given.valid_from : on
    const next = await roleThere(ctx, { ...given, role, valid_from: from }, heirs.get(given.id)!)
    const twice = fresh.some((other) => other.role_id === next && other.to_id === given.to_id && overlap({ validFrom: other.valid_from, validTo: other.valid_to }, { validFrom: from, validTo: given.valid_to }))
    if (next && !twice) fresh.push({ ...given, id: newId(), role_id: next, valid_from: from })
  }
  await journal.insert('delegations', fresh)
}

/** The giver's same role in the heir through all the days of the delegation, unless it is delegated to that person there already. */
async function roleThere(ctx: Context, given: Given, heir: string | null): Promise<string | null> {
  if (heir === null) return null
  const { rows } = await sql<{ id: string }>`
    select held.id from role_assignments held where held.tenant_id = ${ctx.tenantId} and held.person_id = ${given.from_id} and held.unit_id = ${heir} and held.role = ${given.role} and held.withdrawn_at is null
      and held.valid_from <= ${given.valid_from} and (held.valid_to is null or held.valid_to >= ${given.valid_to})
      and not exists (select from delegations other where other.tenant_id = held.tenant_id and other.role_id = held.id and other.to_id = ${given.to_id} and other.revoked_at is null and other.valid_from <= ${given.valid_to} and other.valid_to >= ${given.valid_from}) limit 1`.execute(ctx.tx)
  return rows[0]?.id ?? null
}

registerHoldings({ name: DELEGATIONS, title: (locale) => successionRoles(locale).delegations, columns: [], passesTo: 'one', withoutHeir: 'ends', open, move })
