import { join } from 'node:path'
import type { DatabaseHandle } from './types.ts'
import { readIfThere, remove, writePrivate } from './directory.ts'
import { isAlive } from './process.ts'

/** Who holds the data directory, told to the other processes: a server for long, a command for moments. */
export type Holder = { pid: number; role: 'server' | 'command'; database?: Omit<DatabaseHandle, 'stop'> }

const holderFile = (dataDir: string) => join(dataDir, 'holder.json')

export const announce = (dataDir: string, holder: Holder) => writePrivate(holderFile(dataDir), JSON.stringify(holder))
export const withdraw = (dataDir: string) => remove(holderFile(dataDir))

/** The living holder; what a killed process left behind does not count. */
export async function currentHolder(dataDir: string): Promise<Holder | undefined> {
  const text = await readIfThere(holderFile(dataDir))
  if (!text) return undefined
  const holder = JSON.parse(text) as Holder
  return isAlive(holder.pid) ? holder : undefined
}
