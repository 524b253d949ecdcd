import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { DatabaseHandle } from '#platform/server/postgres/index.ts'

/** What a process that opened a database said about it; `error` when it was refused. */
export type Opened = Omit<DatabaseHandle, 'stop'> & { error?: string; code?: string; said: string[]; child: ChildProcess; end: (signal: NodeJS.Signals) => Promise<void> }

/** Opens the database in a process of its own, from this checkout or from another. */
export async function openInProcess(role: 'server' | 'command', dataDir: string, { env = {}, checkout = '' } = {}): Promise<Opened> {
  const script = checkout ? join(checkout, 'tests/support/open.ts') : join(import.meta.dirname, 'open.ts')
  const { NODE_TEST_CONTEXT: _context, DATABASE_URL: _url, DATABASE_APP_URL: _appUrl, ...rest } = process.env
  const child = spawn(process.execPath, [script, role, dataDir], { env: { ...rest, ...env }, stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string]
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill(signal)
    await once(child, 'exit')
  }
  return { ...(JSON.parse(line) as Opened), child, end }
}
