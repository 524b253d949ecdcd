import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The program's own secret (cookies, sealed settings): SANGTO_SECRET, else made once and kept in the data directory, readable by its owner only. */
export async function programSecret(dataDir: string): Promise<string> {
  const given = process.env['SANGTO_SECRET']
  if (given) return given
  const path = join(dataDir, 'secret')
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  try {
    await writeFile(path, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx', flush: true })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFile(path, 'utf8')
}
