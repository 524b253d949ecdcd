import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { randomBytes } from 'node:crypto'
import { createTestDatabase, type TestDatabase } from '#tests/support/database.ts'
import { temporaryDirectory } from '#tests/support/directory.ts'
import { withConnection } from './connection.ts'
import { openDatabase, type OpenOptions } from './index.ts'

/** The run's server stands for one that an administrator keeps; sangto_app is there already, as after a first start elsewhere. */
let database: TestDatabase
const directory = temporaryDirectory()
const tag = randomBytes(4).toString('hex')
const admin = (sql: string) => withConnection(database.adminUrl, (client) => client.query(sql))
const as = (role: string) => Object.assign(new URL(database.adminUrl), { username: role, password: 'pw' }).href

before(async () => {
  database = await createTestDatabase()
  await admin(`CREATE ROLE plain_${tag} LOGIN PASSWORD 'pw'; CREATE ROLE boss_${tag} LOGIN SUPERUSER PASSWORD 'pw'`)
})
after(async () => {
  await database.drop()
  directory.remove()
})

let opened = 0
function open(given: Partial<OpenOptions>) {
  const log = { info() {}, warn() {}, error() {} }
  opened += 1
  return openDatabase({ dataDir: join(directory.path, String(opened)), databaseUrl: database.ownerUrl, log, locale: 'en', ...given })
}

test('a given database is used with the run-time account given beside it', async () => {
  const handle = await open({ appUrl: database.appUrl })
  assert.equal(handle.mode, 'external')
  assert.equal(handle.ownerUrl, database.ownerUrl)
  assert.equal(handle.appUrl, database.appUrl)
  await handle.stop()
})

test('a run-time account that could bypass row-level security is refused', async () => {
  await assert.rejects(open({ appUrl: as(`boss_${tag}`) }), { code: 'database.app_is_owner' })
  await assert.rejects(open({ appUrl: database.ownerUrl }), { code: 'database.app_is_owner' })
  await admin(`GRANT sangto_owner TO plain_${tag}`)
  await assert.rejects(open({ appUrl: as(`plain_${tag}`) }), { code: 'database.app_is_owner' })
  await admin(`REVOKE sangto_owner FROM plain_${tag}`)
})

test('a run-time account of another name needs the privileges of sangto_app, and is told the SQL', async () => {
  const sql = `GRANT sangto_app TO "plain_${tag}";`
  await assert.rejects(open({ appUrl: as(`plain_${tag}`) }), (error: Error) => error.message.includes(sql))
  await admin(sql)
  await (await open({ appUrl: as(`plain_${tag}`) })).stop()
})

test('both accounts must open the same database', async () => {
  const other = await createTestDatabase()
  await assert.rejects(open({ appUrl: other.appUrl }), { code: 'database.other_database' })
  await other.drop()
})

test('an existing sangto_app whose password is not known here is left alone, and the SQL is told', async () => {
  await assert.rejects(open({}), (error: Error & { code?: string }) => {
    assert.equal(error.code, 'database.role_taken')
    assert.match(error.message, /ALTER ROLE sangto_app .*PASSWORD '…';\nGRANT CONNECT ON DATABASE "?test_/)
    return true
  })
})

test('a wrong address, a wrong password and a name of another kind are told apart', async () => {
  await assert.rejects(open({ databaseUrl: 'mysql://a@b/c' }), { code: 'database.bad_url' })
  await assert.rejects(open({ databaseUrl: 'postgres://nobody:pw@127.0.0.1:1/x' }), { code: 'database.connect_failed' })
  await assert.rejects(open({ databaseUrl: as('nobody') }), /password authentication failed/)
})

test('a database that is not UTF-8 is refused with the way out', async () => {
  const name = `latin_${tag}`
  await admin(`CREATE DATABASE ${name} ENCODING 'LATIN1' LOCALE_PROVIDER libc LOCALE 'C' TEMPLATE template0 OWNER sangto_owner`)
  const url = Object.assign(new URL(database.ownerUrl), { pathname: `/${name}` }).href
  await assert.rejects(open({ databaseUrl: url, appUrl: database.appUrl }), { code: 'database.not_utf8' })
  await admin(`DROP DATABASE ${name}`)
})
