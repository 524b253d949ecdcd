import { sql } from 'kysely'

/**
 * The columns of a line (alias `line`) as the texts that are hashed: moments in UTC to the microsecond, JSON as PostgreSQL
 * writes jsonb (keys by length, then by bytes; one space after ":" and ","), units joined by commas.
 */
export const LINE = sql`line.id::text as id, to_char(line.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
  line.actor_id::text as actor_id, array_to_string(line.held_in, ',') as held_in, line.command, line.record_type, line.record_id, line.request_id,
  line.salt::text as salt, line.actor_name, line.on_behalf_of, line.reason, line.before::text as before, line.after::text as after`
