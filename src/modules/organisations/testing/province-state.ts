/** The state of a province in a test: a digest of every table, to tell whether it came back to the byte. */
import { withConnection } from '#platform/server/postgres/connection.ts'
import type { TestDatabase } from '#tests/support/database.ts'

/** The trail tells of undone acts as well, and an act's own tables say that it was undone. */
const APART = /^(audit_|succession_|successions$|access_)/

/** By table: md5 of its rows of the province, in a steady order. */
export const provinceState = (database: TestDatabase, tenantId: number): Promise<Record<string, string>> =>
  withConnection(database.ownerUrl, async (owner) => {
    const { rows } = await owner.query<{ name: string }>("select c.relname as name from pg_class c join pg_policy p on p.polrelid = c.oid where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1")
    const tables = rows.map((row) => row.name).filter((name) => !APART.test(name))
    const digests = tables.map((name) => `select '${name}' as name, coalesce((select md5(string_agg(row, chr(10) order by row)) from (select to_jsonb(t)::text as row from ${name} t where tenant_id = ${tenantId}) one), '') as digest`)
    const found = await owner.query<{ name: string; digest: string }>(digests.join(' union all '))
    return Object.fromEntries(found.rows.map((row) => [row.name, row.digest]))
  })
