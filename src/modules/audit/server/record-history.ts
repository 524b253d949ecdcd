import { sql } from 'kysely'
import type { Context } from '#platform/server/context.ts'

/** One line of the trail as a module may show it: the module picks from `before` and `after` what its readers may see. */
export type HistoryEvent = { id: number; at: string; actor: string; recordType: string; recordId: string; before: object | null; after: object | null; reason: string | null }

/** The trail of these records, newest first. Whoever calls has asked whether the records may be read; request ids and the actor's account stay here. */
export async function recordHistory(ctx: Context, records: { type: string; ids: string[] }[], most: number): Promise<HistoryEvent[]> {
  const wanted = records.filter((record) => record.ids.length > 0)
  if (wanted.length === 0) return []
  const one = wanted.map((record) => sql`(record_type = ${record.type} and record_id = any(${record.ids}::text[]))`)
  const { rows } = await sql<HistoryEvent>`
    select id, at, actor_name as actor, record_type as "recordType", record_id as "recordId", before, after, reason
    from audit_events where tenant_id = ${ctx.tenantId} and (${sql.join(one, sql` or `)}) order by at desc, id desc limit ${most}`.execute(ctx.tx)
  return rows
}
