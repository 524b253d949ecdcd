import { sql, type RawBuilder } from 'kysely'
import { z } from 'zod'
import { ROLES, type Role } from '#platform/actor.ts'
import { query } from '#platform/server/command.ts'
import type { Context } from '#platform/server/context.ts'
import { searchKey } from '#platform/text.ts'
import { PEOPLE_PAGE, PEOPLE_STATES } from '../person.ts'
import { canReadPeople } from './policy.ts'

export const PeopleFilter = z.object({
  /** Words of the name or address; marks and capitals do not matter. */
  q: z.string().trim().max(200).default(''),
  unitId: z.uuid().optional(),
  role: z.enum(ROLES).optional(),
  state: z.enum(PEOPLE_STATES).optional(),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
})

/** People in the order of their names, a page at a time, with the roles that they hold today or will. */
export const listPeople = query('identity.listPeople', {
  input: PeopleFilter,
  allow: canReadPeople,
  api: 'GET /people',
  async run(ctx, filter) {
    ctx.permit(null)
    const wanted = conditionOf(ctx, filter)
    const counted = await sql<{ total: number }>`select count(*)::int as total from people person where ${wanted}`.execute(ctx.tx)
    const { rows } = await sql<{ id: string; name: string; email: string; disabled_at: string | null; invited_at: string | null }>`
      select id, name, email, disabled_at, invited_at from people person where ${wanted}
      order by name collate "vi-x-icu", id limit ${PEOPLE_PAGE} offset ${(filter.page - 1) * PEOPLE_PAGE}`.execute(ctx.tx)
    const held = Map.groupBy(await rolesToday(ctx, rows.map((row) => row.id)), (row) => row.person_id)
    return {
      total: counted.rows[0]!.total,
      page: filter.page,
      people: rows.map((row) => ({
        id: row.id, name: row.name, email: row.email, disabled: row.disabled_at !== null, invitedAt: row.invited_at,
        roles: (held.get(row.id) ?? []).map((one) => ({ id: one.id, role: one.role, unitId: one.unit_id, unitName: one.unit_name, validFrom: one.valid_from, validTo: one.valid_to, acting: one.acting })),
      })),
    }
  },
})

function conditionOf(ctx: Context, filter: z.output<typeof PeopleFilter>): RawBuilder<unknown> {
  const words = searchKey(filter.q).split(' ').filter(Boolean).map((word) => sql`person.search like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`)
  const role = [
    ...(filter.role ? [sql`held.role = ${filter.role}`] : []),
    ...(filter.unitId ? [sql`held.unit_id = ${filter.unitId}`] : []),
  ]
  const holding = (more: RawBuilder<unknown>[]) => sql`exists (select from role_assignments held where held.tenant_id = person.tenant_id and held.person_id = person.id and ${standing(ctx.today)} ${more.length > 0 ? sql`and ${sql.join(more, sql` and `)}` : sql``})`
  const states = {
    working: sql`person.disabled_at is null and ${holding([])}`,
    without_role: sql`person.disabled_at is null and not ${holding([])}`,
    invited: sql`person.disabled_at is null and person.invited_at is not null and not exists (select from known_devices device where device.tenant_id = person.tenant_id and device.person_id = person.id)`,
    disabled: sql`person.disabled_at is not null`,
  }
  return sql.join([sql`person.tenant_id = ${ctx.tenantId}`, ...words, ...(role.length > 0 ? [holding(role)] : []), ...(filter.state ? [states[filter.state]] : [])], sql` and `)
}

/** Of the role `held`: it gives something on that day, its unit's days apart. */
const standing = (day: string) => sql`held.withdrawn_at is null and held.valid_from <= ${day} and (held.valid_to is null or held.valid_to >= ${day})`

type HeldRow = { id: string; person_id: string; role: Role; unit_id: string; unit_name: string; valid_from: string; valid_to: string | null; acting: boolean }

/** Roles held today or to come, of these people. */
async function rolesToday(ctx: Context, personIds: string[]): Promise<HeldRow[]> {
  if (personIds.length === 0) return []
  const { rows } = await sql<HeldRow>`
    select held.id, held.person_id, held.role, held.unit_id, unit.name as unit_name, held.valid_from, held.valid_to, held.acting
    from role_assignments held join units unit on unit.tenant_id = held.tenant_id and unit.id = held.unit_id
    where held.tenant_id = ${ctx.tenantId} and held.person_id = any(${personIds}::uuid[]) and held.withdrawn_at is null and (held.valid_to is null or held.valid_to >= ${ctx.today})
    order by held.valid_from, held.id`.execute(ctx.tx)
  return rows
}
