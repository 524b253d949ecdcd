import { sql } from 'kysely'
import type { Grant, Role } from '#platform/actor.ts'
import { unitNames } from '#modules/organisations/server/index.ts'
import type { Context } from '#platform/server/context.ts'
import { stateOn } from '../role.ts'
import { innocent, opens, wouldOpen, type Asked, type Pair } from './ask-policy.ts'
import { requirePerson, rolesOf } from './find-records.ts'

/** What stands in the way. `past`: the last day; `coming`: the first. */
export type Obstacle =
  | { kind: 'disabled' | 'wrote' | 'none' }
  | { kind: 'limited'; whose: string }
  | { kind: 'past' | 'coming' | 'closed'; role: Role; unitName: string; on: string }

type RoleThere = { role: Role; unitName: string }

export type Verdict = { name: string; may: boolean; because: (RoleThere & { by: string }) | null; why: Obstacle[]; needed: RoleThere[] }

const MOST_NEEDED = 4

/** Whether this person may do it today, by which role, and if not why not and which roles would open it. */
export async function verdictOn(ctx: Context, asked: Asked, personId: string, pairs: Pair[]): Promise<Verdict> {
  const person = await requirePerson(ctx, personId)
  const { rows } = await sql<{ grants: Grant[] }>`select grants_on(${ctx.tenantId}, ${personId}, ${ctx.today}) as grants`.execute(ctx.tx)
  const grants = rows[0]!.grants
  const may = person.disabled_at === null && opens(asked, grants, personId)
  const because = may ? grants.find((grant) => opens(asked, [grant], personId)) : undefined
  const roles = await rolesOf(ctx, personId)
  const needed = may ? [] : (pairs.length > 0 ? pairs : wouldOpen(asked)).slice(0, MOST_NEEDED)
  const names = await unitNames(ctx, [...roles.map((held) => held.unit_id), ...needed.map((pair) => pair.unitId), ...(because ? [because.unitId] : [])])
  const there = (pair: Pair): RoleThere => ({ role: pair.role, unitName: names.get(pair.unitId) ?? '' })
  return {
    name: person.name, may,
    because: because ? { ...there(because), by: because.via?.name ?? '' } : null,
    why: may ? [] : person.disabled_at ? [{ kind: 'disabled' }] : obstacles(ctx, asked, grants, roles, names),
    needed: needed.map(there),
  }
}

function obstacles(ctx: Context, asked: Asked, grants: Grant[], roles: Awaited<ReturnType<typeof rolesOf>>, names: Map<string, string>): Obstacle[] {
  if (opens(asked, innocent(grants))) return [{ kind: 'wrote' }]
  const limited = grants.flatMap((grant): Obstacle[] => (grant.via && opens(asked, innocent([{ ...grant, via: { ...grant.via, areas: null, planIds: null } }])) ? [{ kind: 'limited', whose: grant.via.name }] : []))
  const gone = roles.flatMap((held): Obstacle[] => {
    if (!opens(asked, [{ role: held.role as Role, unitId: held.unit_id }])) return []
    const state = stateOn({ validFrom: held.valid_from, validTo: held.valid_to }, ctx.today)
    return [{ kind: state === 'now' ? 'closed' : state, role: held.role as Role, unitName: names.get(held.unit_id) ?? '', on: state === 'past' ? held.valid_to! : held.valid_from }]
  })
  const found = [...limited, ...gone]
  return found.length > 0 ? found : [{ kind: 'none' }]
}
