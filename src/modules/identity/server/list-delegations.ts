import { sql } from 'kysely'
import { z } from 'zod'
import type { Role } from '#platform/actor.ts'
import { query } from '#platform/server/command.ts'
import type { Context } from '#platform/server/context.ts'
import type { DelegationState } from '../delegation.ts'
import { canReadPeopleOrSelf } from './policy.ts'

const PAGE = 50

type Row = {
  id: string; role_id: string; role: Role; unit_id: string; unit_name: string; from_id: string; from_name: string; to_id: string; to_name: string
  areas: string[] | null; plan_ids: string[] | null; valid_from: string; valid_to: string; basis: string; given_at: string; revoked_at: string | null; gives: boolean
}

/** Delegations of one person, given and received, or of everybody, newest first. Somebody's own are theirs to see; all are the administrator's and the auditor's. */
export const listDelegations = query('identity.listDelegations', {
  input: z.object({ personId: z.uuid().optional(), state: z.enum(['open', 'all']).default('all'), page: z.coerce.number().int().min(1).max(10_000).default(1) }),
  allow: canReadPeopleOrSelf,
  api: 'GET /delegations',
  async run(ctx, { personId, state, page }) {
    ctx.permit({ id: personId ?? null })
    const rows = await delegationsOf(ctx, { personId, open: state === 'open' }, { limit: PAGE + 1, offset: (page - 1) * PAGE })
    return { rows: rows.slice(0, PAGE), more: rows.length > PAGE }
  },
})

/** `gives`: today, by every condition: not revoked, within its days, the giver's role and unit stand and the giver is there. */
export async function delegationsOf(ctx: Context, wanted: { personId?: string | undefined; open?: boolean }, page: { limit: number; offset: number }) {
  const { rows } = await sql<Row>`
    select given.id, given.role_id, held.role, held.unit_id, unit.name as unit_name, given.from_id, giver.name as from_name, given.to_id, receiver.name as to_name,
      given.areas, given.plan_ids, given.valid_from, given.valid_to, given.basis, given.given_at, given.revoked_at,
      held.withdrawn_at is null and held.valid_from <= ${ctx.today} and (held.valid_to is null or held.valid_to >= ${ctx.today})
        and unit.valid_from <= ${ctx.today} and (unit.valid_to is null or unit.valid_to >= ${ctx.today}) and giver.disabled_at is null as gives
    from delegations given
    join role_assignments held on held.tenant_id = given.tenant_id and held.id = given.role_id
    join units unit on unit.tenant_id = held.tenant_id and unit.id = held.unit_id
    join people giver on giver.tenant_id = given.tenant_id and giver.id = given.from_id
    join people receiver on receiver.tenant_id = given.tenant_id and receiver.id = given.to_id
    where given.tenant_id = ${ctx.tenantId}
      ${wanted.personId ? sql`and (given.from_id = ${wanted.personId} or given.to_id = ${wanted.personId})` : sql``}
      ${wanted.open ? sql`and given.revoked_at is null and given.valid_to >= ${ctx.today}` : sql``}
    order by given.given_at desc, given.id desc limit ${page.limit} offset ${page.offset}`.execute(ctx.tx)
  return rows.map((row) => ({
    id: row.id, roleId: row.role_id, role: row.role, unitId: row.unit_id, unitName: row.unit_name, fromId: row.from_id, fromName: row.from_name, toId: row.to_id, toName: row.to_name,
    areas: row.areas, planIds: row.plan_ids, validFrom: row.valid_from, validTo: row.valid_to, basis: row.basis, state: stateOf(row, ctx.today),
  }))
}

export type Delegation = Awaited<ReturnType<typeof delegationsOf>>[number]

/** `idle`: within its days, but the role it rests on has ended, its unit is closed or the giver's account is shut. */
function stateOf(row: Row, today: string): DelegationState {
  if (row.revoked_at) return 'revoked'
  if (row.valid_to < today) return 'past'
  if (row.valid_from > today) return 'coming'
  return row.gives ? 'now' : 'idle'
}
