import { spawnSync } from 'node:child_process'
import { unavailable } from '#platform/errors.ts'
import { databaseWords } from '#messages/database.ts'
import type { Locale } from '#platform/messages.ts'

/** The system user that runs the embedded PostgreSQL when we are root, which PostgreSQL refuses. */
export type Account = { uid: number; gid: number }

const NAME = 'sangto'

/** The account to run PostgreSQL as: none unless we are root, else the system user "sangto", created when missing. */
export function databaseAccount(locale: Locale): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const found = lookUp()
  if (found) return found
  const made = spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent', '--shell', '/usr/sbin/nologin', NAME], {
    encoding: 'utf8',
  })
  const account = lookUp()
  if (account) return account
  throw unavailable('database.no_account', databaseWords(locale).noAccount(made.error?.message ?? made.stderr.trim()))
}

function lookUp(): Account | undefined {
  const ask = (flag: string) => {
    const answer = spawnSync('id', [flag, NAME], { encoding: 'utf8' })
    return answer.status === 0 ? Number(answer.stdout) : undefined
  }
  const uid = ask('-u')
  const gid = ask('-g')
  return uid === undefined || gid === undefined ? undefined : { uid, gid }
}

/** Whether the account can enter (directory) or run (file) the path: every parent counts. */
export function canReach(account: Account | undefined, path: string): boolean {
  const asked = spawnSync('/bin/sh', ['-c', 'test -r "$1" && test -x "$1"', 'sh', path], { cwd: '/', ...account })
  return asked.status === 0
}
