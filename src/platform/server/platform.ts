import { join } from 'node:path'
import { openKysely, openPool, reading, type Reading } from './db.ts'
import { fileStore } from './files.ts'
import type { Host } from './host.ts'
import { enqueuer } from './jobs.ts'
import { openLog } from './log.ts'
import type { Platform } from './runtime.ts'

/** Opens everything that operations stand on, over the run-time role's connection. */
export function openPlatform(host: Pick<Host, 'appUrl' | 'dataDir'>): Platform & { reading: (tenantId: number) => Reading; close: () => Promise<void> } {
  const pool = openPool(host.appUrl)
  const queue = enqueuer(host.appUrl)
  return {
    db: openKysely(pool),
    reading: (tenantId) => reading(pool, tenantId),
    files: fileStore(join(host.dataDir, 'files')),
    log: openLog(),
    clock: () => new Date(),
    enqueue: queue.enqueue,
    close: async () => {
      await queue.close()
      await pool.end()
    },
  }
}
