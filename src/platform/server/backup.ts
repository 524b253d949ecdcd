import { createWriteStream } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type pg from 'pg'
import { conflict } from '#platform/errors.ts'
import type { Locale } from '#platform/messages.ts'
import { databaseWords } from '#messages/database.ts'
import { pack, type Entry, type Sum } from './backup/archive.ts'
import { dumpTables, readSequences } from './backup/dump.ts'
import { readChainHeads } from './backup/heads.ts'
import { MANIFEST, type Manifest } from './backup/manifest.ts'
import { withConnection } from './postgres/connection.ts'
import type { DatabaseHandle } from './postgres/index.ts'

export type BackupOptions = {
  handle: Pick<DatabaseHandle, 'ownerUrl'>
  dataDir: string
  /** The file to write, `.tar.gz`; an existing one is refused. Readable by its owner only. */
  out: string
  locale?: Locale
}

/**
 * Saves the database and the uploaded files in one file, while people work: every table as it stood at one moment,
 * and all files that rows of that moment can name. Returns how much was saved.
 */
export async function backup({ handle, dataDir, out, locale = 'vi' }: BackupOptions): Promise<{ rows: number; files: number; bytes: number }> {
  if (await stat(out).catch(() => undefined)) throw conflict('backup.exists', databaseWords(locale).backupExists(out))
  await mkdir(dirname(out), { recursive: true, mode: 0o700 })
  const half = `${out}.${process.pid}.part`
  try {
    const saved = await withConnection(handle.ownerUrl, async (client) => {
      const sums = new Map<string, Sum>()
      const manifest: Manifest = { format: 1, createdAt: new Date().toISOString(), postgres: '', migrations: [], tables: [], sequences: [], auditHeads: [], entries: {} }
      await pipeline(Readable.from(pack(contents(client, dataDir, manifest, sums), sums)), createGzip(), createWriteStream(half, { mode: 0o600, flush: true }))
      return manifest
    })
    await rename(half, out)
    return {
      rows: saved.tables.reduce((sum, table) => sum + table.rows, 0),
      files: Object.keys(saved.entries).filter((name) => name.startsWith('files/')).length,
      bytes: (await stat(out)).size,
    }
  } catch (error) {
    await rm(half, { force: true })
    throw error
  }
}

/** Tables first: a file is stored before the row that names it, so files listed after the snapshot include all of its. */
async function* contents(client: pg.Client, dataDir: string, manifest: Manifest, sums: Map<string, Sum>): AsyncGenerator<Entry> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  // Rows hidden by row-level security would be missing without a word; this makes it an error. The rest makes text exact.
  await client.query("SET LOCAL row_security = off; SET LOCAL datestyle = 'ISO, YMD'; SET LOCAL intervalstyle = 'postgres'; SET LOCAL timezone = 'UTC'")
  await client.query('SET LOCAL extra_float_digits = 1; SET LOCAL bytea_output = hex')
  manifest.migrations = (await client.query('SELECT name, checksum FROM migrations ORDER BY name COLLATE "C"')).rows
  manifest.postgres = (await client.query('SHOW server_version')).rows[0].server_version
  yield* dumpTables(client, manifest.tables)
  manifest.auditHeads = await readChainHeads(client)
  manifest.sequences = await readSequences(client)
  await client.query('COMMIT')
  yield* programSecret(dataDir)
  yield* storedFiles(join(dataDir, 'files'))
  manifest.entries = Object.fromEntries(sums)
  const content = Buffer.from(JSON.stringify(manifest, null, 1))
  yield { name: MANIFEST, size: content.length, content: [content] }
}

/** What seals the mail password and signs sessions, where it is kept in the data directory. */
async function* programSecret(dataDir: string): AsyncGenerator<Entry> {
  const content = await readFile(join(dataDir, 'secret')).catch(unlessMissing)
  if (content) yield { name: 'secret', size: content.length, content: [content] }
}

/** Uploaded files, kept under their SHA-256 and never changed. `incoming` holds uploads that are not whole yet. */
async function* storedFiles(root: string): AsyncGenerator<Entry> {
  const found = await readdir(root, { recursive: true, withFileTypes: true }).catch(unlessMissing)
  for (const file of found ?? []) {
    const path = join(file.parentPath, file.name)
    const name = relative(root, path).split(sep)
    if (!file.isFile() || name.includes('incoming')) continue
    const handle = await open(path).catch(unlessMissing)
    if (!handle) continue // erased since it was listed
    const { size } = await handle.stat()
    yield { name: ['files', ...name].join('/'), size, content: handle.createReadStream({ highWaterMark: 1 << 18 }) }
  }
}

function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
