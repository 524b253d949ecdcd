import { readdirSync, readFileSync } from 'node:fs'

/** Clock ticks a second of /proc (sysconf _SC_CLK_TCK): 100 on every Linux that we know. */
const TICKS = 100

function ticksOf(pid: number | string): { parent: number; ticks: number; ended: number } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const rest = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return { parent: Number(rest[1]), ticks: Number(rest[11]) + Number(rest[12]), ended: Number(rest[13]) + Number(rest[14]) }
  } catch {
    return null
  }
}

/** CPU milliseconds used so far by these processes and by their direct children (a postmaster's backends), also those that have ended. */
export function cpuOf(...pids: number[]): number {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  let ticks = 0
  for (const pid of all) {
    const found = ticksOf(pid)
    if (!found) continue
    if (pids.includes(Number(pid))) ticks += found.ticks + found.ended
    else if (pids.includes(found.parent)) ticks += found.ticks
  }
  return (ticks * 1000) / TICKS
}

/** The process above: of a database connection, the postmaster. */
export function parentOf(pid: number): number {
  const found = ticksOf(pid)
  if (!found) throw new Error(`No process ${pid} in /proc: the benches need Linux and a database on this machine`)
  return found.parent
}
