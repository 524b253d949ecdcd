import type pg from 'pg'
import { openKysely, openPool } from '#platform/server/db.ts'
import type { Platform } from '#platform/server/runtime.ts'
import type { TestProgram } from '#tests/support/program.ts'

export type Overheard = Platform & { close: () => Promise<void> }
/** What the database hears of a statement of the program. */
export type Ear = (statement: string) => string

export const asSaid: Ear = (statement) => statement

/** Everything is done for real and nothing stays: where the program commits, the database hears a rollback. */
export const leavingNoTrace: Ear = (statement) => (statement === 'commit' ? 'rollback' : statement)

/** The database is told that this is another province's request, whatever the program says. */
export const asProvince = (tenantId: number): Ear => (statement) => statement.replace(/(?<=^begin read \w+; set local sangto\.tenant = ')\d+(?='$)/, String(tenantId))

/** The program over a connection of its own, on which the database hears what `ear` makes of each statement. No job is queued. */
export function overhear({ platform }: TestProgram, url: string, ear: Ear): Overheard {
  const pool = openPool(url, 4)
  // The program keeps statements prepared by connection: each connection keeps its one listener.
  const listeners = new WeakMap<pg.PoolClient, pg.PoolClient>()
  const listening = (client: pg.PoolClient) => {
    const query = (asked: unknown, values?: unknown[]) => client.query((typeof asked === 'string' ? ear(asked) : asked) as string, values)
    return listeners.get(client) ?? listeners.set(client, Object.assign(Object.create(client) as pg.PoolClient, { query, release: () => client.release() })).get(client)!
  }
  const overheard = { options: pool.options, connect: async () => listening(await pool.connect()), end: () => pool.end() } as unknown as pg.Pool
  return { ...platform, db: openKysely(overheard), enqueue: async () => {}, close: () => pool.end() }
}
