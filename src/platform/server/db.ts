import { Kysely, PostgresDialect, sql, type PostgresPoolClient } from 'kysely'
import type { Duplex } from 'node:stream'
import pg from 'pg'

/** Every table of the program. Modules add theirs by declaration merging in `server/tables.ts`. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type
export interface Database {}

/** What commands and queries hold: one connection inside one transaction, narrowed to one tenant. */
export type Tx = Kysely<Database>

// bigint as number (counts and sizes stay far below 2^53), numeric and date as text, timestamps as ISO text.
const PARSERS: Record<number, (text: string) => unknown> = {
  [pg.types.builtins.INT8]: Number,
  [pg.types.builtins.NUMERIC]: String,
  [pg.types.builtins.DATE]: String,
  [pg.types.builtins.TIMESTAMPTZ]: (text) => new Date(text).toISOString(),
}
const types = { getTypeParser: (oid: number, format?: 'text') => PARSERS[oid] ?? pg.types.getTypeParser(oid, format) } as pg.CustomTypesConfig

/** Questions asked together go out together (`pipeline`), without waiting for each other's answers. */
export function openPool(url: string, max = 10): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max, types, application_name: 'sangto', pipeline: true })
  pool.on('error', () => {}) // an idle connection that the server closed; the next query opens another
  return pool
}

export function openKysely(pool: pg.Pool): Kysely<Database> {
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool: { options: pool.options, connect: async () => preparing(await pool.connect()), end: () => pool.end() } }) })
}

/** Statements that a connection keeps prepared; more would only fill the database's memory. */
const PREPARED = 300
const prepared = new WeakMap<pg.PoolClient, Map<string, string>>()

/** What is asked in one turn goes out in one packet: a system call costs more than the short question that it carries. */
function gather(client: pg.PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: Duplex } }).connection
  stream.cork()
  process.nextTick(() => stream.uncork())
}

/** A connection that prepares what it is asked with parameters, so that the database parses and plans a statement once. */
function preparing(client: pg.PoolClient): PostgresPoolClient {
  const names = prepared.get(client) ?? new Map<string, string>()
  prepared.set(client, names)
  const nameOf = (text: string) => {
    if (!names.has(text) && names.size < PREPARED) names.set(text, `s${names.size}`)
    return names.get(text)
  }
  return {
    query: ((text: string | object, values?: unknown[]) => {
      gather(client)
      const name = typeof text === 'string' && values?.length ? nameOf(text) : undefined
      return name ? client.query({ name, text: text as string, values: values! }) : client.query(text as string, values)
    }) as unknown as PostgresPoolClient['query'],
    release: () => client.release(),
  }
}

/**
 * Runs `work` in one transaction that sees one tenant's rows only (row-level security reads `sangto.tenant`).
 * Opening the transaction and naming the tenant is one round trip.
 */
export async function inTenant<T>(db: Kysely<Database>, tenantId: number, mode: 'read' | 'write', work: (tx: Tx) => Promise<T>): Promise<T> {
  if (!Number.isSafeInteger(tenantId)) throw new TypeError('tenantId must be an integer')
  return db.connection().execute(async (tx) => {
    await sql.raw(`begin ${mode === 'read' ? 'read only' : 'read write'}; set local sangto.tenant = '${tenantId}'`).execute(tx)
    try {
      const result = await work(tx)
      await sql.raw('commit').execute(tx)
      return result
    } catch (error) {
      await sql.raw('rollback').execute(tx)
      throw error
    }
  })
}

/** One read-only transaction for all that a page asks: opened at the first question, ended by whoever opened it. */
export type Reading = { tx: () => Promise<Tx>; end: () => Promise<void> }

/** Saves each query of a page its own opening and closing. A command meanwhile has its own transaction; what it commits is seen (read committed). */
export function reading(pool: pg.Pool, tenantId: number): Reading {
  if (!Number.isSafeInteger(tenantId)) throw new TypeError('tenantId must be an integer')
  let opened: Promise<{ tx: Tx; client: pg.PoolClient }> | undefined
  let ended = false
  const stillOpen = () => {
    if (ended) throw new Error('The reading has ended')
  }
  const open = async () => {
    const client = await pool.connect()
    const inner = preparing(client)
    // A page that was refused half-way may still have questions under way: the connection is then another's, and must not hear them.
    const query = (async (...asked: Parameters<typeof inner.query>) => (stillOpen(), inner.query(...asked))) as unknown as typeof inner.query
    const held = { ...inner, query, release: () => {} }
    const tx = new Kysely<Database>({ dialect: new PostgresDialect({ pool: { options: pool.options, connect: async () => held, end: async () => {} } }) })
    // Not awaited: the first question goes with it. Where this fails the connection is lost, and every question after it fails too.
    gather(client)
    client.query(`begin read only; set local sangto.tenant = '${tenantId}'`).catch(() => {})
    return { tx, client }
  }
  return {
    tx: async () => (stillOpen(), (await (opened ??= open())).tx),
    async end() {
      ended = true
      const held = await opened?.catch(() => undefined)
      if (!held) return
      const broken = await held.client.query('commit').then(() => false, () => true)
      held.client.release(broken)
    },
  }
}
