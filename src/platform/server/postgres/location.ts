import { spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { existsSync, statSync } from 'node:fs'
import { chmod, chown, mkdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { conflict, unavailable } from '#platform/errors.ts'
import { databaseWords } from '#messages/database.ts'
import type { Locale } from '#platform/messages.ts'
import { canReach, type Account } from './account.ts'
import { SYSTEM_HOME } from './binaries.ts'
import { readIfThere, remove, writePrivate } from './directory.ts'

const pointerFile = (dataDir: string) => join(dataDir, 'postgres.location')
const originFile = (home: string) => join(home, 'data-directory')

/** Whether a cluster was ever made for this data directory. */
export const hasCluster = (dataDir: string) => existsSync(join(dataDir, 'postgres')) || existsSync(pointerFile(dataDir))

/**
 * The home of the embedded cluster: `postgres` in the data directory, or, where the database's system user
 * cannot get there (a checkout under /root), one under /var/lib/sangto that a pointer file in the data directory names.
 */
export async function locateHome(dataDir: string, account: Account | undefined, locale: Locale): Promise<string> {
  const words = databaseWords(locale)
  const pointed = (await readIfThere(pointerFile(dataDir)))?.trim()
  if (pointed) return follow(pointed, dataDir, locale)

  const inside = join(dataDir, 'postgres')
  if (existsSync(inside)) {
    if (!account && (await stat(inside)).uid !== process.getuid?.()) throw unavailable('database.not_owner', words.notOwner(inside))
    if (account) {
      await letThrough(dataDir, account)
      takeOwnership(inside, account)
    }
    if (account && !canReach(account, inside)) throw unavailable('database.unreachable', words.unreachable(inside))
    return inside
  }
  if (!account) {
    await mkdir(inside, { mode: 0o700 })
    return inside
  }
  return (await placeInside(dataDir, inside, account)) ? inside : placeOutside(dataDir, account)
}

/** A data directory that root copied, or brought from another machine, has lost the account as its owner. */
function takeOwnership(home: string, account: Account): void {
  const cluster = join(home, 'cluster')
  const owned = [home, cluster].every((path) => (statSync(path, { throwIfNoEntry: false })?.uid ?? account.uid) === account.uid)
  if (!owned) spawnSync('chown', ['-R', `${account.uid}:${account.gid}`, home])
}

async function follow(home: string, dataDir: string, locale: Locale): Promise<string> {
  const words = databaseWords(locale)
  if (!existsSync(home)) throw unavailable('database.missing_cluster', words.missingCluster(home, pointerFile(dataDir)))
  const here = await realpath(dataDir)
  const origin = (await readIfThere(originFile(home)))?.trim()
  if (origin !== here) {
    const stillThere = origin && (await readIfThere(pointerFile(origin)))?.trim() === home
    if (stillThere) throw conflict('database.copied', words.copied(home, origin))
    await writePrivate(originFile(home), here)
  }
  return home
}

/** Lets the account pass through root's data directory, by its group and nobody else. */
async function letThrough(dataDir: string, account: Account): Promise<void> {
  const { uid, gid, mode } = await stat(dataDir)
  if (uid !== 0 || mode & 0o001 || (gid === account.gid && mode & 0o010)) return
  await chown(dataDir, 0, account.gid)
  await chmod(dataDir, 0o710)
}

/** Gives the account a directory in the data directory; false where it cannot get there. */
async function placeInside(dataDir: string, inside: string, account: Account): Promise<boolean> {
  try {
    await letThrough(dataDir, account)
    await mkdir(inside, { mode: 0o700 })
    await chown(inside, account.uid, account.gid)
    if (canReach(account, inside)) return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') throw error // a file system without owners
  }
  await remove(inside)
  return false
}

/** The name is never used twice: a data directory that was deleted and made anew must not meet the old cluster. */
async function placeOutside(dataDir: string, account: Account): Promise<string> {
  const here = await realpath(dataDir)
  const name = `${createHash('sha256').update(here).digest('hex').slice(0, 12)}-${randomBytes(3).toString('hex')}`
  const home = join(SYSTEM_HOME, name)
  await mkdir(SYSTEM_HOME, { recursive: true, mode: 0o711 })
  await mkdir(home, { mode: 0o700 })
  await chown(home, account.uid, account.gid)
  await writePrivate(originFile(home), here)
  await writePrivate(pointerFile(dataDir), home)
  return home
}
