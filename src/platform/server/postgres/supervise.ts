import { databaseWords } from '#messages/database.ts'
import type { Locale } from '#platform/messages.ts'
import type { DatabaseLog } from './types.ts'
import { logFile, start, stop, type ClusterPlace, type Postmaster } from './postmaster.ts'
import { isAlive } from './process.ts'

const EVERY_MS = 1000

/**
 * Starts the server again when it dies under us (killed for want of memory, or by mistake); connections come back by
 * themselves because it keeps its port. Returns what stops it for good.
 */
export function supervise(place: ClusterPlace, first: Postmaster, log: DatabaseLog, locale: Locale): () => Promise<void> {
  let postmaster = first
  let ended = false
  let restarting: Promise<void> | undefined
  const restart = async () => {
    log.error(databaseWords(locale).died(logFile(place.dataDir)))
    postmaster = await start(place, log, locale)
  }
  const look = () => {
    if (restarting || ended || isAlive(postmaster.pid)) return
    restarting = restart()
      .catch((error: Error) => log.error(error.message))
      .finally(() => (restarting = undefined))
  }
  const watch = setInterval(look, EVERY_MS)
  watch.unref()
  return async () => {
    ended = true
    clearInterval(watch)
    await restarting
    await stop(postmaster, locale)
  }
}
