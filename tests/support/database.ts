import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { withConnection } from '#platform/server/postgres/connection.ts'
import type { DatabaseHandle } from '#platform/server/postgres/index.ts'
import { until } from '#platform/server/postgres/process.ts'

export type TestDatabase = {
  /** Owns the schema; bypasses row-level security. */
  ownerUrl: string
  /** The run-time role, as the program queries. */
  appUrl: string
  /** Superuser, for what a test asks of the catalogue. */
  adminUrl: string
  drop(): Promise<void>
}

/**
 * A migrated database of the caller's own, copied from the run's template in some tens of milliseconds:
 * `const database = await createTestDatabase(); after(() => database.drop())`, once per test file.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const cluster = await testCluster()
  const name = `test_${randomBytes(6).toString('hex')}`
  await withConnection(cluster.adminUrl!, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE sangto OWNER sangto_owner`))
  return {
    ownerUrl: within(cluster.ownerUrl, name),
    appUrl: within(cluster.appUrl, name),
    adminUrl: within(cluster.adminUrl!, name),
    drop: () => withConnection(cluster.adminUrl!, async (client) => void (await client.query(`DROP DATABASE ${name} WITH (FORCE)`))),
  }
}

function within(url: string, database: string): string {
  const changed = new URL(url)
  changed.pathname = `/${database}`
  return changed.href
}

/** The run's database server: making its directory is the race that one test file wins and starts it. */
async function testCluster(): Promise<DatabaseHandle> {
  const directory = join(tmpdir(), `sangto-test-${runId()}`)
  if (claim(directory)) startCluster(directory)
  const answer = await until(60_000, () => read(directory, 'ready') ?? read(directory, 'failed'))
  if (!answer?.startsWith('{')) throw new Error(`The test database did not start: ${answer ?? read(directory, 'log') ?? directory}`)
  return JSON.parse(answer) as DatabaseHandle
}

/** The run is the `node --test` process above us, or this process when the file is run by itself. */
const runner = process.env.NODE_TEST_CONTEXT === 'child-v8' ? process.ppid : process.pid

/** The pid alone could be met again later: its start time makes it unique where the system tells it. */
function runId(): string {
  const stat = read('/proc', `${runner}/stat`)
  const started = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
  return `${runner}-${started ?? 'x'}`
}

function claim(directory: string): boolean {
  try {
    mkdirSync(directory)
    chmodSync(directory, 0o711)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function startCluster(directory: string): void {
  const log = openSync(join(directory, 'log'), 'a', 0o600)
  const script = join(import.meta.dirname, 'cluster.ts')
  const child = spawn(process.execPath, [script, directory, String(runner)], { detached: true, stdio: ['ignore', log, log], env: environment() })
  child.unref()
}

/** The test runner's variables would make the cluster's process believe that it is a test. */
function environment(): NodeJS.ProcessEnv {
  const { NODE_TEST_CONTEXT: _context, NODE_OPTIONS: _options, ...rest } = process.env
  return rest
}

function read(directory: string, name: string): string | undefined {
  try {
    return readFileSync(join(directory, name), 'utf8')
  } catch {
    return undefined
  }
}
