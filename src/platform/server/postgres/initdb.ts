import { spawnSync } from 'node:child_process'
import { chownSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unavailable } from '#platform/errors.ts'
import { databaseWords } from '#messages/database.ts'
import type { Locale } from '#platform/messages.ts'
import type { Account } from './account.ts'
import type { Binaries } from './binaries.ts'
import { serverEnvironment } from './postmaster.ts'

/**
 * Creates the cluster, whole or not at all: UTF-8, code-point order with Unicode character classes (the order of names
 * is always asked for by collation "vi-x-icu"), passwords by SCRAM on every connection.
 */
export function createCluster(home: string, cluster: string, binaries: Binaries, account: Account | undefined, password: string, locale: Locale): void {
  const half = `${cluster}.new`
  const passwordFile = join(home, 'password')
  rmSync(passwordFile, { force: true })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (account) chownSync(passwordFile, account.uid, account.gid)
  // C.UTF-8 exists in glibc, musl and current macOS; an older system still gets the same order by plain C.
  let said = ''
  try {
    for (const ctype of ['C.UTF-8', 'C']) {
      rmSync(half, { recursive: true, force: true })
      said = initdb(half, binaries, account, passwordFile, ctype)
      if (said === '') return renameSync(half, cluster)
    }
  } finally {
    rmSync(passwordFile, { force: true })
  }
  throw unavailable('database.init_failed', databaseWords(locale).initFailed(said))
}

/** Runs initdb; returns '' or what it complained of. */
function initdb(cluster: string, binaries: Binaries, account: Account | undefined, passwordFile: string, ctype: string): string {
  const args = [
    ...['--pgdata', cluster, '--username', 'postgres', '--auth', 'scram-sha-256', '--pwfile', passwordFile, '--encoding', 'UTF8'],
    ...['--locale', 'C', '--lc-ctype', ctype, '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8', '--no-instructions'],
  ]
  const run = spawnSync(binaries.initdb, args, { cwd: '/', env: serverEnvironment, encoding: 'utf8', ...account })
  return run.status === 0 ? '' : (run.error?.message ?? run.stderr.trim())
}

/** A cluster serves under the major version that made it, no other. */
export function checkVersion(cluster: string, binaries: Binaries, locale: Locale): void {
  const found = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  const own = /(\d+)\./.exec(spawnSync(binaries.postgres, ['--version'], { encoding: 'utf8' }).stdout)?.[1]
  if (found !== own) throw unavailable('database.other_version', databaseWords(locale).otherVersion(cluster, found, own ?? '?'))
}
