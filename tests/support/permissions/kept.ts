import { withConnection } from '#platform/server/postgres/connection.ts'
import type { TestProgram } from '#tests/support/program.ts'

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** Every row of the province as text, in no table's name forgotten: asked of the catalogue, as owner, past row-level security. */
export function kept({ database, tenantId }: TestProgram): Promise<string> {
  return withConnection(database.ownerUrl, async (client) => {
    const { rows: tables } = await client.query<{ asked: string }>(`
      select format('select %L || row_to_json(t)::text as row from %s t where %s', c.oid::regclass, c.oid::regclass,
        case a.attname when 'userId' then '"userId" in (select id from auth."user" where "tenantId" = $1)' else format('%I = $1', a.attname) end) as asked
      from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
      where c.relkind = 'r' and n.nspname in ('public', 'auth') and a.attname in ('tenant_id', 'tenantId', 'userId')`)
    const { rows } = await client.query<{ row: string }>(`${tables.map((table) => table.asked).join(' union all ')} order by 1`, [tenantId])
    return rows.map((row) => row.row).join('\n')
  })
}

export const idsIn = (text: string): Set<string> => new Set(text.match(UUID))
export const withoutIds = (text: string): string => text.replace(UUID, '…')
