/** Roles as holdings: whoever holds a role in a unit that ends holds it in its heir from the day on. Without one it ends; power never waits. */
import { sql } from 'kysely'
import { successionRoles } from '#messages/succession-roles.ts'
import { identityWords } from '#messages/identity.ts'
import type { Role } from '#platform/actor.ts'
import type { Context } from '#platform/server/context.ts'
import { registerHoldings, type Holding, type Journal, type Move } from '#platform/server/holdings.ts'
import { newId } from '#platform/server/id.ts'
import { remaining } from '../remaining-span.ts'
import { dayBefore } from '../role.ts'

const ROLES = 'identity.roles'

type Held = { id: string; person_id: string; role: Role; unit_id: string; valid_from: string; valid_to: string | null; acting: boolean; basis: string }

async function open(ctx: Context, unitIds: string[], on: string): Promise<Holding[]> {
  const words = identityWords(ctx.locale)
  const { rows } = await sql<{ id: string; unit_id: string; person_id: string; name: string; role: Role }>`
    select held.id, held.unit_id, held.person_id, person.name, held.role from role_assignments held join people person on person.tenant_id = held.tenant_id and person.id = held.person_id
    where held.tenant_id = ${ctx.tenantId} and held.unit_id = any(${unitIds}::uuid[]) and held.withdrawn_at is null and (held.valid_to is null or held.valid_to >= ${on})
    order by person.name collate "vi-x-icu", held.role, held.id`.execute(ctx.tx)
  return rows.map((row) => ({ source: ROLES, id: row.id, unitId: row.unit_id, title: successionRoles(ctx.locale).role(row.name, words.roles[row.role]), href: `/people/${row.person_id}` }))
}

/** Roles of the people whom the moves concern, those of the moves among them. */
async function heldByThem(ctx: Context, moves: Move[]): Promise<Held[]> {
  const { rows } = await sql<Held>`
    select id, person_id, role, unit_id, valid_from, valid_to, acting, basis from role_assignments where tenant_id = ${ctx.tenantId} and withdrawn_at is null
      and person_id in (select person_id from role_assignments where tenant_id = ${ctx.tenantId} and id = any(${moves.map((one) => one.holding.id)}::uuid[])) order by valid_from, id`.execute(ctx.tx)
  return rows
}

async function move(ctx: Context, journal: Journal, moves: Move[], on: string): Promise<void> {
  const heirs = new Map(moves.map((one) => [one.holding.id, one.heirs[0]]))
  const all = await heldByThem(ctx, moves)
  const ending = all.filter((held) => heirs.has(held.id))
  await journal.update('role_assignments', ending.filter((held) => held.valid_from < on).map(({ id }) => ({ id })), { valid_to: dayBefore(on) })
  await journal.update('role_assignments', ending.filter((held) => held.valid_from >= on).map(({ id }) => ({ id })), { withdrawn_at: ctx.now })
  const place = (held: Held) => `${held.person_id} ${held.role} ${held.unit_id}`
  const standing = Map.groupBy(all.filter((held) => !heirs.has(held.id)), place)
  const fresh: Held[] = []
  for (const held of ending) {
    const next = heirs.get(held.id) && { ...held, id: newId(), unit_id: heirs.get(held.id)! }
    if (!next) continue
    const there = standing.get(place(next)) ?? standing.set(place(next), []).get(place(next))!
    const span = remaining({ validFrom: held.valid_from > on ? held.valid_from : on, validTo: held.valid_to }, there.map((other) => ({ validFrom: other.valid_from, validTo: other.valid_to })))
    if (!span) continue
    const given = { ...next, valid_from: span.validFrom, valid_to: span.validTo }
    there.push(given)
    fresh.push(given)
  }
  await journal.insert('role_assignments', fresh)
}

/** A province without an administrator could never be repaired from inside. */
async function obstacles(ctx: Context, moves: Move[], on: string): Promise<Map<string, string>> {
  const ending = moves.filter((one) => one.heirs.length === 0)
  const going = moves.filter((one) => one.heirs.length > 0).map((one) => one.holding.id)
  const { rows } = await sql<{ id: string; stays: boolean }>`
    select held.id, held.id = any(${going}::uuid[]) or (held.unit_id <> all(${moves.map((one) => one.holding.unitId)}::uuid[])
        and exists (select from units unit where unit.tenant_id = held.tenant_id and unit.id = held.unit_id and unit.valid_from <= ${on} and (unit.valid_to is null or unit.valid_to >= ${on}))) as stays
    from role_assignments held join people person on person.tenant_id = held.tenant_id and person.id = held.person_id and person.disabled_at is null
    where held.tenant_id = ${ctx.tenantId} and held.role = 'administrator' and held.withdrawn_at is null and held.valid_from <= greatest(${on}::date, ${ctx.today}::date) and (held.valid_to is null or held.valid_to >= greatest(${on}::date, ${ctx.today}::date))`.execute(ctx.tx)
  if (rows.some((row) => row.stays)) return new Map()
  const last = new Set(rows.map((row) => row.id))
  return new Map(ending.filter((one) => last.has(one.holding.id)).map((one) => [one.holding.id, successionRoles(ctx.locale).lastAdministrator]))
}

registerHoldings({ name: ROLES, title: (locale) => successionRoles(locale).roles, columns: ['role_assignments.unit_id'], passesTo: 'one', withoutHeir: 'ends', open, obstacles, move })
