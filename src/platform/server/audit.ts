import type { Generated, JSONColumnType } from 'kysely'
import type { Actor } from '../actor.ts'
import type { Change } from './context.ts'
import type { Tx } from './db.ts'

declare module './db.ts' {
  interface Database {
    audit_events: {
      tenant_id: number
      id: Generated<number>
      at: string
      actor_id: string | null
      actor_name: string
      command: string
      record_type: string
      record_id: string
      before: JSONColumnType<object | null> | null
      after: JSONColumnType<object | null> | null
      reason: string | null
      request_id: string
    }
  }
}

type Heading = { tenantId: number; at: string; actor: Actor; command: string; requestId: string }

const json = (value: unknown) => (value === null || value === undefined ? null : JSON.stringify(value))

/** Writes the lines of one command into the trail, in the command's own transaction. */
export async function writeAudit(tx: Tx, heading: Heading, changes: Change[]): Promise<void> {
  const rows = changes.map((change) => ({
    tenant_id: heading.tenantId,
    at: heading.at,
    actor_id: heading.actor.kind === 'person' ? heading.actor.personId : null,
    actor_name: heading.actor.name,
    command: heading.command,
    record_type: change.type,
    record_id: change.id,
    before: json(change.before),
    after: json(change.after),
    reason: change.reason ?? null,
    request_id: heading.requestId,
  }))
  for (let start = 0; start < rows.length; start += 500) await tx.insertInto('audit_events').values(rows.slice(start, start + 500)).execute()
}
