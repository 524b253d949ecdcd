import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** A held data directory. The kernel lets go of it when the process dies, however it dies: there are no stale locks. */
export type DirectoryLock = { release(): void }

const SQLITE_BUSY = 5
/** An unreferenced connection would be collected, and its lock with it. */
const held = new Set<DatabaseSync>()

/**
 * Takes the data directory for this process, or returns undefined when another process has it.
 * Node has no flock; SQLite's exclusive transaction is a kernel file lock on every platform.
 */
export function tryLock(dataDir: string): DirectoryLock | undefined {
  const file = join(dataDir, 'lock')
  const connection = new DatabaseSync(file, { timeout: 0 })
  try {
    connection.exec('PRAGMA journal_mode = OFF; BEGIN EXCLUSIVE')
  } catch (error) {
    connection.close()
    if ((error as { errcode?: number }).errcode === SQLITE_BUSY) return undefined
    throw error
  }
  chmodSync(file, 0o600)
  held.add(connection)
  return {
    release() {
      if (held.delete(connection)) connection.close()
    },
  }
}
