/**
 * The database server of one test run: started by the first test file that asks, in a process of its own that outlives
 * the files and ends with the run. Run by node: `cluster.ts DIRECTORY RUNNER_PID`.
 */
import { rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { existsSync } from 'node:fs'
import { migrate, MIGRATIONS } from '#platform/server/migrate.ts'
import { openDatabase } from '#platform/server/postgres/index.ts'
import { isAlive } from '#platform/server/postgres/process.ts'

const [directory, runner] = [process.argv[2]!, Number(process.argv[3])]
const log = { info() {}, warn: console.error, error: console.error }

/** Durability is for people's data; a test run's is thrown away. */
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200', max_wal_size: '512MB' }

async function tell(name: string, content: string) {
  await writeFile(join(directory, `${name}.new`), content, { mode: 0o600 })
  await rename(join(directory, `${name}.new`), join(directory, name))
}

async function serve(): Promise<void> {
  const database = await openDatabase({ dataDir: join(directory, 'data'), log, settings, locale: 'en' })
  try {
    if (existsSync(MIGRATIONS)) await migrate({ ownerUrl: database.ownerUrl, log, locale: 'en' })
    await tell('ready', JSON.stringify(database))
    while (isAlive(runner)) await sleep(500)
  } finally {
    await database.stop()
  }
}

try {
  await serve()
} catch (error) {
  await tell('failed', String((error as Error).message))
  while (isAlive(runner)) await sleep(500)
} finally {
  await rm(directory, { recursive: true, force: true })
}
