import assert from 'node:assert/strict'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, beforeEach, test } from 'node:test'
import { createTestDatabase, type TestDatabase } from '#tests/support/database.ts'
import { temporaryDirectory } from '#tests/support/directory.ts'
import { migrate, type MigrateOptions } from './migrate.ts'
import { withConnection } from './postgres/connection.ts'

let database: TestDatabase
const directory = temporaryDirectory()
const dir = join(directory.path, 'migrations')
const log = { info() {}, warn() {}, error() {} }

before(async () => {
  database = await createTestDatabase()
})
after(async () => {
  await database.drop()
  directory.remove()
})
beforeEach(async () => {
  rmSync(dir, { recursive: true, force: true })
  mkdirSync(dir)
  await withConnection(database.adminUrl, (client) => client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public AUTHORIZATION sangto_owner'))
})

const write = (files: Record<string, string>) => Object.entries(files).forEach(([name, sql]) => writeFileSync(join(dir, name), sql))
const run = (more: Partial<MigrateOptions> = {}) => migrate({ ownerUrl: database.ownerUrl, dir, log, locale: 'en', ...more })
const ask = (sql: string) => withConnection(database.ownerUrl, async (client) => (await client.query(sql)).rows)

test('migrations are applied once, in order, and only those that are missing', async () => {
  write({ '0001-one.sql': 'CREATE TABLE t (n int);', '0002-two.sql': 'INSERT INTO t VALUES (2);' })
  assert.deepEqual(await run(), ['0001-one.sql', '0002-two.sql'])
  write({ '0003-three.sql': 'INSERT INTO t VALUES (3);' })
  assert.deepEqual(await run(), ['0003-three.sql'])
  assert.deepEqual(await run(), [])
  assert.deepEqual(await ask('SELECT n FROM t ORDER BY n'), [{ n: 2 }, { n: 3 }])
})

test('two programs that start at once migrate once', async () => {
  write({ '0001-one.sql': 'CREATE TABLE t (n int); SELECT pg_sleep(0.2);' })
  const applied = await Promise.all([run(), run()])
  assert.equal(applied.flat().length, 1)
})

test('a migration that fails leaves nothing of itself, and says where it failed', async () => {
  write({ '0001-one.sql': 'CREATE TABLE t (n int);', '0002-two.sql': "CREATE TABLE kept ();\n-- chú thích\nINSERT INTO t VALUES ('ư', nothing);" })
  await assert.rejects(run(), (error: Error) => /0002-two\.sql, line 3 failed: column "nothing"/.test(error.message))
  assert.deepEqual(await ask("SELECT name FROM migrations UNION ALL SELECT 'kept' WHERE to_regclass('kept') IS NOT NULL"), [{ name: '0001-one.sql' }])
})

test('an edited, vanished or inserted migration is refused', async () => {
  write({ '0002-two.sql': 'SELECT 1;\n', '0003-three.sql': 'SELECT 1;' })
  await run()
  write({ '0002-two.sql': 'SELECT 1;\r\n' })
  assert.deepEqual(await run(), [], 'line ends of another system are the same migration')
  write({ '0002-two.sql': 'SELECT 2;' })
  await assert.rejects(run(), { code: 'database.migration_changed' })
  write({ '0002-two.sql': 'SELECT 1;\n', '0001-one.sql': 'SELECT 1;' })
  await assert.rejects(run(), { code: 'database.migration_order' })
  rmSync(join(dir, '0001-one.sql'))
  rmSync(join(dir, '0003-three.sql'))
  await assert.rejects(run(), { code: 'database.migration_missing' })
})

test('file names that would make the order unclear are refused', async () => {
  write({ '1-short.sql': 'SELECT 1;' })
  await assert.rejects(run(), { code: 'database.migration_name' })
  rmSync(join(dir, '1-short.sql'))
  write({ '0001-a.sql': 'SELECT 1;', '0001-b.sql': 'SELECT 1;' })
  await assert.rejects(run(), { code: 'database.migration_twice' })
})

test('an irreversible migration takes a backup first, when there is something to lose', async () => {
  const dataDir = join(directory.path, 'data')
  const backups = join(dataDir, 'backups')
  write({ '0001-one.sql': 'CREATE TABLE t (n int);', '0002-two.sql': '-- drops what nobody used\n-- irreversible\nALTER TABLE t ADD COLUMN m int;' })
  await run({ upTo: '0001-one.sql' })
  await ask('INSERT INTO t VALUES (1)')
  await assert.rejects(run(), { code: 'database.irreversible' })
  assert.deepEqual(await run({ dataDir }), ['0002-two.sql'])
  assert.match(readdirSync(backups).join(), /^before-0002-two-\d+\.tar\.gz$/)
  rmSync(backups, { recursive: true })
  await ask('DELETE FROM t')
  write({ '0003-three.sql': '-- irreversible\nDROP TABLE t;' })
  assert.deepEqual(await run({ dataDir }), ['0003-three.sql'])
  assert.throws(() => readdirSync(backups), { code: 'ENOENT' })
})
