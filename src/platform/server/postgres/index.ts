import { setTimeout as sleep } from 'node:timers/promises'
import { resolve } from 'node:path'
import { conflict } from '#platform/errors.ts'
import { databaseWords } from '#messages/database.ts'
import type { DatabaseHandle, OpenOptions } from './types.ts'
import { ensureDirectory } from './directory.ts'
import { openEmbedded } from './embedded.ts'
import { openExternal } from './external.ts'
import { announce, currentHolder, withdraw, type Holder } from './holder.ts'
import { opens } from './connection.ts'
import { tryLock, type DirectoryLock } from './lock.ts'

export { hasCluster } from './location.ts'
export type { DatabaseHandle, DatabaseLog, OpenOptions } from './types.ts'

/** How long another process may take to finish a command, or to tell who it is. */
const PATIENCE_MS = 120_000

/**
 * Opens the database of a data directory for a server, which holds the directory until `stop()`.
 * Without `databaseUrl` it is our own PostgreSQL; with it, that one (15 or newer). A second server on the
 * directory is refused by name of the first's pid; a command that uses it for a moment is waited for.
 */
export function openDatabase(options: OpenOptions): Promise<DatabaseHandle> {
  return enter(options, 'server', () => undefined)
}

/**
 * Opens the database for one command of the command line: that of the running server, or, when none runs,
 * started for as long as the command lasts. `stop()` leaves a server's database alone.
 */
export function attachDatabase(options: OpenOptions): Promise<DatabaseHandle> {
  return enter(options, 'command', async ({ database }) =>
    database && (await opens(database.ownerUrl)) ? { ...database, stop: async () => {} } : null,
  )
}

/** Asked while a server holds the directory: a handle to use, null to ask again (it starts or stops), undefined to refuse. */
type Join = (holder: Holder) => Promise<DatabaseHandle | null> | undefined

async function enter(given: OpenOptions, role: Holder['role'], join: Join): Promise<DatabaseHandle> {
  const dataDir = resolve(given.dataDir)
  const options = { ...given, dataDir }
  const words = databaseWords(options.locale ?? 'vi')
  await ensureDirectory(dataDir)
  let holder: Holder | undefined
  let waiting = false
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(100)) {
    const lock = tryLock(dataDir)
    if (lock) return openHeld(options, lock, role)
    holder = await currentHolder(dataDir)
    if (holder?.role === 'server') {
      const joined = join(holder)
      if (joined === undefined) break
      const attached = await joined
      if (attached) return attached
    } else if (holder && !waiting) {
      options.log.info(words.waiting(holder.pid))
      waiting = true
    }
  }
  throw conflict('database.locked', holder ? words.locked(dataDir, holder.pid) : words.lockedUnknown(dataDir))
}

async function openHeld(options: OpenOptions, lock: DirectoryLock, role: Holder['role']): Promise<DatabaseHandle> {
  const { dataDir } = options
  const letGo = async () => {
    await withdraw(dataDir)
    lock.release()
  }
  try {
    await announce(dataDir, { pid: process.pid, role })
    const { stop, ...database } = options.databaseUrl ? await openExternal(options, options.databaseUrl) : await openEmbedded(options)
    await announce(dataDir, { pid: process.pid, role, database })
    let stopping: Promise<void> | undefined
    return { ...database, stop: () => (stopping ??= stop().finally(letGo)) }
  } catch (error) {
    await letGo()
    throw error
  }
}

