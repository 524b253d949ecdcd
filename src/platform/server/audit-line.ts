import { sql } from 'kysely'
import type { Line } from './audit-hash.ts'
import type { Tx } from './db.ts'

/**
 * Lines by id, as the texts that are hashed: moments in UTC to the microsecond, JSON as PostgreSQL writes jsonb
 * (keys by length, then by bytes; one space after ":" and ","), units joined by commas. A line that is gone is missing.
 */
export async function linesById(tx: Tx, tenantId: number, ids: readonly number[]): Promise<Map<number, Line>> {
  const { rows } = await sql<Line>`
    select id::text, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
      actor_id::text, array_to_string(held_in, ',') as held_in, command, record_type, record_id, request_id,
      salt::text, actor_name, on_behalf_of, reason, before::text, after::text
    from audit_events where tenant_id = ${tenantId} and id = any(${ids}::bigint[])`.execute(tx)
  return new Map(rows.map((line) => [Number(line.id), line]))
}
