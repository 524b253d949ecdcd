import type { Context } from '#platform/server/context.ts'

/** One line of a record's history: who, when, which command, which fields, why. */
export type HistoryLine = { at: string; actor: string; command: string; fields: string[]; reason: string | null }

// Fields that follow from others or only count changes.
const SILENT = new Set(['version', 'search', 'id', 'recordedAt', 'recordedBy', 'keeperId'])

function changedFields(before: Record<string, unknown> | null, after: Record<string, unknown> | null): string[] {
  if (!before || !after) return []
  return Object.keys({ ...before, ...after }).filter((field) => !SILENT.has(field) && JSON.stringify(before[field]) !== JSON.stringify(after[field]))
}

/** The trail of one record, newest first. Open to who may read the record: it is the record's own past. */
export async function historyOf(ctx: Context, activityId: string): Promise<HistoryLine[]> {
  const rows = await ctx.tx.selectFrom('audit_events').select(['at', 'actor_name', 'command', 'before', 'after', 'reason']).where('tenant_id', '=', ctx.tenantId).where('record_type', '=', 'activity').where('record_id', '=', activityId).orderBy('id', 'desc').limit(200).execute()
  return rows.map((row) => ({ at: row.at, actor: row.actor_name, command: row.command, fields: changedFields(row.before as Record<string, unknown> | null, row.after as Record<string, unknown> | null), reason: row.reason }))
}
