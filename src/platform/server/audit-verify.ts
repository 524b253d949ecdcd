import { sql, type Kysely } from 'kysely'
import './audit-tables.ts'
import { Finder, type Fault } from './audit-faults.ts'
import { sealHash } from './audit-hash.ts'
import { linesById } from './audit-line.ts'
import type { Head } from './audit-seal.ts'
import { inTenant, type Database, type Tx } from './db.ts'

export type Verified = {
  tenantId: number
  /** Lines that are linked, and the last head. */
  sealed: number
  head: { seq: number; hash: string } | null
  /** Lines that are not sealed yet, and when the oldest was written. */
  unsealed: number
  oldest: string | null
  /** Sealed lines whose personal part was replaced since, each named by a line of its own. */
  pseudonymised: number
  /** Heads outside the database that were compared. */
  heads: number
  faults: Fault[]
}

const AT_ONCE = 2_000

/**
 * Reads a province's whole trail and computes every hash anew: nothing altered, removed or reordered, and every head that was
 * written outside the database still in its place. Reads only; lines written meanwhile are not seen.
 */
export async function verifyTrail(db: Kysely<Database>, tenantId: number, heads: Head[]): Promise<Verified> {
  return inTenant(db, tenantId, 'read', async (tx) => {
    await sql`set transaction isolation level repeatable read`.execute(tx)
    const finder = new Finder(tenantId, await replacedLines(tx, tenantId), heads)
    await followLinks(tx, tenantId, finder)
    await verifySeals(tx, tenantId, finder)
    const { rows: [tail] } = await sql<{ unsealed: number; oldest: string | null }>`
      select count(*) as unsealed, min(line.at) as oldest from audit_events line
      where line.tenant_id = ${tenantId} and not exists (select from audit_links link where link.tenant_id = line.tenant_id and link.event_id = line.id)`.execute(tx)
    return { tenantId, sealed: finder.seq, head: finder.seq > 0 ? { seq: finder.seq, hash: finder.hash } : null, ...tail!, pseudonymised: finder.pseudonymised, heads: heads.length, faults: finder.finish() }
  })
}

/** What each pseudonymised line says now, as the lines of `audit.pseudonymise` name it; the last word counts. */
async function replacedLines(tx: Tx, tenantId: number): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; says: string }>`
    select said.key as id, said.value as says from audit_events line, jsonb_each_text(line.after -> 'lines') said
    where line.tenant_id = ${tenantId} and line.command = 'audit.pseudonymise' order by line.id`.execute(tx)
  return new Map(rows.map((row) => [row.id, row.says]))
}

async function followLinks(tx: Tx, tenantId: number, finder: Finder): Promise<void> {
  for (let after = 0; ; ) {
    const links = await tx.selectFrom('audit_links').select(['seq', 'event_id', 'frame', 'hash']).where('tenant_id', '=', tenantId).where('seq', '>', after).orderBy('seq').limit(AT_ONCE).execute()
    const lines = await linesById(tx, tenantId, links.map((link) => link.event_id))
    for (const link of links) finder.link(link, lines.get(link.event_id) ?? null)
    if (links.length < AT_ONCE) return
    after = links.at(-1)!.seq
  }
}

async function verifySeals(tx: Tx, tenantId: number, finder: Finder): Promise<void> {
  const seals = await tx
    .selectFrom('audit_seals as seal')
    .leftJoin('audit_links as link', (on) => on.onRef('link.tenant_id', '=', 'seal.tenant_id').onRef('link.seq', '=', 'seal.last_seq'))
    .selectAll('seal')
    .select('link.hash as linked')
    .where('seal.tenant_id', '=', tenantId)
    .orderBy('seal.number')
    .execute()
  let before: { number: number; last_seq: number; hash: string } = { number: 0, last_seq: 0, hash: '' }
  for (const seal of seals) {
    const follows = seal.number === before.number + 1 && seal.first_seq === before.last_seq + 1 && seal.previous === before.hash
    const holds = seal.count === seal.last_seq - seal.first_seq + 1 && seal.hash === sealHash(tenantId, seal) && (seal.linked ?? seal.head) === seal.head
    finder.seal(seal, follows && holds)
    before = seal
  }
  finder.sealsEnd(before.last_seq)
}
