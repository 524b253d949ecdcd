import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'

/**
 * Tenant tables, those that refer to others before those referred to.
 * Depth = the longest way down the foreign keys; a table's reference to itself does not count.
 */
const DEEPEST_FIRST = `
  with recursive edges as (
    select distinct conrelid as child, confrelid as parent from pg_constraint where contype = 'f' and conrelid <> confrelid
  ), depths as (
    select c.oid as child, 0 as depth from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
    union all
    select e.child, d.depth + 1 from edges e join depths d on d.child = e.parent where d.depth < 50
  )
  select child::regclass::text as name from depths
  where child <> 'tenants'::regclass and child in (select attrelid from pg_attribute where attname = 'tenant_id')
  group by child order by max(depth) desc`

/** Removes every row and file of the sample provinces, as owner, in one transaction. False when there is none. */
export async function removeSample(ownerUrl: string, filesRoot: string): Promise<boolean> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    await owner.query('begin')
    const { rows: samples } = await owner.query<{ tenant_id: number }>('select tenant_id from tenants where sample for update')
    const ids = samples.map((row) => row.tenant_id)
    if (ids.length === 0) return false
    const { rows: tables } = await owner.query<{ name: string }>(DEEPEST_FIRST)
    for (const { name } of tables) await owner.query(`delete from ${name} where tenant_id = any($1)`, [ids])
    await owner.query('delete from auth."user" where "tenantId" = any($1)', [ids])
    await owner.query('delete from tenants where tenant_id = any($1)', [ids])
    await owner.query('commit')
    for (const id of ids) await rm(join(filesRoot, String(id)), { recursive: true, force: true })
    return true
  } finally {
    await owner.query('rollback').catch(() => {})
    await owner.end()
  }
}
