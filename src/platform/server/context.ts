import type { Logger } from 'pino'
import type { Actor, Via } from '../actor.ts'
import type { Locale } from '../messages.ts'
import type { Tx } from './db.ts'
import type { FileStore } from './files.ts'

/** One changed record, for the audit trail: from what (null when new) to what (null when removed). */
export type Change = { type: string; id: string; before: unknown; after: unknown; reason?: string }

/** What a command or query is given. No globals, no `new Date()`, no other way to the database. */
export type Context<Subject = any> = {
  /** Who acts; once the policy was asked, without delegated roles that do not reach this operation and record. */
  actor: Actor
  /** Whose authority is used by delegation, once the policy was asked: null where the actor's own roles are enough. */
  via: Via | null
  tenantId: number
  tx: Tx
  /** The moment of the request, ISO 8601 in UTC. */
  now: string
  /** The calendar day in Việt Nam (UTC+7), ISO date. */
  today: string
  locale: Locale
  log: Logger
  files: FileStore
  /** Asks the command's `allow` about the stored record; refuses with "forbidden". */
  permit: (subject: Subject) => void
  /** Writes one line of the audit trail. */
  changed: (change: Change) => void
  /** Queues a job to run after this transaction has committed, as this actor. */
  enqueue: (job: string, data: object) => void
}
