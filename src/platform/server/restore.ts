import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { conflict, invalid } from '#platform/errors.ts'
import type { Locale } from '#platform/messages.ts'
import { databaseWords } from '#messages/database.ts'
import { writeHead } from './audit-heads.ts'
import { unpack, type Entry, type Sum } from './backup/archive.ts'
import { listTables } from './backup/dump.ts'
import { loadTables } from './backup/load.ts'
import { MANIFEST, Manifest } from './backup/manifest.ts'
import { migrate, MIGRATIONS, readMigrations } from './migrate.ts'
import { withConnection } from './postgres/connection.ts'
import type { DatabaseHandle, DatabaseLog } from './postgres/index.ts'

export type RestoreOptions = {
  handle: Pick<DatabaseHandle, 'ownerUrl'>
  dataDir: string
  /** A file written by `backup`. */
  from: string
  log: DatabaseLog
  /** Folder of migrations; the program's own when absent. */
  dir?: string
  locale?: Locale
}

/**
 * Brings a backup back into an empty database and data directory, and migrates it to the program's level.
 * The whole file is checked before anything is written. Returns how much was restored.
 */
export async function restore(options: RestoreOptions): Promise<{ rows: number; files: number; createdAt: string }> {
  const { handle, dataDir, from, log, locale = 'vi', dir = MIGRATIONS } = options
  const manifest = await verify(from, locale)
  await refuseUnknownLevel(manifest, dir, locale)
  await refuseUnlessEmpty(options)
  const files = join(dataDir, 'files')
  try {
    await migrate({ ownerUrl: handle.ownerUrl, dir, log, locale, upTo: manifest.migrations.at(-1)?.name ?? '' })
    await withConnection(handle.ownerUrl, async (client) => {
      await client.query('BEGIN')
      await loadTables(client, manifest, extracting(from, dataDir))
      await client.query('COMMIT')
      await client.query('ANALYZE')
    })
  } catch (error) {
    await rm(files, { recursive: true, force: true })
    throw error
  }
  await migrate({ ownerUrl: handle.ownerUrl, dir, dataDir, log, locale })
  for (const { tenantId, ...head } of manifest.auditHeads) await writeHead(dataDir, tenantId, head)
  return {
    rows: manifest.tables.reduce((sum, table) => sum + table.rows, 0),
    files: Object.keys(manifest.entries).filter((name) => name.startsWith('files/')).length,
    createdAt: manifest.createdAt,
  }
}

/** Reads the whole backup; every entry must be there with the sum that the manifest says, and nothing else. */
export async function verify(from: string, locale: Locale = 'vi'): Promise<Manifest> {
  const words = databaseWords(locale)
  try {
    const sums = new Map<string, Sum>()
    let manifest: Manifest | undefined
    for await (const entry of unpack(from)) {
      if (entry.name === MANIFEST) manifest = Manifest.parse(JSON.parse(Buffer.concat(await Array.fromAsync(entry.content)).toString('utf8')))
      else sums.set(entry.name, await sumOf(entry))
    }
    if (!manifest) throw new Error(words.backupNoManifest)
    const names = new Set([...sums.keys(), ...Object.keys(manifest.entries)])
    const wrong = [...names].find((name) => sums.get(name)?.sha256 !== manifest.entries[name]?.sha256)
    if (wrong) throw new Error(words.backupWrongSum(wrong))
    return manifest
  } catch (error) {
    throw invalid('backup.damaged', words.backupDamaged(from, (error as Error).message))
  }
}

async function sumOf({ size, content }: Entry): Promise<Sum> {
  const hash = createHash('sha256')
  for await (const chunk of content) hash.update(chunk)
  return { size, sha256: hash.digest('hex') }
}

async function refuseUnknownLevel(manifest: Manifest, dir: string, locale: Locale): Promise<void> {
  const known = await readMigrations(dir, locale)
  const strange = manifest.migrations.find((saved, at) => known[at]?.name !== saved.name || known[at].checksum !== saved.checksum)
  if (strange) throw invalid('backup.other_program', databaseWords(locale).backupOtherProgram(strange.name))
}

async function refuseUnlessEmpty({ handle, dataDir, locale = 'vi' }: RestoreOptions): Promise<void> {
  const tables = await withConnection(handle.ownerUrl, listTables)
  const files = await readdir(join(dataDir, 'files')).catch(() => [])
  if (tables.length > 0 || files.length > 0) throw conflict('backup.not_empty', databaseWords(locale).restoreNotEmpty(dataDir))
}

/** Writes the stored files (and the program's secret) of the archive on the way, and hands on the other entries. */
async function* extracting(from: string, dataDir: string): AsyncGenerator<Entry> {
  for await (const entry of unpack(from)) {
    if (entry.name === 'secret' || entry.name.startsWith('files/')) await extract(entry, dataDir)
    else yield entry
  }
}

async function extract({ name, content }: Entry, dataDir: string): Promise<void> {
  const steps = name.split('/')
  if (steps.some((step) => step === '' || step === '.' || step === '..' || step.includes('\\'))) throw new Error(`${name}: not a name of a stored file`)
  const path = join(dataDir, ...steps)
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  await pipeline(content, createWriteStream(path, { mode: 0o600, flush: true }))
}
