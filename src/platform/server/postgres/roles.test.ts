/** On a server where nobody has run Sáng Tỏ yet: its own cluster, because roles belong to the whole server. */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { temporaryDirectory } from '#tests/support/directory.ts'
import { withConnection } from './connection.ts'
import { openDatabase, type DatabaseHandle } from './index.ts'

const directory = temporaryDirectory()
const log = { info() {}, warn() {}, error() {} }
let server: DatabaseHandle
const as = (role: string) => Object.assign(new URL(server.adminUrl!), { username: role, password: 'pw', pathname: '/theirs' }).href
const admin = (sql: string) => withConnection(server.adminUrl!, async (client) => {
  for (const one of sql.split(';')) await client.query(one)
})

before(async () => {
  server = await openDatabase({ dataDir: join(directory.path, 'server'), log, settings: { fsync: 'off' } })
  await admin("DROP DATABASE sangto; DROP ROLE sangto_app; CREATE ROLE weak LOGIN PASSWORD 'pw'; CREATE ROLE strong LOGIN CREATEROLE PASSWORD 'pw'; CREATE DATABASE theirs OWNER weak")
})
after(async () => {
  await server.stop()
  directory.remove()
})

test('an owner who may not create roles is told the SQL', async () => {
  const opening = openDatabase({ dataDir: join(directory.path, 'weak'), databaseUrl: as('weak'), log, locale: 'en' })
  await assert.rejects(opening, (error: Error & { code?: string }) => {
    assert.equal(error.code, 'database.need_role')
    assert.match(error.message, /CREATE ROLE sangto_app LOGIN NOSUPERUSER NOBYPASSRLS .*PASSWORD '…';\nGRANT CONNECT ON DATABASE theirs TO sangto_app;/)
    assert.match(error.message, /DATABASE_APP_URL/)
    return true
  })
})

test('an owner who may create roles gets the run-time role, and the same one at the next start', async () => {
  await admin('ALTER DATABASE theirs OWNER TO strong')
  const dataDir = join(directory.path, 'strong')
  const first = await openDatabase({ dataDir, databaseUrl: as('strong'), log, locale: 'en' })
  await first.stop()
  const second = await openDatabase({ dataDir, databaseUrl: as('strong'), log, locale: 'en' })
  assert.equal(second.appUrl, first.appUrl)
  const role = await withConnection(second.appUrl, async (client) => (await client.query('SELECT rolname, rolsuper, rolbypassrls, rolcreaterole FROM pg_roles WHERE rolname = current_user')).rows[0])
  assert.deepEqual(role, { rolname: 'sangto_app', rolsuper: false, rolbypassrls: false, rolcreaterole: false })
  await second.stop()
})
