import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { unavailable } from '#platform/errors.ts'
import { databaseWords } from '#messages/database.ts'
import type { OpenDatabase, OpenOptions } from './types.ts'
import { databaseAccount } from './account.ts'
import { withConnection } from './connection.ts'
import { locateBinaries } from './binaries.ts'
import { checkVersion, createCluster } from './initdb.ts'
import { locateHome } from './location.ts'
import { leftBehind, start, stop, untilReady, type ClusterPlace, type Postmaster } from './postmaster.ts'
import { APP, DATABASE, ensureRoles, OWNER } from './roles.ts'
import { supervise } from './supervise.ts'
import { ensureSecrets, readSecrets, secretsFile, type Secrets } from './secrets.ts'

/** Our own PostgreSQL in the data directory: created, adopted or started. The caller holds the directory's lock. */
export async function openEmbedded(options: OpenOptions): Promise<OpenDatabase> {
  const { dataDir, log, locale = 'vi', settings = {} } = options
  const account = databaseAccount(locale)
  const binaries = await locateBinaries(account, locale)
  const home = await locateHome(dataDir, account, locale)
  const cluster = join(home, 'cluster')
  const secrets = await secretsFor(dataDir, cluster, options)
  if (existsSync(cluster)) checkVersion(cluster, binaries, locale)
  else createCluster(home, cluster, binaries, account, secrets.superuser, locale)
  const place = { cluster, dataDir, binaries, account, settings }
  const postmaster = await running(place, secrets, options)
  try {
    await ensureRoles(urlOf(postmaster, 'postgres', secrets.superuser, 'postgres'), secrets)
    return {
      mode: 'embedded',
      ownerUrl: urlOf(postmaster, OWNER, secrets.owner, DATABASE),
      appUrl: urlOf(postmaster, APP, secrets.app, DATABASE),
      adminUrl: urlOf(postmaster, 'postgres', secrets.superuser, 'postgres'),
      version: await ask(urlOf(postmaster, OWNER, secrets.owner, DATABASE), 'SHOW server_version'),
      stop: supervise(place, postmaster, log, locale),
    }
  } catch (error) {
    await stop(postmaster, locale)
    throw error
  }
}

/** Passwords are made before the cluster; a cluster without its passwords cannot be opened, and making new ones would hide why. */
async function secretsFor(dataDir: string, cluster: string, { log, locale = 'vi' }: OpenOptions): Promise<Secrets> {
  const words = databaseWords(locale)
  const fresh = !existsSync(cluster)
  if (fresh) log.info(words.creating)
  if (fresh && !cluster.startsWith(dataDir)) log.info(words.placed(cluster))
  if (!fresh && !(await readSecrets(dataDir))) throw unavailable('database.no_secrets', words.noSecrets(secretsFile(dataDir)))
  return ensureSecrets(dataDir)
}

/** One postmaster per cluster: the one that is there if it answers, else a new one. */
async function running(place: ClusterPlace, secrets: Secrets, { log, locale = 'vi' }: OpenOptions): Promise<Postmaster> {
  const words = databaseWords(locale)
  const found = leftBehind(place.cluster)
  if (found && (await answers(place.cluster, found, secrets))) {
    log.info(words.adopted(found.pid))
    return found
  }
  if (found) {
    log.warn(words.restarting(found.pid))
    await stop(found, locale)
  }
  return start(place, log, locale)
}

async function answers(cluster: string, found: Postmaster, secrets: Secrets): Promise<boolean> {
  if (!(await untilReady(cluster, found.pid, 30_000))) return false
  const directory = await ask(urlOf(found, 'postgres', secrets.superuser, 'postgres'), 'SHOW data_directory').catch(() => '')
  return directory === cluster
}

const urlOf = ({ port }: Postmaster, role: string, password: string, database: string) => `postgres://${role}:${password}@127.0.0.1:${port}/${database}`

/** The only value of a one-row query, on a connection of its own. */
function ask(url: string, query: string): Promise<string> {
  return withConnection(url, async (client) => {
    const { rows } = await client.query<string[]>({ text: query, rowMode: 'array' })
    return String(rows[0]?.[0])
  })
}
