import { sql } from 'kysely'
import { platformWords } from '#messages/platform.ts'
import type { System } from '../actor.ts'
import type { Platform } from './runtime.ts'

/** What the program does by itself, again and again, in every province: sealing the trail, erasing what has had its time. */
export type Routine = {
  name: string
  /** Seconds from the end of one round to the next. A round must not mind being done twice. */
  every: number
  run: (platform: Platform, province: System) => Promise<void>
}

const registry = new Map<string, Routine>()

export function routine(name: string, definition: Omit<Routine, 'name'>): Routine {
  if (registry.has(name)) throw new Error(`Two routines are named ${name}`)
  const made = { name, ...definition }
  registry.set(name, made)
  return made
}

export const routines = () => [...registry.values()]

/** The first round comes soon after the start, but leaves the start alone. */
const FIRST_AFTER = 2

/** Goes on with these routines until `stop`, which waits for the rounds under way. A province in which one fails does not keep the others waiting. */
export function keepRoutines(platform: Platform, kept: Routine[]): { stop: () => Promise<void> } {
  let stopped = false
  const timers = new Set<NodeJS.Timeout>()
  const rounds = new Map<Routine, Promise<void>>()

  async function round(one: Routine): Promise<void> {
    for (const tenantId of await provinces(platform)) {
      if (stopped) return
      await one.run(platform, { kind: 'system', tenantId, name: platformWords('vi').bySchedule }).catch((error: unknown) => platform.log.error({ routine: one.name, tenantId, error: String(error) }, 'routine'))
    }
  }
  function after(seconds: number, one: Routine): void {
    const timer = setTimeout(() => {
      timers.delete(timer)
      const done = round(one).catch((error: unknown) => platform.log.error({ routine: one.name, error: String(error) }, 'routine'))
      rounds.set(one, done.then(() => void (stopped || after(one.every, one))))
    }, seconds * 1000)
    timers.add(timer.unref())
  }
  for (const one of kept) after(Math.min(one.every, FIRST_AFTER), one)
  return {
    async stop() {
      stopped = true
      for (const timer of timers) clearTimeout(timer)
      await Promise.all(rounds.values())
    },
  }
}

async function provinces(platform: Platform): Promise<number[]> {
  const { rows } = await sql<{ tenant_id: number }>`select tenant_ids() as tenant_id`.execute(platform.db)
  return rows.map((row) => row.tenant_id)
}
