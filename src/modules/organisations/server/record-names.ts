import { sql } from 'kysely'
import { registerRecordNames, type NamedRecord } from '#platform/server/record-names.ts'

registerRecordNames('organisations', async (ctx, ids) => {
  const { rows } = await sql<NamedRecord>`
    select id, name as title, '/units/' || id as href from units where tenant_id = ${ctx.tenantId} and id = any(${ids})
    union all select id, name, '/units/groups' from unit_groups where tenant_id = ${ctx.tenantId} and id = any(${ids})
    union all select id, title, '/units/acts/' || id from succession_acts where tenant_id = ${ctx.tenantId} and id = any(${ids})`.execute(ctx.tx)
  return rows
})
