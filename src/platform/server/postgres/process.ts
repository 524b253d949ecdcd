import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** Whether the process runs. A zombie (dead, not yet reaped by a careless init) does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3) !== 'Z'
  } catch {
    return true
  }
}

/** The command line of a process, or '' when it cannot be known. */
export function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? ''
  }
}

/** Asks again every `every` ms until the answer is not undefined, or returns undefined after `within` ms. */
export async function until<T>(within: number, ask: () => T | undefined | Promise<T | undefined>, every = 25): Promise<T | undefined> {
  for (const end = Date.now() + within; ; await sleep(every)) {
    const answer = await ask()
    if (answer !== undefined || Date.now() >= end) return answer
  }
}
