import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { readIfThere, writePrivate } from './directory.ts'

/** Random passwords of this data directory's database roles, in a file that only its owner can read. */
export type Secrets = { superuser: string; owner: string; app: string }

export const secretsFile = (dataDir: string) => join(dataDir, 'secrets.json')

export async function readSecrets(dataDir: string): Promise<Secrets | undefined> {
  const text = await readIfThere(secretsFile(dataDir))
  return text === undefined ? undefined : (JSON.parse(text) as Secrets)
}

/** The secrets of the directory, made at the first call. They are on disk before any role bears them. */
export async function ensureSecrets(dataDir: string): Promise<Secrets> {
  const found = await readSecrets(dataDir)
  if (found) return found
  const made = { superuser: password(), owner: password(), app: password() }
  await writePrivate(secretsFile(dataDir), JSON.stringify(made, null, 2))
  return made
}

/** 192 bits, of characters that need no escaping in a URL or in SQL. */
const password = () => randomBytes(24).toString('base64url')
