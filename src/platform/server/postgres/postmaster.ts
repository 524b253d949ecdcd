import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { unavailable } from '#platform/errors.ts'
import { databaseWords } from '#messages/database.ts'
import type { Locale } from '#platform/messages.ts'
import type { Account } from './account.ts'
import type { Binaries } from './binaries.ts'
import type { DatabaseLog } from './types.ts'
import { commandLine, isAlive, until } from './process.ts'

/** A PostgreSQL server process of our cluster. */
export type Postmaster = { pid: number; port: number }

export type ClusterPlace = { cluster: string; dataDir: string; binaries: Binaries; account: Account | undefined; settings: Record<string, string> }

/** Nothing of our own environment (DATABASE_URL, PG*) reaches the server. */
export const serverEnvironment = { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' }

const SETTINGS = { listen_addresses: '127.0.0.1', unix_socket_directories: '', timezone: 'UTC', log_timezone: 'UTC', log_min_messages: 'warning' }
const RECOVERY_MS = 10 * 60_000

export const logFile = (dataDir: string) => join(dataDir, 'postgres.log')

/** What postmaster.pid says, if it speaks of this very directory (a copied directory carries another's file). */
function readPidFile(cluster: string): (Postmaster & { status: string }) | undefined {
  let lines: string[]
  try {
    lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return undefined
  }
  const [pid, directory, , port, , , , status = ''] = lines
  return directory === cluster ? { pid: Number(pid), port: Number(port), status: status.trim() } : undefined
}

/** The postmaster that already serves this cluster, left by a process that was killed. Clears a stale pid file. */
export function leftBehind(cluster: string): Postmaster | undefined {
  const found = readPidFile(cluster)
  if (found && isAlive(found.pid) && commandLine(found.pid).includes(cluster)) return found
  // The pid may since belong to anyone; PostgreSQL itself would refuse to start while that process lives.
  rmSync(join(cluster, 'postmaster.pid'), { force: true })
  return undefined
}

/** Waits until the server accepts connections, through recovery if need be. False when it ended or the time was up. */
export async function untilReady(cluster: string, pid: number, within = RECOVERY_MS): Promise<boolean> {
  const answer = await until(within, () => {
    const found = readPidFile(cluster)
    if (found?.pid === pid && found.status === 'ready') return true
    return isAlive(pid) ? undefined : false
  })
  return answer === true
}

/** Starts the server, detached: signals to our process group do not reach it, we stop it ourselves, after our own work. */
export async function start(place: ClusterPlace, log: DatabaseLog, locale: Locale): Promise<Postmaster> {
  const words = databaseWords(locale)
  rotateLog(place.dataDir)
  const port = await freePort(place.dataDir)
  const settings = Object.entries({ ...SETTINGS, ...place.settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const output = openSync(logFile(place.dataDir), 'a', 0o600)
  const child = spawn(place.binaries.postgres, ['-D', place.cluster, '-p', String(port), ...settings], {
    cwd: '/',
    env: serverEnvironment,
    detached: true,
    stdio: ['ignore', output, output],
    ...place.account,
  })
  closeSync(output)
  const spawned = await new Promise<Error | undefined>((resolve) => child.once('spawn', () => resolve(undefined)).once('error', resolve))
  if (spawned || !child.pid) throw unavailable('database.start_failed', words.startFailed(String(spawned?.message), logFile(place.dataDir)))
  child.unref()
  const slow = setTimeout(() => log.info(words.recovering), 3000)
  const ready = await untilReady(place.cluster, child.pid)
  clearTimeout(slow)
  if (!ready) throw unavailable('database.start_failed', words.startFailed(lastLines(place.dataDir), logFile(place.dataDir)))
  return { pid: child.pid, port }
}

/** Stops the server: connections are cut and all is written; at worst it recovers at the next start. */
export async function stop(postmaster: Postmaster, locale: Locale): Promise<void> {
  for (const [signal, within] of [['SIGINT', 30_000], ['SIGQUIT', 10_000]] as const) {
    if (!isAlive(postmaster.pid)) return
    process.kill(postmaster.pid, signal)
    if (await until(within, () => (isAlive(postmaster.pid) ? undefined : true))) return
  }
  throw unavailable('database.stop_failed', databaseWords(locale).stopFailed(postmaster.pid))
}

/** The port of last time if it is free, else any free one, kept for the next time. */
async function freePort(dataDir: string): Promise<number> {
  const file = join(dataDir, 'postgres.port')
  let last = 0
  try {
    last = Number(readFileSync(file, 'utf8')) || 0
  } catch {
    // the first start
  }
  const port = (last && (await tryPort(last))) || (await tryPort(0)) || 0
  writeFileSync(file, String(port), { mode: 0o600 })
  return port
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(undefined))
    server.listen(port, '127.0.0.1', () => {
      const got = (server.address() as AddressInfo).port
      server.close(() => resolve(got))
    })
  })
}

function rotateLog(dataDir: string): void {
  const file = logFile(dataDir)
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size > 10_000_000) renameSync(file, `${file}.old`)
}

const lastLines = (dataDir: string) => readFileSync(logFile(dataDir), 'utf8').trim().split('\n').slice(-3).join('\n')
