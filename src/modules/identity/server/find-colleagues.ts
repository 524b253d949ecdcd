import { sql } from 'kysely'
import { z } from 'zod'
import type { Role } from '#platform/actor.ts'
import { query } from '#platform/server/command.ts'
import { searchKey } from '#platform/text.ts'
import { worksHere } from './policy.ts'

const MOST = 20

/** People in office whose name or address has these words: to say to whom one delegates. Not more than a first page, and no addresses. */
export const findColleagues = query('identity.findColleagues', {
  input: z.object({ q: z.string().trim().min(2).max(120) }),
  allow: worksHere,
  api: 'GET /colleagues',
  async run(ctx, { q }) {
    ctx.permit(null)
    const words = searchKey(q).split(' ').filter(Boolean).map((word) => sql`person.search like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`)
    const { rows } = await sql<{ id: string; name: string; posts: { role: Role; unit: string }[] }>`
      select person.id, person.name, jsonb_agg(jsonb_build_object('role', held.role, 'unit', unit.name) order by held.valid_from, held.id) as posts
      from people person
      join role_assignments held on held.tenant_id = person.tenant_id and held.person_id = person.id and held.withdrawn_at is null and held.valid_from <= ${ctx.today} and (held.valid_to is null or held.valid_to >= ${ctx.today})
      join units unit on unit.tenant_id = held.tenant_id and unit.id = held.unit_id and (unit.valid_to is null or unit.valid_to >= ${ctx.today})
      where person.tenant_id = ${ctx.tenantId} and person.disabled_at is null and ${sql.join([sql`true`, ...words], sql` and `)}
      group by person.id, person.name order by person.name collate "vi-x-icu", person.id limit ${MOST}`.execute(ctx.tx)
    return rows
  },
})
