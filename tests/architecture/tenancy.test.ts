/** Two walls between provinces, and a role that can pass neither. Read from the catalogue of a migrated database. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import pg from 'pg'
import { createProvince } from '#platform/server/create-province.ts'
import { inTenant, openKysely, openPool, reading } from '#platform/server/db.ts'
import { createTestDatabase } from '#tests/support/database.ts'
import '#modules/all.ts'

/** Tables outside the tenant rule, each with its reason. */
const OUTSIDE: Record<string, string> = {
  'public.migrations': 'the program’s own level, the same for every province',
  'auth.user': 'sign-in library’s table: a session must be found before its province is known',
  'auth.session': 'sign-in library’s table',
  'auth.account': 'sign-in library’s table',
  'auth.verification': 'sign-in library’s table',
  'auth.failures': 'counted before anybody is known, also for addresses that have no account',
}

const database = await createTestDatabase()
const owner = new pg.Client({ connectionString: database.ownerUrl })
await owner.connect()
const pool = openPool(database.appUrl, 2)
after(async () => {
  await pool.end()
  await owner.end()
  await database.drop()
})

const { rows: tables } = await owner.query<{ name: string; secured: boolean; policies: number; key: string[] | null; tenant: boolean }>(`
  select n.nspname || '.' || c.relname as name, c.relrowsecurity as secured,
    (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies,
    (select array_agg(a.attname::text order by k.position) from pg_index i, unnest(i.indkey) with ordinality k(attnum, position) join pg_attribute a on a.attnum = k.attnum
      where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid) as key,
    exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and a.attnotnull) as tenant
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'pgboss') and n.nspname not like 'pg_%'`)
const held = tables.filter((table) => !(table.name in OUTSIDE))

test('every table begins its key with the tenant and is held by row-level security', () => {
  assert.ok(held.length > 20)
  for (const table of held) {
    assert.ok(table.tenant, `${table.name} has no tenant_id`)
    assert.equal(table.key?.[0], 'tenant_id', `${table.name}: the primary key does not begin with tenant_id`)
    assert.ok(table.secured && table.policies === 1, `${table.name}: no row-level security, or more than one policy`)
  }
})

test('the list of tables outside the rule names only tables that are there', () => {
  for (const name of Object.keys(OUTSIDE)) assert.ok(tables.some((table) => table.name === name), name)
})

test('every foreign key between tenant tables carries the tenant', async () => {
  const { rows } = await owner.query<{ name: string }>(`
    select conrelid::regclass || ' ' || conname as name from pg_constraint f
    where contype = 'f' and connamespace = 'public'::regnamespace
      and exists (select 1 from pg_attribute where attrelid = confrelid and attname = 'tenant_id')
      and not exists (select 1 from unnest(conkey) k join pg_attribute a on a.attrelid = conrelid and a.attnum = k where a.attname = 'tenant_id')`)
  assert.deepEqual(rows, [])
})

test('at run time the program is a role that owns nothing and cannot bypass row-level security', async () => {
  const { rows } = await pool.query(`
    select current_user as name, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole,
      (select count(*)::int from pg_class where relowner = r.oid) as relations,
      (select count(*)::int from pg_proc where proowner = r.oid) as functions,
      (select count(*)::int from pg_auth_members where member = r.oid) as memberships
    from pg_roles r where rolname = current_user`)
  assert.deepEqual(rows[0], { name: 'sangto_app', rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false, relations: 0, functions: 0, memberships: 0 })
})

test('no grant lets the program alter the audit trail, or empty any table', async () => {
  const { rows: audit } = await owner.query<{ name: string }>(`
    select table_name || ' ' || privilege_type as name from information_schema.role_table_grants where grantee in ('sangto_app', 'PUBLIC') and table_name in ('audit_events', 'audit_links', 'audit_seals') order by 1`)
  assert.deepEqual(audit.map((row) => row.name), ['audit_events INSERT', 'audit_events SELECT', 'audit_links INSERT', 'audit_links SELECT', 'audit_seals INSERT', 'audit_seals SELECT'])
  const { rows: columns } = await owner.query("select column_name from information_schema.column_privileges where grantee in ('sangto_app', 'PUBLIC') and table_name like 'audit%' and privilege_type = 'UPDATE'")
  assert.deepEqual(columns, [])
  const { rows: truncates } = await owner.query("select table_name from information_schema.role_table_grants where grantee = 'sangto_app' and privilege_type = 'TRUNCATE'")
  assert.deepEqual(truncates, [])
})

test('without a WHERE, one province still sees nothing of another and cannot write into it', async () => {
  const ours = await createProvince(database.ownerUrl, { name: 'Ta', sample: false })
  const theirs = await createProvince(database.ownerUrl, { name: 'Họ', sample: false })
  const db = openKysely(pool)
  const unit = (tenant_id: number) => ({ tenant_id, id: crypto.randomUUID(), code: 'a', name: 'A', name_key: 'a', kind: 'department', parent_id: null, valid_from: '2020-01-01', valid_to: null })
  await inTenant(db, theirs, 'write', (tx) => tx.insertInto('units').values(unit(theirs)).execute())
  assert.deepEqual(await inTenant(db, ours, 'read', (tx) => tx.selectFrom('units').selectAll().execute()), [])
  assert.deepEqual((await inTenant(db, ours, 'read', (tx) => tx.selectFrom('tenants').select('name').execute())).map((row) => row.name), ['Ta'])
  await assert.rejects(inTenant(db, ours, 'write', (tx) => tx.insertInto('units').values(unit(theirs)).execute()), /row-level security/)
  assert.deepEqual(await db.selectFrom('units').selectAll().execute(), [], 'without a tenant there is nothing to see')
})

test('the tenant of one transaction does not leak into the next on the same connection', async () => {
  const single = openPool(database.appUrl, 1)
  const db = openKysely(single)
  const tenant = await createProvince(database.ownerUrl, { name: 'Một', sample: false })
  await inTenant(db, tenant, 'read', async (tx) => assert.equal((await tx.selectFrom('tenants').select('name').execute()).length, 1))
  assert.deepEqual(await db.selectFrom('tenants').select('name').execute(), [])
  await single.end()
})

test('a page’s shared reading sees its own province only, writes nothing, and leaves nothing on the connection', async () => {
  const single = openPool(database.appUrl, 1)
  const tenant = await createProvince(database.ownerUrl, { name: 'Hai', sample: false })
  const shared = reading(single, tenant)
  const names = async () => (await (await shared.tx()).selectFrom('tenants').select('name').execute()).map((row) => row.name)
  assert.deepEqual(await Promise.all([names(), names()]), [['Hai'], ['Hai']])
  await assert.rejects((await shared.tx()).updateTable('tenants').set({ name: 'Ba' }).execute(), /read-only transaction/)
  await shared.end()
  assert.deepEqual(await openKysely(single).selectFrom('tenants').select('name').execute(), [])
  await single.end()
})
