import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { Refusal, unavailable } from '#platform/errors.ts'
import type { Locale } from '#platform/messages.ts'
import { databaseWords } from '#messages/database.ts'
import { backup } from './backup.ts'
import { withConnection } from './postgres/connection.ts'
import type { DatabaseLog } from './postgres/index.ts'
import { projectRoot } from './project-root.ts'

export type Migration = { name: string; sql: string; checksum: string; irreversible: boolean }

export type MigrateOptions = {
  ownerUrl: string
  /** Folder of `NNNN-name.sql` files; the program's own when absent. */
  dir?: string
  /** Where the backup before an irreversible migration goes (`backups/`), and the files that it includes. */
  dataDir?: string | undefined
  /** Stop after this migration (restoring a backup of an older level). */
  upTo?: string | undefined
  log: DatabaseLog
  locale?: Locale
}

export const MIGRATIONS = join(projectRoot(), 'migrations')

/** One migrator at a time in a database, whatever program it runs in. The number is arbitrary but ours. */
const LOCK = 7_264_901

/**
 * Applies the migrations that the database has not had, in order, each in a transaction of its own, as the owner.
 * Forward only. Returns the names applied. Refuses when files and database do not tell the same story.
 */
export async function migrate(options: MigrateOptions): Promise<string[]> {
  const { ownerUrl, dir = MIGRATIONS, locale = 'vi' } = options
  const known = await readMigrations(dir, locale)
  return withConnection(ownerUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK])
    const applied = await readApplied(client)
    const pending = upTo(pendingOf(known, applied, locale), options.upTo)
    await backUpFirst(client, pending, applied.length > 0, options)
    for (const migration of pending) await apply(client, migration, options)
    return pending.map((migration) => migration.name)
  })
}

/** The migrations of a folder by number. First-line comments may carry the directive `-- irreversible`. */
export async function readMigrations(dir: string, locale: Locale = 'vi'): Promise<Migration[]> {
  const words = databaseWords(locale)
  const names = (await readdir(dir)).filter((name) => name.endsWith('.sql')).sort()
  const numbers = new Set<string>()
  for (const name of names) {
    const number = /^(\d{4})-[a-z0-9-]+\.sql$/.exec(name)?.[1]
    if (!number) throw unavailable('database.migration_name', words.migrationName(name))
    if (numbers.has(number)) throw unavailable('database.migration_twice', words.migrationTwice(number))
    numbers.add(number)
  }
  return Promise.all(names.map((name) => readMigration(dir, name)))
}

async function readMigration(dir: string, name: string): Promise<Migration> {
  // A checkout with CRLF line ends is the same migration.
  const sql = (await readFile(join(dir, name), 'utf8')).replaceAll('\r\n', '\n')
  const head = sql.slice(0, /^(?!--)/m.exec(sql)?.index ?? sql.length)
  return { name, sql, checksum: createHash('sha256').update(sql).digest('hex'), irreversible: /^-- irreversible\b/m.test(head) }
}

type Applied = { name: string; checksum: string }

/** What the database has had, in order; creates the table at the first time. */
export async function readApplied(client: pg.Client): Promise<Applied[]> {
  await client.query(`CREATE TABLE IF NOT EXISTS migrations (
    name text PRIMARY KEY, checksum text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`)
  const { rows } = await client.query<Applied>('SELECT name, checksum FROM migrations ORDER BY name COLLATE "C"')
  return rows
}

/** What is still to do. What was done must be the beginning of what is known, letter for letter. */
function pendingOf(known: Migration[], applied: Applied[], locale: Locale): Migration[] {
  const words = databaseWords(locale)
  const byName = new Map(known.map((migration) => [migration.name, migration]))
  for (const { name, checksum } of applied) {
    const migration = byName.get(name)
    if (!migration) throw unavailable('database.migration_missing', words.migrationMissing(name))
    if (migration.checksum !== checksum) throw unavailable('database.migration_changed', words.migrationChanged(name))
    byName.delete(name)
  }
  const pending = [...byName.values()]
  const last = applied.at(-1)
  const early = last && pending.find((migration) => migration.name < last.name)
  if (early) throw unavailable('database.migration_order', words.migrationOrder(early.name))
  return pending
}

function upTo(pending: Migration[], last: string | undefined): Migration[] {
  return last === undefined ? pending : pending.filter((migration) => migration.name <= last)
}

/** A database with a past is saved before a step that cannot be taken back. */
async function backUpFirst(client: pg.Client, pending: Migration[], used: boolean, options: MigrateOptions): Promise<void> {
  const migration = pending.find((one) => one.irreversible)
  if (!migration || !used || !(await hasRows(client))) return
  const { ownerUrl, dataDir, log, locale = 'vi' } = options
  const words = databaseWords(locale)
  if (!dataDir) throw unavailable('database.irreversible', words.irreversibleNoBackup(migration.name))
  const folder = join(dataDir, 'backups')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const out = join(folder, `before-${migration.name.replace('.sql', '')}-${Date.now()}.tar.gz`)
  log.info(words.irreversible(migration.name, out))
  await backup({ handle: { ownerUrl }, dataDir, out, locale })
}

async function hasRows(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ name: string }>(`
    SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind = 'r' AND n.nspname = 'public' AND c.relname <> 'migrations'`)
  for (const { name } of rows) {
    const found = await client.query(`SELECT FROM ${name} LIMIT 1`)
    if (found.rowCount) return true
  }
  return false
}

async function apply(client: pg.Client, migration: Migration, { log, locale = 'vi' }: MigrateOptions): Promise<void> {
  const words = databaseWords(locale)
  log.info(words.migrating(migration.name))
  try {
    await client.query('BEGIN')
    await client.query(migration.sql)
    await client.query('INSERT INTO migrations (name, checksum) VALUES ($1, $2)', [migration.name, migration.checksum])
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    if (!(error instanceof pg.DatabaseError)) throw error
    throw new Refusal('unavailable', 'database.migration_failed', words.migrationFailed(migration.name, lineOf(migration.sql, error.position), error.message))
  }
}

/** PostgreSQL counts characters from 1 over the whole text it was sent. */
function lineOf(sql: string, position: string | undefined): number {
  return position === undefined ? 0 : Array.from(sql).slice(0, Number(position) - 1).join('').split('\n').length
}
