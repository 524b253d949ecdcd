import { commitmentOf, frameOf, linkHash, START, type Line } from './audit-hash.ts'
import type { Head } from './audit-seal.ts'

/**
 * What is wrong, and where. `changed`, `removed`, `reordered`: a line. `link`: a link, or the one before it, was altered.
 * `link_removed`: links from `seq` on are gone. `seal`: a seal was altered or is gone. `head`: the chain is not the one whose
 * head was written outside the database.
 */
export type FaultKind = 'changed' | 'removed' | 'reordered' | 'link' | 'link_removed' | 'seal' | 'head'
export type Fault = {
  kind: FaultKind
  seq: number
  eventId: number | null
  /** When the line was written, and of which record, as it was sealed. For a seal or a head: when that was made. */
  at: string | null
  record: { type: string; id: string } | null
}

type Link = { seq: number; event_id: number; frame: string[]; hash: string }
type Altered = { fault: Fault; was: string; says: string }

const faultOf = (kind: FaultKind, { seq, event_id, frame }: Link): Fault => ({ kind, seq, eventId: event_id, at: frame[1] ?? null, record: frame[5] && frame[6] ? { type: frame[5], id: frame[6] } : null })
/** A frame without the line's own number: two lines that were exchanged say each what the other said. */
const unnumbered = (frame: readonly string[]) => JSON.stringify(frame.slice(1))

/** Goes along one province's chain and keeps what it finds. */
export class Finder {
  seq = 0
  hash = START
  pseudonymised = 0
  readonly #tenantId: number
  /** By line: the hash of what it says since it was pseudonymised. */
  readonly #replaced: Map<string, string>
  readonly #heads: Head[]
  readonly #headHashes: Map<number, string>
  readonly #faults: Fault[] = []
  readonly #altered: Altered[] = []

  constructor(tenantId: number, replaced: Map<string, string>, heads: Head[]) {
    this.#tenantId = tenantId
    this.#replaced = replaced
    this.#heads = heads
    this.#headHashes = new Map(heads.map((head) => [head.seq, '']))
  }

  link(link: Link, line: Line | null): void {
    if (link.seq !== this.seq + 1) this.#missing(this.seq + 1)
    else if (link.hash !== linkHash(this.hash, this.#tenantId, link.seq, link.frame)) this.#faults.push(faultOf('link', link))
    this.seq = link.seq
    this.hash = link.hash
    if (this.#headHashes.has(link.seq)) this.#headHashes.set(link.seq, link.hash)
    if (!line || link.frame[0] !== String(link.event_id)) this.#faults.push(faultOf(line ? 'link' : 'removed', link))
    else this.#line(link, line)
  }

  #line(link: Link, line: Line): void {
    const frame = frameOf(line)
    const sealed = link.frame.at(-1)
    const commitment = frame.pop()!
    const body = frame.every((value, at) => value === link.frame[at])
    if (body && commitment === sealed) return
    if (body && line.salt === null && this.#replaced.get(line.id) === commitmentOf(line)) this.pseudonymised += 1
    else this.#altered.push({ fault: faultOf('changed', link), was: unnumbered(link.frame), says: unnumbered([...frame, commitment]) })
  }

  /** `sound`: it follows the seal before it, its own hash holds, and its last link is the one it names. */
  seal(seal: { first_seq: number; last_seq: number; sealed_at: string }, sound: boolean): void {
    if (!sound) this.#faults.push({ kind: 'seal', seq: seal.first_seq, eventId: null, at: seal.sealed_at, record: null })
    if (seal.last_seq > this.seq) this.#missing(Math.max(this.seq + 1, seal.first_seq), seal.sealed_at)
  }

  sealsEnd(lastSeq: number): void {
    if (lastSeq < this.seq) this.#faults.push({ kind: 'seal', seq: lastSeq + 1, eventId: null, at: null, record: null })
  }

  #missing(seq: number, at: string | null = null): void {
    this.#faults.push({ kind: 'link_removed', seq, eventId: null, at, record: null })
  }

  /** All that was found, in the order of the chain. */
  finish(): Fault[] {
    const wasSomewhere = new Set(this.#altered.map((one) => one.was))
    const lines = this.#altered.map(({ fault, was, says }): Fault => (says !== was && wasSomewhere.has(says) ? { ...fault, kind: 'reordered' } : fault))
    const heads = this.#heads.filter((head) => head.seq > this.seq || this.#headHashes.get(head.seq) !== head.hash).map((head): Fault => ({ kind: 'head', seq: head.seq, eventId: null, at: head.sealedAt, record: null }))
    return [...this.#faults, ...lines, ...heads].sort((a, b) => a.seq - b.seq)
  }
}
