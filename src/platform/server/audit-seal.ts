import { sql } from 'kysely'
import './audit-tables.ts'
import { frameOf, linkHash, sealHash, START, type Line } from './audit-hash.ts'
import { linesById } from './audit-line.ts'
import { inTenant, type Tx } from './db.ts'
import type { Platform } from './runtime.ts'

/** Lines in one seal at most: a transaction of some tens of milliseconds. */
const BATCH = 1_000
/** One sealer a province, whatever process it runs in. The number is arbitrary but ours. */
const LOCK = 7_264_911

/** Where a province's chain stands: its last seal. Null before the first. */
export type Head = { seq: number; hash: string; sealedAt: string }

/**
 * Links and seals what has been committed since the last time, so that no command waits for it. A line that commits late,
 * with a lower id than lines already sealed, is linked when it is there. Returns how many lines were sealed and the head.
 */
export async function sealTrail(platform: Pick<Platform, 'db' | 'clock'>, tenantId: number): Promise<{ sealed: number; head: Head | null }> {
  let sealed = 0
  for (let after = 0; ; ) {
    const done = await inTenant(platform.db, tenantId, 'write', (tx) => sealBatch(tx, tenantId, after, platform.clock().toISOString()))
    sealed += done.ids.length
    if (done.ids.length < BATCH) return { sealed, head: done.head }
    after = done.ids.at(-1)!
  }
}

/** Seals the next lines of the tail beyond `after`: in one run it is not looked through from the start each time. */
async function sealBatch(tx: Tx, tenantId: number, after: number, now: string): Promise<{ ids: number[]; head: Head | null }> {
  await sql`select pg_advisory_xact_lock(${LOCK}::int, ${tenantId}::int)`.execute(tx)
  const last = await tx.selectFrom('audit_seals').selectAll().where('tenant_id', '=', tenantId).orderBy('number', 'desc').limit(1).executeTakeFirst()
  const tail = await tx.selectFrom('audit_tail').select('event_id').where('tenant_id', '=', tenantId).where('event_id', '>', after).orderBy('event_id').limit(BATCH).execute()
  const ids = tail.map((row) => row.event_id)
  if (ids.length === 0) return { ids, head: last ? { seq: last.last_seq, hash: last.head, sealedAt: last.sealed_at } : null }

  const lines = await linesById(tx, tenantId, ids)
  const links = linksOf(ids.map((id) => lines.get(id)!), { tenantId, seq: last?.last_seq ?? 0, hash: last?.head ?? START })
  const [first, end] = [links[0]!, links.at(-1)!]
  const seal = { number: (last?.number ?? 0) + 1, first_seq: first.seq, last_seq: end.seq, first_event: first.event_id, last_event: end.event_id, count: links.length, head: end.hash, previous: last?.hash ?? '', sealed_at: now }
  await tx.insertInto('audit_links').values(links).execute()
  await tx.insertInto('audit_seals').values({ tenant_id: tenantId, ...seal, hash: sealHash(tenantId, seal) }).execute()
  await tx.deleteFrom('audit_tail').where('tenant_id', '=', tenantId).where('event_id', 'in', ids).execute()
  return { ids, head: { seq: seal.last_seq, hash: seal.head, sealedAt: now } }
}

function linksOf(lines: Line[], after: { tenantId: number; seq: number; hash: string }) {
  let { seq, hash } = after
  return lines.map((line) => {
    const frame = frameOf(line)
    seq += 1
    hash = linkHash(hash, after.tenantId, seq, frame)
    return { tenant_id: after.tenantId, seq, event_id: Number(line.id), frame, hash }
  })
}

export type SealState = { head: Head | null; unsealed: number; oldest: string | null }

/** How far the trail is sealed, and what is not yet. */
export async function sealState(tx: Tx, tenantId: number): Promise<SealState> {
  const { rows } = await sql<{ seq: number | null; hash: string; sealed_at: string; unsealed: number; oldest: string | null }>`
    select seal.last_seq as seq, seal.head as hash, seal.sealed_at, tail.unsealed, tail.oldest
    from (select count(*) as unsealed, min(line.at) as oldest from audit_tail join audit_events line on line.tenant_id = audit_tail.tenant_id and line.id = event_id where audit_tail.tenant_id = ${tenantId}) tail
    left join lateral (select * from audit_seals where tenant_id = ${tenantId} order by number desc limit 1) seal on true`.execute(tx)
  const row = rows[0]!
  return { head: row.seq === null ? null : { seq: row.seq, hash: row.hash, sealedAt: row.sealed_at }, unsealed: row.unsealed, oldest: row.oldest }
}
