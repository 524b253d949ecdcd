import { chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'

/** Creates the data directory for its owner's eyes only; an existing one keeps its mode. */
export async function ensureDirectory(path: string): Promise<void> {
  const created = await mkdir(path, { recursive: true, mode: 0o700 })
  if (created) await chmod(path, 0o700)
}

/** Writes a small file whole or not at all, readable by its owner only. */
export async function writePrivate(path: string, content: string): Promise<void> {
  const half = `${path}.${process.pid}.new`
  await writeFile(half, content, { mode: 0o600 })
  await rename(half, path)
}

/** The file's text, or undefined where there is none. */
export async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

export const remove = (path: string) => rm(path, { recursive: true, force: true })
