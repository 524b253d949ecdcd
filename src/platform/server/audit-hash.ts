/** How a line of the trail becomes a hash (docs/adr/0007-audit-chain.md). Anybody can do the same with the published rule. */
import { createHash } from 'node:crypto'

/** A stored line in text form, as PostgreSQL writes it; see `audit-line.ts`. */
export type Line = {
  id: string
  at: string
  actor_id: string | null
  held_in: string | null
  command: string
  record_type: string
  record_id: string
  request_id: string
  // The personal part: it may be replaced by a pseudonym later, so only its salted hash goes into the chain.
  salt: string | null
  actor_name: string
  on_behalf_of: string | null
  reason: string | null
  before: string | null
  after: string | null
}

/** Netstrings (length in bytes, colon, text, comma; null is "-,"): no two lists of texts give the same bytes. */
export const netstrings = (texts: readonly (string | null)[]) => texts.map((text) => (text === null ? '-,' : `${Buffer.byteLength(text)}:${text},`)).join('')

export const hashOf = (texts: readonly (string | null)[]) => createHash('sha256').update(netstrings(texts)).digest('hex')

/** The salted hash of what is personal in a line. */
export const commitmentOf = (line: Line) => hashOf([line.salt, line.actor_name, line.on_behalf_of, line.reason, line.before, line.after])

/** What stands in the link of a line. The id is first, the commitment last; an absent value is ''. */
export const frameOf = (line: Line): string[] =>
  [line.id, line.at, line.actor_id ?? '', line.held_in ?? '', line.command, line.record_type, line.record_id, line.request_id, commitmentOf(line)]

/** The hash of a link: of the link before it (64 zeros for the first), its place, and its frame. */
export const linkHash = (previous: string, tenantId: number, seq: number, frame: readonly string[]) => hashOf([previous, String(tenantId), String(seq), ...frame])

export const START = '0'.repeat(64)

export type Seal = { number: number; first_seq: number; last_seq: number; first_event: number; last_event: number; count: number; head: string; previous: string; sealed_at: string }

/** The hash of a seal covers everything that it says. */
export const sealHash = (tenantId: number, seal: Seal) =>
  hashOf([seal.previous, String(tenantId), ...[seal.number, seal.first_seq, seal.last_seq, seal.first_event, seal.last_event, seal.count].map(String), seal.head, seal.sealed_at])
