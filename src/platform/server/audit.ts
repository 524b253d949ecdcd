import { unitsOf, type Actor } from '../actor.ts'
import type { Change } from './context.ts'
import type { Tx } from './db.ts'
import './audit-tables.ts'

/** `via`: whose authority was used by delegation, where the actor's own roles were not enough. */
type Heading = { tenantId: number; at: string; actor: Actor; via?: { name: string } | null; command: string; requestId: string }

/** Whoever acts through an access token is named with it: a program did it for them. */
const nameOf = (actor: Actor) => (actor.kind === 'person' && actor.through ? `${actor.name} (qua mã truy cập “${actor.through}”)` : actor.name)

const json = (value: unknown) => (value === null || value === undefined ? null : JSON.stringify(value))

/** Writes the lines of one command into the trail, in the command's own transaction. */
export async function writeAudit(tx: Tx, heading: Heading, changes: Change[]): Promise<void> {
  const rows = changes.map((change) => ({
    tenant_id: heading.tenantId,
    at: heading.at,
    actor_id: heading.actor.kind === 'person' ? heading.actor.personId : null,
    actor_name: nameOf(heading.actor),
    on_behalf_of: heading.via?.name ?? null,
    held_in: unitsOf(heading.actor),
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
