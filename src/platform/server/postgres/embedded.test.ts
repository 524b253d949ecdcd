import assert from 'node:assert/strict'
import { cpSync, existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { temporaryDirectory } from '#tests/support/directory.ts'
import { openInProcess } from '#tests/support/opened.ts'
import { withConnection } from './connection.ts'
import { isAlive, until } from './process.ts'

const directory = temporaryDirectory()
after(directory.remove)
const dataDir = join(directory.path, 'data')
const pidFile = join(dataDir, 'postgres/cluster/postmaster.pid')
const postmasterPid = () => Number(readFileSync(pidFile, 'utf8').split('\n')[0])
const count = (url: string) => withConnection(url, async (client) => Number((await client.query('SELECT count(*) FROM kept')).rows[0].count))

test('a first start creates a database with an owner and a run-time role that cannot bypass row-level security', async () => {
  const opened = await openInProcess('server', dataDir)
  assert.equal(opened.error, undefined)
  assert.equal(opened.mode, 'embedded')
  await withConnection(opened.ownerUrl, (client) => client.query('CREATE TABLE kept (n int); INSERT INTO kept VALUES (1); GRANT SELECT ON kept TO sangto_app'))
  const role = await withConnection(opened.appUrl, async (client) => {
    const { rows } = await client.query(`
      SELECT current_user AS name, rolsuper OR rolbypassrls OR rolcreatedb OR rolcreaterole OR rolreplication AS strong,
             pg_has_role('sangto_owner', 'MEMBER') AS owner, has_database_privilege(current_database(), 'CREATE, TEMP') AS creates,
             has_schema_privilege('public', 'CREATE') AS creates_tables, (SELECT count(*)::int FROM pg_shdepend WHERE refobjid = r.oid AND deptype = 'o') AS owns
      FROM pg_roles r WHERE rolname = current_user`)
    return rows[0]
  })
  assert.deepEqual(role, { name: 'sangto_app', strong: false, owner: false, creates: false, creates_tables: false, owns: 0 })
  await opened.end('SIGTERM')
})

test('what lies on disk is for its owner only, and connections need a password', async () => {
  for (const name of ['secrets.json', 'lock', 'postgres.log', 'postgres.port']) assert.equal(statSync(join(dataDir, name)).mode & 0o077, 0, name)
  assert.equal(statSync(join(dataDir, 'postgres')).mode & 0o077, 0)
  assert.equal(statSync(dataDir).mode & 0o067, 0)
  const opened = await openInProcess('server', dataDir)
  const wrong = new URL(opened.appUrl)
  wrong.password = 'wrong'
  await assert.rejects(withConnection(wrong.href, async () => {}), /password authentication failed/)
  await opened.end('SIGTERM')
})

test('Vietnamese folds its letters, and sorts in its own order', async () => {
  const opened = await openInProcess('server', dataDir)
  const found = await withConnection(opened.ownerUrl, async (client) => {
    const { rows } = await client.query(`SELECT lower('ĐƯỜNG ỦY') AS folded, array(SELECT w FROM unnest(ARRAY['Đà Nẵng', 'Dĩ An', 'Ea Kar']) w ORDER BY w COLLATE "vi-x-icu") AS sorted`)
    return rows[0]
  })
  assert.deepEqual(found, { folded: 'đường ủy', sorted: ['Dĩ An', 'Đà Nẵng', 'Ea Kar'] })
  await opened.end('SIGTERM')
})

test('SIGTERM stops the server cleanly: no process, no pid file, no recovery at the next start', async () => {
  const opened = await openInProcess('server', dataDir)
  const pid = postmasterPid()
  await opened.end('SIGTERM')
  assert.equal(isAlive(pid), false)
  assert.equal(existsSync(pidFile), false)
  assert.equal(existsSync(join(dataDir, 'holder.json')), false)
  const log = readFileSync(join(dataDir, 'postgres.log'), 'utf8')
  assert.match(log.slice(log.lastIndexOf('starting PostgreSQL')), /database system is shut down/)
})

test('after a hard kill of the program its PostgreSQL is adopted, not started twice', async () => {
  const first = await openInProcess('server', dataDir)
  const pid = postmasterPid()
  await first.end('SIGKILL')
  assert.equal(isAlive(pid), true)
  const second = await openInProcess('server', dataDir)
  assert.match(second.said.join('\n'), new RegExp(`Took over PostgreSQL .*${pid}`))
  assert.equal(postmasterPid(), pid)
  assert.equal(await count(second.ownerUrl), 1)
  await second.end('SIGTERM')
  assert.equal(isAlive(pid), false)
})

test('an adopted PostgreSQL that does not answer is stopped and started again', async () => {
  const first = await openInProcess('server', dataDir)
  const pid = postmasterPid()
  await first.end('SIGKILL')
  await withConnection(first.adminUrl!, (client) => client.query("ALTER ROLE postgres PASSWORD 'changed'"))
  const secrets = join(dataDir, 'secrets.json')
  const before = readFileSync(secrets, 'utf8')
  writeFileSync(secrets, JSON.stringify({ ...JSON.parse(before), superuser: 'unknown' }))
  const second = await openInProcess('server', dataDir)
  assert.match(second.said.join('\n'), /does not answer/)
  assert.match(second.error ?? '', /password authentication failed/)
  assert.equal(isAlive(pid), false)
  writeFileSync(secrets, JSON.stringify({ ...JSON.parse(before), superuser: 'changed' }))
  const third = await openInProcess('server', dataDir)
  assert.equal(await count(third.ownerUrl), 1)
  await third.end('SIGTERM')
})

test('a PostgreSQL that is killed under a running program is started again, at the same address', async () => {
  const opened = await openInProcess('server', dataDir)
  const pid = postmasterPid()
  process.kill(pid, 'SIGKILL')
  const back = await until(15_000, async () => (isAlive(pid) ? undefined : await count(opened.ownerUrl).catch(() => undefined)), 100)
  assert.equal(back, 1)
  assert.notEqual(postmasterPid(), pid)
  await opened.end('SIGTERM')
  assert.equal(existsSync(pidFile), false)
})

test('a pid file left by a crash of the machine stops nothing, even when its number lives on in another program', async () => {
  const cluster = join(dataDir, 'postgres/cluster')
  writeFileSync(pidFile, `${process.pid}\n${cluster}\n1700000000\n5432\n\n127.0.0.1\n\nready   \n`)
  const opened = await openInProcess('server', dataDir)
  assert.equal(opened.error, undefined)
  assert.equal(isAlive(process.pid), true)
  assert.equal(await count(opened.ownerUrl), 1)
  await opened.end('SIGTERM')
})

test('a second server on the directory is refused by name of the first', async () => {
  const first = await openInProcess('server', dataDir)
  const second = await openInProcess('server', dataDir)
  assert.equal(second.code, 'database.locked')
  assert.match(second.error ?? '', new RegExp(`process ${first.child.pid}\\b`))
  assert.equal(await count(first.ownerUrl), 1)
  await first.end('SIGTERM')
})

test('of two servers started at once on an empty directory one serves and one is refused', async () => {
  const fresh = join(directory.path, 'fresh')
  const both = await Promise.all([openInProcess('server', fresh), openInProcess('server', fresh)])
  const refused = both.filter((one) => one.error)
  assert.deepEqual(refused.map((one) => one.code), ['database.locked'])
  await Promise.all(both.map((one) => one.end('SIGTERM')))
})

test('a command uses the database of the running server and leaves it running', async () => {
  const server = await openInProcess('server', dataDir)
  const command = await openInProcess('command', dataDir)
  assert.equal(command.ownerUrl, server.ownerUrl)
  await command.end('SIGTERM')
  assert.equal(await count(server.ownerUrl), 1)
  await server.end('SIGTERM')
})

test('without a server commands start the database one after the other, and stop it', async () => {
  const first = await openInProcess('command', dataDir)
  const second = openInProcess('command', dataDir)
  setTimeout(() => void first.end('SIGTERM'), 300)
  const opened = await second
  assert.match(opened.said.join('\n'), new RegExp(`Waiting for another .*${first.child.pid}`))
  assert.equal(await count(opened.ownerUrl), 1)
  await opened.end('SIGTERM')
  assert.equal(existsSync(pidFile), false)
})

test('a copy of a data directory made while it ran does not take over the original', async () => {
  const original = await openInProcess('server', dataDir)
  const pid = postmasterPid()
  const copy = join(directory.path, 'copy')
  cpSync(dataDir, copy, { recursive: true, filter: (path) => !path.endsWith('/lock') })
  const opened = await openInProcess('server', copy)
  assert.deepEqual(opened.said, [])
  assert.equal(postmasterPid(), pid)
  assert.notEqual(new URL(opened.ownerUrl).port, new URL(original.ownerUrl).port)
  assert.deepEqual(await Promise.all([count(original.ownerUrl), count(opened.ownerUrl)]), [1, 1])
  await Promise.all([opened.end('SIGTERM'), original.end('SIGTERM')])
})

test('a cluster of another major version, or without its passwords, is refused with the way out', async () => {
  const version = join(dataDir, 'postgres/cluster/PG_VERSION')
  const own = readFileSync(version, 'utf8')
  writeFileSync(version, '14\n')
  const other = await openInProcess('server', dataDir)
  assert.equal(other.code, 'database.other_version')
  writeFileSync(version, own)
  const secrets = join(dataDir, 'secrets.json')
  renameSync(secrets, `${secrets}.moved`)
  const without = await openInProcess('server', dataDir)
  assert.equal(without.code, 'database.no_secrets')
  renameSync(`${secrets}.moved`, secrets)
})
