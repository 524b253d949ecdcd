/** The address at which a server of this data directory listens, so that links made on the command line lead there. */
import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const file = (dataDir: string) => join(dataDir, 'address')

export const noteAddress = (dataDir: string, origin: string) => writeFile(file(dataDir), `${origin}\n`)

/** The address last written down; undefined where no server ever ran. */
export function notedAddress(dataDir: string): string | undefined {
  try {
    return readFileSync(file(dataDir), 'utf8').trim() || undefined
  } catch {
    return undefined
  }
}
