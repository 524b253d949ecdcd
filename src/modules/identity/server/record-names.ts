import { sql } from 'kysely'
import { holds } from '#platform/actor.ts'
import { registerRecordNames, type NamedRecord } from '#platform/server/record-names.ts'

/** People and the roles they hold; only who keeps people is led to their page. */
registerRecordNames('identity', async (ctx, ids) => {
  const { rows } = await sql<NamedRecord>`
    select id, name as title, '/people/' || id as href from people where tenant_id = ${ctx.tenantId} and id = any(${ids})
    union all select held.id, person.name, '/people/' || person.id from role_assignments held join people person on person.tenant_id = held.tenant_id and person.id = held.person_id
      where held.tenant_id = ${ctx.tenantId} and held.id = any(${ids})`.execute(ctx.tx)
  return holds(ctx.actor, 'administrator') ? rows : rows.map((row) => ({ ...row, href: null }))
})
