/**
 * Where a file waits while it is read: the machine's own temporary directory, readable by the program alone, outside the
 * store and outside every backup. Whether a document is secret is known only when it has been read.
 */
import { lstat, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const DAY = 24 * 3600_000

const folder = () => join(tmpdir(), `sangto-reading-${process.getuid?.() ?? 'user'}`)
const places = (id: string) => ({ bytes: join(folder(), id), name: join(folder(), `${id}.name`) })

/** Where everybody may write, somebody else may have made the folder first, to read along or to change what is read. */
async function requireOwn(path: string): Promise<void> {
  const found = await lstat(path)
  const own = found.isDirectory() && (process.getuid === undefined || (found.uid === process.getuid() && (found.mode & 0o077) === 0))
  if (!own) throw new Error(`${path} is not this program's own (directory, its user, mode 0700). Remove it or set TMPDIR.`)
}

/** Keeps a file until it is read, and clears away what a crash has left for over a day. */
export async function keepForReading(id: string, bytes: Uint8Array, name: string): Promise<void> {
  await mkdir(folder(), { recursive: true, mode: 0o700 })
  await requireOwn(folder())
  for (const entry of await readdir(folder())) {
    const path = join(folder(), entry)
    const found = await stat(path).catch(() => null)
    if (found && Date.now() - found.mtimeMs > DAY) await rm(path, { force: true })
  }
  await writeFile(places(id).bytes, bytes, { mode: 0o600 })
  await writeFile(places(id).name, name, { mode: 0o600 })
}

/** The file, or null when it is no longer there. */
export async function takeForReading(id: string): Promise<{ bytes: Uint8Array; name: string } | null> {
  const { bytes, name } = places(id)
  return Promise.all([readFile(bytes), readFile(name, 'utf8')]).then(([content, called]) => ({ bytes: content, name: called }), () => null)
}

export async function dropReading(id: string): Promise<void> {
  await Promise.all(Object.values(places(id)).map((path) => rm(path, { force: true })))
}
