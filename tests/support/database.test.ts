import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withConnection } from '#platform/server/postgres/connection.ts'
import { createTestDatabase } from './database.ts'

test('each caller gets a migrated database of its own', async () => {
  const [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()])
  await withConnection(one.ownerUrl, (client) => client.query('CREATE TABLE only_here (n int)'))
  const found = await withConnection(other.ownerUrl, async (client) => (await client.query("SELECT to_regclass('only_here') AS t, to_regclass('migrations') AS m")).rows[0])
  assert.deepEqual(found, { t: null, m: 'migrations' })
  await Promise.all([one.drop(), other.drop()])
  await assert.rejects(withConnection(one.ownerUrl, async () => {}), /does not exist/)
})

test('the run-time role of a test database is the one of the program', async () => {
  const database = await createTestDatabase()
  const role = await withConnection(database.appUrl, async (client) => (await client.query('SELECT rolname, rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user')).rows[0])
  assert.deepEqual(role, { rolname: 'sangto_app', rolsuper: false, rolbypassrls: false })
  await database.drop()
})
