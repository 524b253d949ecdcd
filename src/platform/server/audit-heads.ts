/** The head of each province's chain, written outside the database: who rewrites the database has not rewritten this. */
import { appendFile, mkdir, open, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { dayInVietnam } from './runtime.ts'
import type { Head } from './audit-seal.ts'

const Written = z.object({ seq: z.number(), hash: z.string(), sealedAt: z.string() })

const folder = (dataDir: string) => join(dataDir, 'audit-heads')
/** One line a day, never changed: to be copied elsewhere, printed, or mailed. */
const daily = (dataDir: string, tenantId: number) => join(folder(dataDir), `${tenantId}.jsonl`)
/** The newest head, after every seal. */
const latest = (dataDir: string, tenantId: number) => join(folder(dataDir), `${tenantId}.latest.json`)

/** Notes a head: always as the newest, and as the day's own line when the day has none. On disk when it returns. */
export async function writeHead(dataDir: string, tenantId: number, head: Head): Promise<void> {
  await mkdir(folder(dataDir), { recursive: true, mode: 0o700 })
  const path = latest(dataDir, tenantId)
  await writeFile(`${path}.new`, `${JSON.stringify(head)}\n`, { mode: 0o600, flush: true })
  await rename(`${path}.new`, path)
  const last = (await linesOf(daily(dataDir, tenantId))).at(-1)
  if (last && dayOf(last) >= dayOf(head)) return
  await appendFile(daily(dataDir, tenantId), `${JSON.stringify(head)}\n`, { mode: 0o600, flush: true })
  await flushFolder(folder(dataDir))
}

const dayOf = (head: Head) => dayInVietnam(new Date(head.sealedAt))

/** Every head that was written for this province, oldest first. */
export async function readHeads(dataDir: string, tenantId: number): Promise<Head[]> {
  const written = [...(await linesOf(daily(dataDir, tenantId))), ...(await linesOf(latest(dataDir, tenantId)))]
  return [...new Map(written.map((head) => [`${head.seq} ${head.hash}`, head])).values()]
}

async function linesOf(path: string): Promise<Head[]> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
    return ''
  })
  return text.split('\n').filter(Boolean).map((line) => Written.parse(JSON.parse(line)))
}

/** A new name in a folder is on disk when the folder is; Windows knows no such thing. */
async function flushFolder(path: string): Promise<void> {
  const handle = await open(path, 'r').catch(() => null)
  await handle?.sync().catch(() => {})
  await handle?.close()
}
